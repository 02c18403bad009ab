package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.MinedDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on disk gives up what it has written anew. */
class CompactionTest {
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?m lg:property ?p }";

  @TempDir
  private Path folder;

  @Test
  void changesNothingButTheSize() throws UnusableStoreException, InvalidQueryException {
    MinedDocument review = ExampleReview.mined();
    String state;
    try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
      IntStream.range(0, 30).forEach(round -> {
        store.replace(review);
        store.remove(review.document().id());
      });
      store.replace(review);
      state = store.state();
      String count = count(store);
      long bytes = store.status().bytes();
      store.compact();
      assertTrue(store.status().bytes() <= bytes, () -> store.status().bytes() + " after " + bytes);
      assertEquals(state, store.state());
      assertEquals(count, count(store));
      store.replace(ExampleReview.other());
      assertEquals(review.facts().size() + 1, store.facts().size());
      store.remove(ExampleReview.other().document().id());
    }
    try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
      assertEquals(state, store.state());
      store.compact();
      assertEquals(review.facts().size(), store.facts().size());
    }
  }

  /** From the union of all graphs. */
  private static String count(FactStore store) throws InvalidQueryException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.query(COUNT, ResultFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
