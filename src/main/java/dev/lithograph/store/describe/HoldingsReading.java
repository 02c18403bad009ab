package dev.lithograph.store.describe;

import dev.lithograph.store.Counts;
import dev.lithograph.store.StoreStatus;
import dev.lithograph.store.describe.Holdings.Count;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;

/** Names what was counted. To be used within one transaction. */
final class HoldingsReading {
  private static final String PAPER = "http://purl.org/spar/fabio/Expression";
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt(Count::number).reversed().thenComparing(count -> count.of().iri());

  private final Labels labels;

  private HoldingsReading(Graph all) {
    this.labels = new Labels(all);
  }

  static Holdings of(Graph all, Counts counts, StoreStatus status) {
    return new HoldingsReading(all).read(counts, status);
  }

  private Holdings read(Counts counts, StoreStatus status) {
    long triples = counts.graphs().values().stream().mapToLong(Integer::longValue).sum();
    return new Holdings(counts.state(), status.documents(), status.facts(), counts.classes().getOrDefault(PAPER, 0), triples,
        counts.graphs(), counts.classes(), named(counts.properties()), status.lastMined());
  }

  private List<Count> named(Map<String, Integer> counts) {
    return counts.entrySet().stream().map(entry -> new Count(labels.of(Labels.node(entry.getKey())), entry.getValue()))
        .sorted(MOST_FIRST).toList();
  }
}
