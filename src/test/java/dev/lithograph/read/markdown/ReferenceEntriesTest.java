package dev.lithograph.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same list of three papers as converters leave it. */
class ReferenceEntriesTest {
  private static final String CASE = "=== case ";

  static Stream<Arguments> lists() throws IOException {
    try (InputStream file = ReferenceEntriesTest.class.getResourceAsStream("/golden/references/lists.md")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split(CASE)).skip(1).map(list -> Arguments.of(list.lines().findFirst().orElseThrow(),
          list.substring(list.indexOf('\n'))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void readsListsOfAllKinds(String kind, String list) {
    String paper = "# Title\n\nText of the paper.\n\n## References\n" + list;
    Document document = MarkdownReader.read(new Source("paper.md", "markdown", paper, ""));
    assertEquals("1 Hansen 2016 3321, 2 Aoki 2019 101, 3 Xu 2014 11503",
        document.references().stream().map(ReferenceEntriesTest::told).collect(Collectors.joining(", ")));
  }

  private static String told(Reference reference) {
    Bibliography paper = reference.bibliography();
    return reference.number() + " " + (paper.authors().isEmpty() ? "?" : paper.authors().getFirst().family()) + " "
        + paper.year().orElse(0) + " " + paper.firstPage().orElse("?");
  }
}
