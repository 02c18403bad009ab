package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.ingest.StoreFiller.Summary;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFillerTest {
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();
  private static final Miner MINER = new Miner(Readers.standard(), new Assembler(CATALOGUE));

  @TempDir
  private Path papers;

  @TempDir
  private Path store;

  private DataFolder data;

  @BeforeEach
  void writePapers() throws IOException, UnusableStoreException {
    data = DataFolder.open(store, CATALOGUE);
    write("one.md", "10.1234/one", "2.5");
    write("two.md", "10.1234/two", "3.5");
  }

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void minesWhatIsUnchangedOnce() {
    assertEquals(new Summary(2, 2, 0, 0, 0), fill());
    assertEquals(new Summary(0, 0, 0, 2, 0), fill());
  }

  @Test
  void minesWhatHasChangedAgain() throws IOException {
    fill();
    write("one.md", "10.1234/one", "4.5");
    assertEquals(new Summary(1, 1, 0, 1, 0), fill());
    assertEquals(List.of("10.1234/one", "10.1234/two"), documents());
  }

  @Test
  void keepsWhatIsCitedByANumberWhoseEntryIsLost() throws IOException {
    Files.writeString(papers.resolve("lost.md"), "# A review of halides\n\nLi3YCl6 conducts 0.5 mS cm⁻¹ [14].\n");
    assertEquals(new Summary(3, 3, 0, 0, 0), fill());
    StoredFact fact = data.store().facts("lost.md").getFirst();
    assertEquals(List.of(14), fact.fact().attribution().references().stream().map(Reference::number).toList());
    assertEquals(1, fact.warnings().size(), fact.warnings()::toString);
  }

  @Test
  void replacesADocumentWhoseDoiHasChanged() throws IOException {
    fill();
    write("one.md", "10.1234/other", "2.5");
    assertEquals(new Summary(1, 1, 0, 1, 0), fill());
    assertEquals(List.of("10.1234/other", "10.1234/two"), documents());
  }

  @Test
  void dropsWhatIsGoneWhenAskedTo() throws IOException {
    fill();
    Files.delete(papers.resolve("one.md"));
    fill();
    assertEquals(List.of("10.1234/one", "10.1234/two"), documents());
    assertEquals(1, new StoreFiller(MINER, data).prune());
    assertEquals(List.of("10.1234/two"), documents());
  }

  /** As a kill leaves it: the journal ends in half a line. */
  @Test
  void goesOnWhereItWasKilled() throws IOException, UnusableStoreException {
    fill();
    data.close();
    Path journal = store.resolve("mined.tsv");
    String lines = Files.readString(journal);
    Files.writeString(journal, lines.substring(0, lines.length() - 20), StandardOpenOption.TRUNCATE_EXISTING);
    data = DataFolder.open(store, CATALOGUE);
    assertEquals(new Summary(1, 1, 0, 1, 0), fill());
    data.close();
    data = DataFolder.open(store, CATALOGUE);
    assertEquals(new Summary(0, 0, 0, 2, 0), fill());
  }

  @Test
  void minesAgainWhatTheStoreHasLost() {
    fill();
    assertTrue(data.store().remove("10.1234/one"));
    assertEquals(new Summary(1, 1, 0, 1, 0), fill());
  }

  @Test
  void minesEachPaperOfACollection() throws IOException {
    Path dump = Files.writeString(papers.resolve("dump.xml"), collection("10.1234/three", "", "10.1234/five"));
    assertEquals(new Summary(5, 5, 0, 0, 0), fill());
    assertEquals(List.of("10.1234/five", "10.1234/one", "10.1234/three", "10.1234/two", "dump.xml#2"), documents());
    assertEquals(new Summary(0, 0, 0, 3, 0), fill());
    Files.writeString(dump, collection("10.1234/three"));
    assertEquals(new Summary(1, 1, 0, 2, 0), fill());
    assertEquals(List.of("10.1234/one", "10.1234/three", "10.1234/two"), documents());
    Files.delete(dump);
    assertEquals(1, new StoreFiller(MINER, data).prune());
  }

  /** One paper of a collection that is there already does not keep the others out. */
  @Test
  void tellsOfAPaperOfACollectionThatIsThereAlready() throws IOException {
    Files.writeString(papers.resolve("dump.xml"), collection("10.1234/three", "10.1234/three", "10.1234/five"));
    assertEquals(new Summary(4, 4, 0, 0, 1), fill());
    assertEquals(List.of("10.1234/five", "10.1234/one", "10.1234/three", "10.1234/two"), documents());
  }

  private static String collection(String... dois) {
    return Stream.of(dois).map(doi -> "<article><front><article-meta>" + (doi.isEmpty() ? ""
        : "<article-id pub-id-type='doi'>" + doi + "</article-id>")
        + "<title-group><article-title>On sulfides</article-title></title-group></article-meta></front><body>"
        + "<p>The ionic conductivity of Li6PS5Cl is 2.5 mS cm<sup>-1</sup> at 25 °C.</p></body></article>")
        .collect(Collectors.joining("", "<pmc-articleset>", "</pmc-articleset>"));
  }

  /** Though it is stored with others: whatever was told of is there after a kill. */
  @Test
  void tellsOfAPaperOnceItIsStored() {
    List<Path> told = new ArrayList<>();
    new StoreFiller(MINER, data).fill(Batch.of(List.of(papers, Path.of("none.md"))), new Progress() {
      @Override
      public void begins(Path file, int number, int files) {
        assertTrue(told.size() < number);
      }

      @Override
      public void unchanged(Path file) {
        told.clear();
      }

      @Override
      public void ended(Path file, Outcome outcome) {
        told.add(file.getFileName());
        if (outcome instanceof Outcome.Mined(var mined, var took)) {
          assertTrue(documents().contains(mined.document().id()), () -> mined.document().id() + " after " + took);
        }
      }
    });
    assertEquals(List.of(Path.of("one.md"), Path.of("two.md"), Path.of("none.md")), told);
  }

  @Test
  void takesPatterns() {
    assertEquals(List.of(papers.resolve("one.md")), Batch.of(List.of(papers.resolve("o*.md"))).files());
    assertEquals(1, Batch.of(List.of(papers.resolve("x*.md"))).unusable().size());
  }

  private Summary fill() {
    return new StoreFiller(MINER, data).fill(Batch.of(List.of(papers)), new Silence());
  }

  private List<String> documents() {
    return data.store().documents().stream().map(DocumentSummary::id).sorted().toList();
  }

  private void write(String name, String doi, String value) throws IOException {
    Files.writeString(papers.resolve(name), """
        # Sulfides that were measured with care

        https://doi.org/%s

        ## 1. Results

        The ionic conductivity of Li6PS5Cl is %s mS cm<sup>-1</sup> at 25 °C [1].

        ## References

        [1] A. Bee, J. Power Sources 2004, 1, 2.
        """.formatted(doi, value));
  }
}
