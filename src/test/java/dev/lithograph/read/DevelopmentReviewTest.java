package dev.lithograph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the one real review that lies beside the project, and compares with what a person read in it. */
class DevelopmentReviewTest {
  private static final Path SHARED = Path.of(System.getProperty("lithograph.shared", "../shared"));
  private static final Path GOLD = SHARED.resolve("gold/mazzapioda-2023.references.tsv");
  private static Document document;

  @BeforeAll
  static void readReview() throws IOException {
    Path review = SHARED.resolve("corpus/mazzapioda-2023.md");
    assumeTrue(Files.exists(review) && Files.exists(GOLD), "skipped: no corpus at " + SHARED.toAbsolutePath().normalize()
        + "; set -Dlithograph.shared to the folder that holds corpus/ and gold/");
    document = ((ReadResult.Read) Readers.standard().read(review)).document();
    Files.writeString(Path.of("target/review.dump.txt"), DocumentDump.of(document));
  }

  @Test
  void knowsThePaperByItsDoi() {
    assertEquals("10.20517/energymater.2023.03", document.id());
    assertEquals(6, document.bibliography().authors().size());
  }

  @Test
  void readsEveryTableAsARectangle() {
    List<Table> tables = tables();
    assertEquals(List.of(1, 2, 3), tables.stream().map(Table::number).toList());
    assertEquals(List.of(2, 2, 2), tables.stream().map(table -> table.header().size()).toList());
    assertEquals(List.of(9, 6, 5), tables.stream().map(table -> table.body().size()).toList());
    assertEquals(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"),
        tables.getFirst().footnotes().stream().map(Table.Footnote::mark).toList());
  }

  @Test
  void readsReferencesAsThePersonDid() throws IOException {
    List<String> gold = Files.readAllLines(GOLD);
    List<String> misses = new ArrayList<>();
    for (String line : gold.subList(1, gold.size())) {
      String[] expected = line.split("\t", -1);
      Reference reference = document.reference(Integer.parseInt(expected[0])).orElseThrow();
      String[] found = fields(reference.bibliography());
      for (int i = 0; i < found.length; i++) {
        if (!found[i].equals(expected[i + 1])) {
          misses.add(expected[0] + ": " + found[i] + " is not " + expected[i + 1]);
        }
      }
    }
    assertEquals(161, document.references().size());
    assertTrue(misses.size() <= 0.02 * 5 * 161, misses.toString());
  }

  private static String[] fields(Bibliography entry) {
    String author = entry.authors().isEmpty() ? "" : entry.authors().getFirst().family();
    String year = entry.year().isPresent() ? Integer.toString(entry.year().getAsInt()) : "";
    return new String[] {author, year, entry.journal().orElse(""), entry.volume().orElse(""), entry.firstPage().orElse("")};
  }

  private static List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Block block : document.sections().stream().flatMap(section -> section.blocks().stream()).toList()) {
      if (block instanceof Table table) {
        tables.add(table);
      }
    }
    return tables;
  }
}
