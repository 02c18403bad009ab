package dev.lithograph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lithograph.document.Bibliography;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BibliographyParserTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/golden/references/styles.tsv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
  void readsTheStylesOfPublishers(String style, String entry, String authors, String title, String journal, String year,
      String volume, String firstPage, String doi) {
    Bibliography read = BibliographyParser.parse(entry);
    String expected = String.join(" | ", authors, text(Optional.ofNullable(title)), text(Optional.ofNullable(journal)),
        year, text(Optional.ofNullable(volume)), text(Optional.ofNullable(firstPage)), text(Optional.ofNullable(doi)));
    String found = String.join(" | ", authors(read), text(read.title()), text(read.journal()),
        read.year().isPresent() ? Integer.toString(read.year().getAsInt()) : "", text(read.volume()), text(read.firstPage()),
        text(read.doi()));
    assertEquals(expected, found);
  }

  @Test
  void endsOnAnythingInTime() {
    for (String piece : new String[] {"Kim, H. W., ", "Kim HW, ", "2016, 28, 33–", "van der ", "A. ", "28 (2016) ", "“a,” "}) {
      assertTimeout(Duration.ofSeconds(5), () -> BibliographyParser.parse(piece.repeat(3000)));
    }
  }

  private static String authors(Bibliography read) {
    return read.authors().stream().limit(1).map(Bibliography.Author::family).collect(Collectors.joining())
        + " " + read.authors().size() + (read.othersOmitted() ? "+" : "");
  }

  private static String text(Optional<String> field) {
    return field.orElse("");
  }
}
