package dev.lithograph.store;

import dev.lithograph.rdf.FactReader;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a store holds, as of one version of it.
 *
 * @param version the one before which nothing is known is 0
 * @param graphs of the documents, by the ids of these
 * @param factsByProperty number of facts by property name, the most frequent first
 */
record Contents(long version, List<Node> graphs, int facts, Map<String, Integer> factsByProperty, Optional<Instant> lastMined) {
  static final Contents NONE = new Contents(0, List.of(), 0, Map.of(), Optional.empty());
  private static final NamedQuery HELD = new NamedQuery("held");
  private static final NamedQuery FACTS_BY_PROPERTY = new NamedQuery("facts-by-property");

  /** Within a transaction. */
  static Contents read(long version, DatasetGraph dataset, FactReader reader) {
    List<Binding> documents = HELD.rows(dataset, Map.of());
    Map<String, Integer> byProperty = new LinkedHashMap<>();
    FACTS_BY_PROPERTY.rows(dataset, Map.of()).forEach(row ->
        byProperty.put(reader.propertyName(row.get("property").getURI()), number(row)));
    return new Contents(version, documents.stream().map(row -> row.get("graph")).toList(),
        documents.stream().mapToInt(Contents::number).sum(), Collections.unmodifiableMap(byProperty),
        documents.stream().map(row -> Instant.parse(row.get("minedAt").getLiteralLexicalForm())).max(Instant::compareTo));
  }

  private static int number(Binding row) {
    return Integer.parseInt(row.get("facts").getLiteralLexicalForm());
  }
}
