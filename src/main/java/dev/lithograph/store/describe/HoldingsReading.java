package dev.lithograph.store.describe;

import dev.lithograph.store.StoreStatus;
import dev.lithograph.store.describe.Holdings.Count;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/** Counts what a store holds. To be used within one transaction. */
final class HoldingsReading {
  private static final Node PAPER = Labels.node("http://purl.org/spar/fabio/Expression");
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::number).reversed().thenComparing(count -> count.of().iri());

  private final DatasetGraph dataset;
  private final Graph all;
  private final Labels labels;

  private HoldingsReading(DatasetGraph dataset) {
    this.dataset = dataset;
    this.all = dataset.getUnionGraph();
    this.labels = new Labels(all);
  }

  static Holdings of(DatasetGraph dataset, String state, StoreStatus status) {
    return new HoldingsReading(dataset).read(state, status);
  }

  private Holdings read(String state, StoreStatus status) {
    List<Count> graphs = Iter.asStream(dataset.listGraphNodes())
        .map(graph -> new Count(labels.of(graph), dataset.getGraph(graph).size()))
        .sorted(Comparator.comparing(count -> count.of().iri())).toList();
    List<Count> classes = values(RDF.type.asNode());
    int papers = classes.stream().filter(count -> count.of().iri().equals(PAPER.getURI())).mapToInt(Count::number).sum();
    return new Holdings(state, status.documents(), status.facts(), papers, graphs.stream().mapToLong(Count::number).sum(), graphs,
        classes, values(Labels.own("property")), status.lastMined());
  }

  /** How often each resource is the value of a property. */
  private List<Count> values(Node property) {
    Map<Node, Integer> counts = new HashMap<>();
    all.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> counts.merge(triple.getObject(), 1, Integer::sum));
    return counts.entrySet().stream().filter(entry -> entry.getKey().isURI())
        .map(entry -> new Count(labels.of(entry.getKey()), entry.getValue())).sorted(MOST_FIRST).toList();
  }
}
