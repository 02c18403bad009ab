package dev.lithograph.store;

import dev.lithograph.rdf.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 */
record Contents(long version, List<Node> graphs, int facts, Optional<Instant> lastMined) {
  static final Contents NONE = new Contents(0, List.of(), 0, Optional.empty());
  private static final Node DOCUMENT_ID = NodeFactory.createURI(Vocabulary.ONTOLOGY + "documentId");

  /** Within a transaction. */
  static Contents read(long version, DatasetGraph dataset, Ledger ledger) {
    Map<Node, Integer> held = ledger.facts();
    return new Contents(version, byId(dataset).filter(held::containsKey).toList(),
        held.values().stream().mapToInt(Integer::intValue).sum(), ledger.minedAt().max(Instant::compareTo));
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
