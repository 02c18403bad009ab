package dev.lithograph.read.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.read.bibliography.BibliographyParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTableTest {
  private static final Path SAMPLES = Path.of("src/test/resources/read/references");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      zotero.bib  | J. Doe, K. Müller, J. Samples 2016, 4, 101–109.                     | 10.1234/sample.2016.101
      zotero.json | J. Doe, K. Müller, J. Samples 2016, 4, 101–109.                     | 10.1234/sample.2016.101
      zotero.bib  | Muller K, Roe A. Gels that hold and last a while. J Samples 2020;9:5-8. | 10.1234/sample.2020.55
      zotero.json | Müller K, Roe A. Gels that hold and last a while. J Samples 2020;9:5-8. | 10.1234/sample.2020.55
      zotero.bib  | J. Doe, J. Samples 2016, 4, 102.                                    | -
      zotero.json | J. Doe, J. Samples 2017, 4, 101.                                    | -
      zotero.json | J. Doe, J. Samples 2016, 4, 101. doi:10.5555/printed                | 10.5555/printed
      """)
  void givesAPaperTheDoiThatItsEntryLacks(String table, String entry, String doi) throws IOException {
    Reference reference = new Reference("1", 1, Text.of(entry), BibliographyParser.parse(entry));
    Document document = new Document(new Source("a.md", "markdown", entry, ""), BibliographyParser.parse(""), List.of(),
        List.of(reference), List.of());
    Document complete = ReferenceTable.read(SAMPLES.resolve(table)).complete(document);
    assertEquals(doi, complete.references().getFirst().bibliography().doi().orElse("-"));
  }

  @Test
  void leavesOutTheDoiWhereTwoPapersFit() throws IOException {
    Path file = Files.writeString(folder.resolve("a.bib"), """
        @article{a, author={Doe, J.}, year=2016, volume=4, pages=101, doi={10.1234/a}}
        @article{b, author={Doe, J.}, year=2016, volume=4, pages=101, doi={10.1234/b}}
        """);
    assertEquals(1, ReferenceTable.read(file).dois().size());
    assertTrue(ReferenceTable.read(file).dois().values().iterator().next().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[]", "{\"items\": 3}", "@article{", "@article{a, title={{{{{", "@@@@", "@a{b,c=d,e==,f",
      "words"})
  void saysWhyAFileIsOfNoUse(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("refs.bib"), content);
    assertThrows(UnusableReferencesException.class, () -> ReferenceTable.read(file));
  }
}
