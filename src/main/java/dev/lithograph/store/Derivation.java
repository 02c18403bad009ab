package dev.lithograph.store;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.DerivedGraph;
import dev.lithograph.rdf.FactReader;
import dev.lithograph.reconcile.Link;
import dev.lithograph.reconcile.Reconciliation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * Keeps the graph of what links documents. It is computed from all others when it is asked for and one of them has changed; the
 * ledger notes for it the state of the others, so that it is made up for when a process ended before it was computed.
 */
final class Derivation {
  static final Node GRAPH = NodeFactory.createURI(DerivedGraph.IRI);
  /** Changes with the rules, so that a graph by older rules is computed anew. */
  private static final String RULES = "1";
  private static final NamedQuery DOCUMENTS = new NamedQuery("documents");

  private final DatasetGraph dataset;
  /** What {@link #dataset} reads from. */
  private final SharedDatabase database;
  private final Ledger ledger;
  private final FactReader reader;
  private final AtomicLong changes = new AtomicLong(1);
  private volatile long derived;
  private String state = "";
  private Optional<RemoteStoreException> behind = Optional.empty();

  Derivation(DatasetGraph dataset, SharedDatabase database, Ledger ledger, FactReader reader) {
    this.dataset = dataset;
    this.database = database;
    this.ledger = ledger;
    this.reader = reader;
  }

  /** To be called after each change of another graph. */
  void outdate() {
    changes.incrementAndGet();
  }

  /** Another one after each change that was told of. */
  long version() {
    return changes.get();
  }

  /** Greater after each change that was told of, and once more when what links documents was computed for it. */
  long revision() {
    return changes.get() + derived;
  }

  /**
   * Outside of a transaction. Where a remote store does not take what was computed, readers go on with what there is, until
   * something changes again.
   */
  void refresh() {
    refresh(fact -> { });
  }

  private synchronized void refresh(Consumer<StoredFact> reader) {
    long seen = changes.get();
    if (derived != seen) {
      behind = Optional.empty();
      try {
        Txn.executeWrite(dataset, () -> derive(reader));
      } catch (RemoteStoreException e) {
        behind = Optional.of(e);
      }
      state = Txn.calculateRead(dataset, ledger::state);
      derived = seen;
    }
  }

  /** Why it is not of what the others hold, once it is up to date as far as it can be. */
  synchronized Optional<RemoteStoreException> behind() {
    refresh();
    return behind;
  }

  /** That of the ledger, which takes as long to read as there are documents, once it is up to date. */
  String state() {
    return state(fact -> { });
  }

  /** @param reader is given all facts where they have to be read for it, by document and there in reading order; else none */
  synchronized String state(Consumer<StoredFact> reader) {
    refresh(reader);
    return state;
  }

  private void derive(Consumer<StoredFact> reader) {
    String sources = new ContentHash().add(RULES).add(ledger.stateWithout(GRAPH)).hex();
    if (ledger.hash(GRAPH).filter(sources::equals).isEmpty()) {
      Stream<StoredFact> facts =
          DOCUMENTS.rows(dataset, Map.of()).stream().flatMap(row -> facts(row.get("graph")).stream()).peek(reader);
      update(Reconciliation.of(facts));
      ledger.enter(GRAPH, sources);
    }
  }

  private void update(List<Link> links) {
    Graph before = dataset.getGraph(GRAPH);
    if (before.isEmpty()) {
      links.stream().flatMap(DerivedGraph::triples).forEach(this::add);
    } else {
      replace(before, DerivedGraph.of(links));
    }
  }

  /** Writes what is new alone: one more document changes few of the links, and to write is what takes long. */
  private void replace(Graph before, Graph after) {
    List<Triple> outdated = before.stream().filter(triple -> !after.contains(triple)).toList();
    outdated.forEach(triple -> dataset.delete(Quad.create(GRAPH, triple)));
    after.stream().filter(triple -> !before.contains(triple)).forEach(this::add);
  }

  private void add(Triple triple) {
    dataset.add(Quad.create(GRAPH, triple));
  }

  List<StoredFact> facts(Node graph) {
    return reader.readAll(ModelFactory.createModelForGraph(inMemory(graph)));
  }

  /** Reading all of a document is much faster from memory than statement by statement from the disk. */
  Graph inMemory(Node graph) {
    return GraphInMemory.of(database.current(), graph);
  }
}
