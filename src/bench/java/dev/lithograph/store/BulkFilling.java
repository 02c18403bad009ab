package dev.lithograph.store;

import dev.lithograph.fact.MinedDocument;
import dev.lithograph.rdf.AdmittedDocument;
import dev.lithograph.rdf.GraphShapes;
import dev.lithograph.rdf.Iris;
import dev.lithograph.rdf.OntologyFiles;
import dev.lithograph.rdf.OntologyUnits;
import dev.lithograph.rdf.Treatments;
import dev.lithograph.rdf.UnitIris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.main.LoaderMain;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * Fills an empty store with documents as {@link FactStore#replaceAll} does, but of no use after a kill: the bulk loader of TDB2
 * makes one index of the statements, in whose order they come, and the others are sorted and written block by full block.
 */
public final class BulkFilling {
  private static final String FIRST = Layout.PARAMETERS.getQuadIndexes()[0];
  private static final String[] NONE = {};

  private final UnitIris unitIris = OntologyUnits.of(OntologyFiles.onClassPath());
  private final Treatments treatments = Treatments.of(OntologyFiles.onClassPath());
  private final DatasetGraphTDB database;
  private final List<Entry> entries = new ArrayList<>();

  private BulkFilling(DatasetGraphTDB database) {
    this.database = database;
  }

  /** What the ledger is to note. */
  private record Entry(Node graph, String hash, int facts) {}

  /** @param folder where nothing is yet */
  public static void fill(Path folder, Stream<MinedDocument> documents) throws IOException {
    Path loading = Files.createDirectories(folder.resolve("loading"));
    DatasetGraphTDB database = Layout.generation(Location.create(loading));
    BulkFilling filling = new BulkFilling(database);
    filling.load(documents);
    filling.enter();
    PackedCopy.write(database, filling::statements, Files.createDirectories(folder.resolve("graph").resolve("Data-0001")));
    StoreConnection.release(database.getLocation());
    IO.deleteAll(loading);
  }

  private void load(Stream<MinedDocument> documents) {
    // By the name of its type nobody else may say how what comes in is divided among threads.
    LoaderPlan first = new LoaderPlan(LoaderPlans.loaderPlanParallel.dataInputType(), NONE, new String[] {FIRST},
        new String[][] {}, new String[][] {});
    DataLoader loader = new LoaderMain(first, database, (format, arguments) -> {});
    loader.startBulk();
    try {
      documents.forEach(document ->
          add(AdmittedDocument.of(document, unitIris, treatments, GraphShapes.onClassPath()), loader.stream()));
      loader.finishBulk();
    } catch (RuntimeException e) {
      loader.finishException(e);
      throw e;
    }
  }

  private void add(AdmittedDocument admitted, StreamRDF quads) {
    Graph graph = admitted.graph().getGraph();
    Node name = NodeFactory.createURI(Iris.document(admitted.document().document().id()));
    graph.stream().forEach(triple -> quads.quad(Quad.create(name, triple)));
    entries.add(new Entry(name, ContentHash.of(graph), admitted.document().facts().size()));
  }

  private void enter() {
    Ledger ledger = new Ledger(database);
    Txn.executeWrite(database,
        () -> entries.forEach(entry -> ledger.enter(entry.graph(), entry.hash(), entry.facts(), Instant.now())));
  }

  private Iterator<Record> statements(String index) {
    Iterator<Record> asTheyAre = PackedCopy.index(database, index.length() == FIRST.length() ? FIRST : index).iterator();
    return index.equals(FIRST) || index.length() < FIRST.length() ? asTheyAre : new SortedStatements(FIRST, index).of(asTheyAre);
  }
}
