package dev.lithograph.store;

import dev.lithograph.rdf.FactReader;
import dev.lithograph.rdf.Vocabulary;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a store holds, as of one version of it.
 *
 * @param version the one before which nothing is known is 0
 * @param graphs of the documents, by the ids of these
 * @param factsByProperty number of facts by property name, the most frequent first
 */
record Contents(long version, List<Node> graphs, int facts, Map<String, Integer> factsByProperty, Optional<Instant> lastMined) {
  static final Contents NONE = new Contents(0, List.of(), 0, Map.of(), Optional.empty());
  private static final Node DOCUMENT_ID = NodeFactory.createURI(Vocabulary.ONTOLOGY + "documentId");

  /**
   * Within a transaction.
   *
   * @param facts how many there are of each property, by IRI
   */
  static Contents read(long version, DatasetGraph dataset, Ledger ledger, FactReader reader, Map<String, Integer> facts) {
    Map<Node, Integer> held = ledger.facts();
    Map<String, Integer> byProperty = new LinkedHashMap<>();
    facts.entrySet().stream().sorted(Entry.<String, Integer>comparingByValue().reversed().thenComparing(Entry.comparingByKey()))
        .forEach(of -> byProperty.put(reader.propertyName(of.getKey()), of.getValue()));
    return new Contents(version, byId(dataset).filter(held::containsKey).toList(),
        held.values().stream().mapToInt(Integer::intValue).sum(), Collections.unmodifiableMap(byProperty),
        ledger.minedAt().max(Instant::compareTo));
  }

  /** In one pass over what has an id: to look the ids up one by one takes a second where there are thousands. */
  private static Stream<Node> byId(DatasetGraph dataset) {
    Map<String, Node> graphs = new TreeMap<>();
    dataset.find(Node.ANY, Node.ANY, DOCUMENT_ID, Node.ANY).forEachRemaining(quad -> {
      if (quad.getSubject().equals(quad.getGraph())) {
        graphs.put(quad.getObject().getLiteralLexicalForm(), quad.getGraph());
      }
    });
    return graphs.values().stream();
  }
}
