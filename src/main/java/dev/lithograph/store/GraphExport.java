package dev.lithograph.store;

import dev.lithograph.rdf.Vocabulary;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Writes a dataset as TriG in an order that depends on its content alone. */
final class GraphExport {
  private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
      .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms).thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private GraphExport() {}

  /** Within a transaction. One graph at a time is held in memory. */
  static void write(DatasetGraph dataset, List<Node> graphs, OutputStream out) {
    StreamRDF trig = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    trig.start();
    Vocabulary.PREFIXES.forEach(trig::prefix);
    for (Node graph : graphs) {
      dataset.getGraph(graph).stream().sorted(ORDER).forEach(triple -> trig.quad(Quad.create(graph, triple)));
    }
    trig.finish();
  }
}
