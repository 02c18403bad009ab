package dev.lithograph.search;

import dev.lithograph.fact.StoredFact;
import java.util.List;

/**
 * Facts of whole samples.
 *
 * @param total how many there are
 * @param facts the first of them, by document and there in reading order
 */
public record FactsOfSamples(int total, List<StoredFact> facts) {
  static final FactsOfSamples NONE = new FactsOfSamples(0, List.of());

  public FactsOfSamples {
    facts = List.copyOf(facts);
  }
}
