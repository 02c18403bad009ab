package dev.lithograph.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Citation;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.InvalidQueryException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far the answer of a stranger's query goes, and whom it cites. */
class CitedQueriesTest {
  private static final QueryGuard GUARD = new QueryGuard();
  private static FactStore store;
  private static CitedQueries queries;

  @BeforeAll
  static void fill() {
    store = FactStore.inMemory(ExampleReview.CATALOGUE);
    store.replace(ExampleReview.mined());
    queries = new CitedQueries(store, GUARD, QueryLimits.USUAL);
  }

  @AfterAll
  static void close() {
    store.close();
    GUARD.close();
  }

  @Test
  void citesThePapersThatMeasuredOrReportWhatIsNamed() throws InvalidQueryException {
    String credited = store.facts().stream().flatMap(fact -> fact.measuredIn().stream()).map(Citation::full)
        .findFirst().orElseThrow();
    assertTrue(answer("SELECT ?m { ?m lg:measuredIn ?paper }", 1000).citations().toString().contains(credited));
    assertTrue(answer("CONSTRUCT WHERE { ?m lg:measuredIn ?paper }", 1000).citations().toString().contains(credited));
    assertTrue(answer("SELECT ?r { ?m lg:report ?r }", 1000).citations().toString().contains(credited));
    assertEquals(List.of(), answer("SELECT (COUNT(*) AS ?n) { ?m lg:measuredIn ?paper }", 1000).citations());
  }

  @Test
  void writesGraphsWithThePrefixesOfTheQuery() throws InvalidQueryException {
    String turtle = answer("CONSTRUCT WHERE { ?m lg:measuredIn ?paper }", 1000).text();
    assertTrue(turtle.contains("lg:measuredIn"), turtle);
  }

  @Test
  void cutsRowsAndSaysSo() throws InvalidQueryException {
    assertTrue(answer("SELECT ?s { ?s ?p ?o }", 3).cut());
    assertEquals(4, answer("SELECT ?s { ?s ?p ?o }", 3).text().lines().count());
    assertTrue(!answer("SELECT ?s { ?s ?p ?o } LIMIT 3", 3).cut());
  }

  @Test
  void givesUpWhatTakesTooLongOrIsTooLarge() {
    QueryLimits hasty = new QueryLimits(Duration.ofMillis(200), 10, 1_000_000, 1000, 500_000);
    assertTrue(refusal("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", hasty).contains("took longer"));
    QueryLimits small = new QueryLimits(Duration.ofMinutes(1), 1000, 100, 1000, 500_000);
    assertTrue(refusal("SELECT ?s ?o { ?s ?p ?o }", small).contains("more than 100 bytes"));
  }

  private static CitedAnswer answer(String query, int rows) throws InvalidQueryException {
    return queries.answer(query, rows, Optional.empty());
  }

  private static String refusal(String query, QueryLimits limits) {
    CitedQueries limited = new CitedQueries(store, GUARD, limits);
    return assertThrows(InvalidQueryException.class, () -> limited.answer(query, 1000, Optional.empty())).getMessage();
  }
}
