package dev.lithograph.store;

import static dev.lithograph.fact.ExampleReview.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.OntologyFiles;
import dev.lithograph.reconcile.Relation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph of what links documents. */
class DerivationTest {
  private static final String ASK_SAME = "ASK { ?m lg:sameMeasurementAs ?n . ?n lg:sameMeasurementAs ?m }";

  private final MinedDocument first = draft("a.md", "145.3", "Okoro");

  private static FactStore with(MinedDocument... documents) {
    FactStore store = FactStore.inMemory(ExampleReview.CATALOGUE);
    List.of(documents).forEach(store::replace);
    return store;
  }

  @ParameterizedTest
  @CsvSource({"145, Okoro, SAME_MEASUREMENT", "132, Okoro, OTHER_VALUE", "145.3, Lind, OTHER_CREDIT"})
  void linksTheReportsOfTwoDocumentsBothWays(String capacity, String author, Relation relation) {
    try (FactStore store = with(first, draft("b.md", capacity, author))) {
      assertEquals(List.of("b.md " + relation), counterparts(store, "a.md"));
      assertEquals(List.of("a.md " + relation), counterparts(store, "b.md"));
    }
  }

  @Test
  void followsEveryChangeOfADocument() throws InvalidQueryException {
    try (FactStore store = with(first, draft("b.md", "145", "Okoro"))) {
      assertEquals("yes\n", answer(store, ASK_SAME, ResultFormat.TABLE));
      store.replace(draft("b.md", "132", "Okoro"));
      assertEquals(List.of("b.md OTHER_VALUE"), counterparts(store, "a.md"));
      assertEquals("no\n", answer(store, ASK_SAME, ResultFormat.TABLE));
      store.remove("b.md");
      assertEquals(List.of(), counterparts(store, "a.md"));
      assertEquals("no\n", answer(store, "ASK { ?m lg:disagreesWith ?n }", ResultFormat.TABLE));
    }
  }

  @Test
  void givesTheFactsThatItReadsInTheirOrderAndOnlyThen() {
    try (FactStore store = with(draft("b.md", "145", "Okoro"), first)) {
      List<StoredFact> read = new ArrayList<>();
      String state = store.state(read::add);
      assertEquals(store.facts(), read);
      assertEquals(state, store.state(fact -> fail("read although nothing changed")));
      assertEquals(state, store.state());
    }
  }

  @Test
  void isTheSameWhateverTheOrderOfMining() {
    MinedDocument second = draft("b.md", "145", "Okoro");
    MinedDocument third = draft("c.md", "132", "Okoro");
    try (FactStore store = with(first, second, third); FactStore other = with(third, first, second)) {
      assertEquals(store.state(), other.state());
      assertEquals(exported(store), exported(other));
    }
  }

  @Test
  void isMadeUpForWhenAStoreWasClosedBeforeItWasComputed(@TempDir Path folder) throws UnusableStoreException {
    try (FactStore store = FactStore.open(folder.resolve("data"), ExampleReview.CATALOGUE)) {
      store.replace(first);
      store.replace(draft("b.md", "145", "Okoro"));
    }
    try (FactStore store = FactStore.open(folder.resolve("data"), ExampleReview.CATALOGUE)) {
      assertEquals(List.of("b.md SAME_MEASUREMENT"), counterparts(store, "a.md"));
    }
  }

  @Test
  void changesTheStateOfTheStoreOnlyWithItsDocuments() {
    try (FactStore store = with(first)) {
      String state = store.state();
      store.replace(first);
      assertEquals(state, store.state());
      store.replace(draft("b.md", "145", "Okoro"));
      assertNotEquals(state, store.state());
    }
  }

  @Test
  void answersWhatIsToldTwiceAndWhereReportsDisagree() throws InvalidQueryException {
    try (FactStore store = with(first, draft("b.md", "145", "Okoro"), draft("c.md", "145.3", "Lind"))) {
      List<String> twice = answer(store, OntologyFiles.questions().get("measurements-told-twice.rq"), ResultFormat.CSV).lines()
          .toList();
      assertEquals(2, twice.size(), twice.toString());
      List<String> disagreements = answer(store, OntologyFiles.questions().get("disagreements.rq"), ResultFormat.CSV).lines()
          .toList();
      assertEquals(3, disagreements.size(), disagreements.toString());
      assertEquals(List.of("other credit", "other credit"),
          disagreements.stream().skip(1).map(row -> row.split(",")[0]).toList());
    }
  }

  private static List<String> counterparts(FactStore store, String document) {
    return store.counterparts(store.facts(document).getFirst().iri()).stream()
        .map(other -> other.fact().documentId() + " " + other.relation()).toList();
  }

  private static String answer(FactStore store, String query, ResultFormat format) throws InvalidQueryException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.query(query, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String exported(FactStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.exportGraph(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
