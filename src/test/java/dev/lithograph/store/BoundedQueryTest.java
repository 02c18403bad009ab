package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Citation;
import dev.lithograph.fact.ExampleReview;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far the answer of a stranger's query goes, and whom it cites. */
class BoundedQueryTest {
  private static final QueryLimits WIDE = new QueryLimits(Duration.ofMinutes(1), 1000, 1_000_000);
  private static FactStore store;

  @BeforeAll
  static void fill() {
    store = FactStore.inMemory(ExampleReview.CATALOGUE);
    store.replace(ExampleReview.mined());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void citesThePapersThatMeasuredOrReportWhatIsNamed() throws InvalidQueryException {
    String credited = store.facts().stream().flatMap(fact -> fact.measuredIn().stream()).map(Citation::full)
        .findFirst().orElseThrow();
    assertTrue(store.answer("SELECT ?m { ?m lg:measuredIn ?paper }", WIDE).citations().toString().contains(credited));
    assertTrue(store.answer("CONSTRUCT WHERE { ?m lg:measuredIn ?paper }", WIDE).citations().toString().contains(credited));
    assertTrue(store.answer("SELECT ?r { ?m lg:report ?r }", WIDE).citations().toString().contains(credited));
    assertEquals(List.of(), store.answer("SELECT (COUNT(*) AS ?n) { ?m lg:measuredIn ?paper }", WIDE).citations());
  }

  @Test
  void cutsRowsAndSaysSo() throws InvalidQueryException {
    QueryLimits narrow = new QueryLimits(Duration.ofMinutes(1), 3, 1_000_000);
    assertTrue(store.answer("SELECT ?s { ?s ?p ?o }", narrow).cut());
    assertEquals(4, store.answer("SELECT ?s { ?s ?p ?o }", narrow).text().lines().count());
    assertTrue(!store.answer("SELECT ?s { ?s ?p ?o } LIMIT 3", narrow).cut());
  }

  @Test
  void givesUpWhatTakesTooLongOrIsTooLarge() {
    QueryLimits hasty = new QueryLimits(Duration.ofMillis(200), 10, 1_000_000);
    assertTrue(refusal("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", hasty).contains("takes longer"));
    QueryLimits small = new QueryLimits(Duration.ofMinutes(1), 1000, 100);
    assertTrue(refusal("SELECT ?s ?o { ?s ?p ?o }", small).contains("more than 100 bytes"));
  }

  @Test
  void callsNoJavaAndNoOtherServer() {
    assertTrue(refusal("ASK { FILTER(<java:java.lang.Runtime>(1)) }", WIDE).contains("may not call Java"));
    assertTrue(refusal("PREFIX j: <JAVA:java.lang.> ASK { FILTER(j:Runtime(1)) }", WIDE).contains("may not call Java"));
    assertTrue(refusal("ASK { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", WIDE).contains("cannot be answered"));
  }

  private static String refusal(String query, QueryLimits limits) {
    return assertThrows(InvalidQueryException.class, () -> store.answer(query, limits)).getMessage();
  }
}
