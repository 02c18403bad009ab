package dev.lithograph.store;

import dev.lithograph.rdf.Vocabulary;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Writes graphs of a dataset in an order that depends on their content alone. */
final class GraphExport {
  private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
      .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms).thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  /** Of what stands in the place of a blank node, as RDF 1.1 recommends it. */
  private static final String NAMED_ANEW = "https://w3id.org/.well-known/genid/lithograph/";

  private GraphExport() {}

  /** As TriG, within a transaction. One graph at a time is held in memory. */
  static void write(DatasetGraph dataset, List<Node> graphs, OutputStream out) {
    StreamRDF trig = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    trig.start();
    Vocabulary.PREFIXES.forEach(trig::prefix);
    for (Node graph : graphs) {
      dataset.getGraph(graph).stream().sorted(ORDER).forEach(triple -> trig.quad(Quad.create(graph, triple)));
    }
    trig.finish();
  }

  /**
   * As N-Quads, a statement a line, within a transaction. They can be cut into parts and loaded in any order, for nothing in them
   * is a blank node. One graph at a time is held in memory.
   */
  static void writeLines(DatasetGraph dataset, List<Node> graphs, OutputStream out) {
    StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
    lines.start();
    for (Node graph : graphs) {
      dataset.getGraph(graph).stream().sorted(ORDER).forEach(triple -> lines.quad(
          Quad.create(graph, named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()))));
    }
    lines.finish();
  }

  private static Node named(Node node) {
    return node.isBlank() ? NodeFactory.createURI(NAMED_ANEW + node.getBlankNodeLabel()) : node;
  }
}
