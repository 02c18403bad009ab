package dev.lithograph.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      as Kim \\[12\\] saw                        | as Kim [12] saw
      as Kim \\[12,14–16\\] saw                  | as Kim [12,14–16] saw
      as Kim \\[[1](#r1),[3](#r3)\\] saw         | as Kim [1,3] saw
      as Kim [[1](#r1)] saw                      | as Kim [1] saw
      as Kim [\\[1\\]](#r1) saw                  | as Kim [1] saw
      as Kim \\(12\\) saw                        | as Kim (12) saw
      in \\[Py14\\]\\[TFSI\\] it melts           | in [Py14][TFSI] it melts
      of \\(10^{-4}\\) S cm there                | of 10⁻⁴ S cm there
      with \\(x\\) of one half                   | with x of one half
      """)
  void keepsBracketsThatAConverterEscaped(String markdown, String text) {
    assertEquals(text, Inline.read(markdown, new Span(0, markdown.length())).value());
  }
}
