package dev.lithograph.store;

import dev.lithograph.rdf.DerivedGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Brings a database up to what a remote store holds, by what the ledgers of both say. */
final class Mirror {
  /** Is written last, once all else is. */
  private static final Node DERIVED = NodeFactory.createURI(DerivedGraph.IRI);

  private final DatasetGraph local;
  private final RemoteStore remote;
  private final Ledger ledger;

  Mirror(DatasetGraph local, RemoteStore remote) {
    this.local = local;
    this.remote = remote;
    ledger = new Ledger(local);
  }

  /**
   * Fetches what is new or another one there and drops what is there no more, graph by graph: broken off, it goes on where it
   * was.
   *
   * @param theirs the ledger of the remote store
   * @param own graph that comes with the program: it is not fetched, but dropped where they have another one
   */
  void pull(Graph theirs, Node own) {
    Map<Node, String> there = Ledger.hashes(theirs);
    Map<Node, String> here = Txn.calculateRead(local, () -> Ledger.hashes(local.getGraph(Ledger.GRAPH)));
    here.forEach((graph, hash) -> {
      if (graph.equals(own) ? !hash.equals(there.get(graph)) : !there.containsKey(graph)) {
        Txn.executeWrite(local, () -> drop(graph));
      }
    });
    there.forEach((graph, hash) -> {
      if (!graph.equals(own) && !hash.equals(here.get(graph))) {
        Graph content = remote.graph(graph);
        Txn.executeWrite(local, () -> {
          drop(graph);
          content.stream().forEach(triple -> local.add(Quad.create(graph, triple)));
          ledger.copy(graph, theirs);
        });
      }
    });
  }

  /**
   * Does so where others have put something into the remote store and are done, which takes a small question to know.
   *
   * @param own graph that comes with the program
   * @return whether they had
   * @throws UncheckedIOException where they have another one: two programs that differ would undo what the other derives
   */
  boolean catchUp(Node own) {
    boolean behind = differs(DERIVED);
    if (behind && differs(own)) {
      throw new UncheckedIOException(remote + " was filled by another version of Lithograph: run the same one everywhere",
          new IOException());
    }
    if (behind) {
      pull(remote.ledger(), own);
    }
    return behind;
  }

  private boolean differs(Node graph) {
    Optional<String> there = remote.hash(graph);
    return there.isPresent() && !there.equals(Txn.calculateRead(local, () -> ledger.hash(graph)));
  }

  private void drop(Node graph) {
    local.removeGraph(graph);
    ledger.strike(graph);
  }
}
