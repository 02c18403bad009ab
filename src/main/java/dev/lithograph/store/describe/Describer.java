package dev.lithograph.store.describe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/** Makes descriptions for people out of statements. To be used within one transaction. */
final class Describer {
  private static final Comparator<Name> BY_LABEL =
      Comparator.comparing(Name::label, String.CASE_INSENSITIVE_ORDER).thenComparing(Name::iri);

  private final DatasetGraph dataset;
  private final Graph all;
  private final Labels labels;

  /** @param all the statements that are told */
  Describer(DatasetGraph dataset, Graph all) {
    this.dataset = dataset;
    this.all = all;
    this.labels = new Labels(all);
  }

  boolean knows(Node topic) {
    return all.contains(topic, Node.ANY, Node.ANY) || all.contains(Node.ANY, Node.ANY, topic) || dataset.containsGraph(topic);
  }

  Description describe(Node topic) {
    Graph closure = Closure.of(all, topic);
    TreeSet<Node> fragments = new TreeSet<>(Comparator.comparing(Node::getURI));
    closure.find().mapWith(triple -> triple.getSubject()).filterKeep(node -> node.isURI() && !node.equals(topic))
        .forEachRemaining(fragments::add);
    List<Description> parts = fragments.stream().map(node -> part(node, closure)).toList();
    Optional<Long> size = dataset.containsGraph(topic) ? Optional.of((long) dataset.getGraph(topic).size()) : Optional.empty();
    return new Description(labels.of(topic), types(topic, closure), Statements.of(topic, closure, labels), parts, mentions(topic),
        size);
  }

  private Description part(Node node, Graph closure) {
    return new Description(labels.of(node), types(node, closure), Statements.of(node, closure, labels), List.of(), List.of(),
        Optional.empty());
  }

  private List<Name> types(Node node, Graph closure) {
    return closure.find(node, RDF.type.asNode(), Node.ANY).mapWith(triple -> triple.getObject()).filterKeep(Node::isURI).toList()
        .stream().map(labels::of).sorted(BY_LABEL).toList();
  }

  private List<Mention> mentions(Node topic) {
    Mentions mentions = Mentions.of(all, topic);
    return mentions.first().entrySet().stream().map(entry -> new Mention(labels.of(entry.getKey()),
            entry.getValue().stream().map(triple -> labels.of(triple.getSubject())).sorted(BY_LABEL).toList(),
            mentions.totals().get(entry.getKey())))
        .sorted(Comparator.comparing(Mention::property, BY_LABEL)).toList();
  }
}
