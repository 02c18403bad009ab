package dev.lithograph.search;

import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link FactQuery}.
 *
 * @param total how many facts match
 * @param iris of the facts on this page, in order
 * @param facets for each facet its values among the matches, the most frequent first; the values of a facet are counted as if
 *     none of them were chosen, so that a choice can be widened
 */
public record SearchResult(int total, List<String> iris, Map<Facet, List<Count>> facets) {
  public SearchResult {
    iris = List.copyOf(iris);
    facets = Map.copyOf(facets);
  }

  public record Count(String value, int facts) {}
}
