package dev.lithograph.store.describe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much a store holds.
 *
 * @param state differs where the content differs
 * @param papers that are reported in or credited
 * @param triples of all graphs together
 * @param graphs the statements in each named graph, by IRI
 * @param classes how many things there are of each class, by IRI
 * @param properties how many values there are of each measured property, the most frequent first
 * @param lastMined absent while nothing was mined
 */
public record Holdings(String state, int documents, int facts, int papers, long triples, Map<String, Integer> graphs,
    Map<String, Integer> classes, List<Count> properties, Optional<Instant> lastMined) {
  public Holdings {
    properties = List.copyOf(properties);
  }

  public record Count(Name of, int number) {}
}
