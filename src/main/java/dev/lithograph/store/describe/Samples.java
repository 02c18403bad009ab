package dev.lithograph.store.describe;

import dev.lithograph.rdf.Vocabulary;
import dev.lithograph.store.describe.Descriptions.Sample;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** An example of each kind of resource that has a name of ours. */
final class Samples {
  private static final List<Node> KINDS = Stream.concat(
      Stream.of("Document", "Measurement", "TheoreticalValue", "Criterion", "Definition", "Report", "Subject", "FullCell",
          "SymmetricCell", "Section", "Paragraph", "Table", "Figure", "Disagreement").map(Labels::own),
      Stream.of("http://purl.org/spar/fabio/Expression", "http://purl.org/spar/biro/BibliographicReference",
          "http://purl.org/spar/c4o/InTextReferencePointer", "http://qudt.org/schema/qudt/Unit").map(Labels::node)).toList();

  private Samples() {}

  static List<Sample> of(Graph graph) {
    Labels labels = new Labels(graph);
    return KINDS.stream().flatMap(kind -> example(graph, kind).map(node -> new Sample(labels.of(kind), labels.of(node))).stream())
        .toList();
  }

  private static Optional<Node> example(Graph graph, Node kind) {
    return Iter.asStream(graph.find(Node.ANY, RDF.type.asNode(), kind)).map(Triple::getSubject)
        .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.ID)).findFirst();
  }
}
