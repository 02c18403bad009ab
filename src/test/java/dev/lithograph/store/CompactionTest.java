package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
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

  /** They see all of it each time, and none is left waiting. */
  @Test
  void disturbsNobodyWhoReads() throws Exception {
    try (FactStore store = FactStore.open(folder, ExampleReview.CATALOGUE)) {
      store.replace(ExampleReview.mined());
      List<StoredFact> facts = store.facts();
      List<Future<Integer>> reading = new ArrayList<>();
      AtomicBoolean isOver = new AtomicBoolean();
      try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
        for (int i = 0; i < 3; i++) {
          reading.add(readers.submit(() -> {
            int times = 0;
            for (; !isOver.get(); times++) {
              assertEquals(facts, store.facts());
              DatasetGraph dataset = store.dataset();
              assertEquals((long) facts.size(), Txn.calculateRead(dataset, () -> reports(dataset)));
            }
            return times;
          }));
        }
        for (int round = 0; round < 5; round++) {
          store.compact();
          store.replace(ExampleReview.mined());
        }
        isOver.set(true);
        for (Future<Integer> reader : reading) {
          assertTrue(reader.get() > 0);
        }
      }
      assertEquals(1, files().filter(file -> file.getFileName().toString().startsWith("Data-")).count());
    }
  }

  private static long reports(DatasetGraph dataset) {
    return dataset.stream(Node.ANY, Node.ANY, RDF.Nodes.type, NodeFactory.createURI(Vocabulary.ONTOLOGY + "Report")).count();
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
