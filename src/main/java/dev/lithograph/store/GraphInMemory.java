package dev.lithograph.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.nodetable.TReadAppendFileTransport;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.thrift.TException;

/**
 * Reads all of one graph. Each node is read once, past the cache of the database: most stand in no other graph, and would drive
 * out of it those that do.
 */
final class GraphInMemory {
  private final TReadAppendFileTransport nodes;
  /** By their places: ids do not differ where a place is the same number as a value. */
  private final Map<Long, Node> known = new HashMap<>();

  private GraphInMemory(NodeTableTRDF nodes) {
    this.nodes = new TReadAppendFileTransport(new NodePages(nodes.getData()));
  }

  /** Within a transaction. */
  static Graph of(DatasetGraphTDB database, Node name) {
    NodeTupleTable quads = database.getQuadTable().getNodeTupleTable();
    GraphInMemory reading = new GraphInMemory((NodeTableTRDF) quads.getNodeTable().baseNodeTable());
    Graph copy = GraphFactory.createDefaultGraph();
    quads.findAsNodeIds(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad ->
        copy.add(Triple.create(reading.node(quad.get(1)), reading.node(quad.get(2)), reading.node(quad.get(3)))));
    return copy;
  }

  private Node node(NodeId id) {
    Node value = NodeId.extract(id);
    return value == null ? known.computeIfAbsent(id.getPtrLocation(), this::read) : value;
  }

  private Node read(long place) {
    RDF_Term term = new RDF_Term();
    nodes.readPosition(place);
    try {
      term.read(TRDF.protocol(nodes));
    } catch (TException e) {
      throw new IllegalStateException("there is no node at " + place + " of the database", e);
    }
    return ThriftConvert.convert(term);
  }
}
