package dev.lithograph.store.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The statements that have a resource as their value, those of its own fragments left out.
 *
 * @param first of each property, at most {@link Descriptions#MENTIONS}
 * @param totals number by property
 */
record Mentions(Map<Node, List<Triple>> first, Map<Node, Integer> totals) {
  static Mentions of(Graph graph, Node topic) {
    Map<Node, List<Triple>> first = new LinkedHashMap<>();
    Map<Node, Integer> totals = new LinkedHashMap<>();
    graph.find(Node.ANY, Node.ANY, topic).forEachRemaining(triple -> {
      if (triple.getSubject().isURI() && !triple.getSubject().getURI().startsWith(topic.getURI() + "#")) {
        totals.merge(triple.getPredicate(), 1, Integer::sum);
        List<Triple> known = first.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>());
        if (known.size() < Descriptions.MENTIONS) {
          known.add(triple);
        }
      }
    });
    return new Mentions(first, totals);
  }

  Stream<Triple> named() {
    return first.values().stream().flatMap(List::stream);
  }

  /** For each property of which not all are named, how many there are. */
  Stream<String> cut() {
    return totals.entrySet().stream().filter(entry -> entry.getValue() > Descriptions.MENTIONS).map(entry ->
        "Only %d of the %d resources are named here that have it as a value of %s; ask the SPARQL endpoint for all."
            .formatted(Descriptions.MENTIONS, entry.getValue(), entry.getKey().getURI()));
  }
}
