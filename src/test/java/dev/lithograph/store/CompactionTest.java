package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
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

  @Test
  void leavesNothingOfWhatWasRemoved() throws UnusableStoreException, IOException {
    try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
      store.replace(ExampleReview.other());
      store.replace(ExampleReview.mined());
      List<StoredFact> facts = store.facts(ExampleReview.mined().document().id());
      assertTrue(nodes().contains(ExampleReview.other().document().id()));
      store.remove(ExampleReview.other().document().id());
      store.compact();
      assertFalse(nodes().contains(ExampleReview.other().document().id()));
      assertEquals(facts, store.facts());
      assertEquals(List.of(), store.altered());
      store.replace(ExampleReview.other());
      assertEquals(List.of(), store.altered());
    }
  }

  /** As those were that are older than the layout. */
  @Test
  void givesAStoreOfSixIndexesTheLayout() throws UnusableStoreException, InvalidQueryException, IOException {
    Path graph = Files.createDirectory(folder.resolve("graph"));
    TDBInternal.expel(DatabaseMgr.connectDatasetGraph(Location.create(graph)));
    List<StoredFact> facts;
    String count;
    try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
      store.replace(ExampleReview.mined());
      assertEquals(6, indexes());
      facts = store.facts();
      count = count(store);
    }
    for (int round = 0; round < 2; round++) {
      try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
        assertEquals(facts, store.facts());
        store.compact();
        assertEquals(4, indexes());
        assertEquals(facts, store.facts());
        assertEquals(count, count(store));
      }
    }
  }

  @Test
  void makesAStoreWithItsLayout() throws UnusableStoreException, IOException {
    FactStore.open(folder, ExampleReview.CATALOGUE).close();
    assertEquals(4, indexes());
  }

  @Test
  void waitsForWhoeverReads() throws Exception {
    try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
      store.replace(ExampleReview.mined());
      DatasetGraph dataset = store.dataset();
      Thread compacting = Thread.ofPlatform().unstarted(store::compact);
      long[] seen = new long[2];
      Txn.executeRead(dataset, () -> {
        seen[0] = dataset.stream().count();
        compacting.start();
        await(() -> Files.exists(folder.resolve("graph/Data-0002")));
        seen[1] = dataset.stream().count();
      });
      compacting.join();
      assertEquals(seen[0], seen[1]);
      assertEquals(seen[0], Txn.calculateRead(dataset, () -> dataset.stream().count()));
      assertFalse(Files.exists(folder.resolve("graph/Data-0001")));
    }
  }

  private static void await(BooleanSupplier something) {
    while (!something.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  /** All that stands in the file of nodes. */
  private String nodes() throws IOException {
    return Files.readString(files().filter(file -> file.endsWith("nodes-data.obj")).findFirst().orElseThrow(),
        StandardCharsets.ISO_8859_1);
  }

  private long indexes() throws IOException {
    return files().filter(file -> file.getFileName().toString().matches("[GSPO]{4}\\.dat")).count();
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("graph"))) {
      return files.toList().stream();
    }
  }

  /** From the union of all graphs. */
  private static String count(FactStore store) throws InvalidQueryException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.query(COUNT, ResultFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
