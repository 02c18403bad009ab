package dev.lithograph.search;

import dev.lithograph.fact.StoredFact;
import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link FactQuery}.
 *
 * @param total how many facts match
 * @param facts on this page, in order
 * @param facets for each facet its values among the matches; they are counted as if none of them were chosen, so that a choice
 *     can be widened
 */
public record SearchResult(int total, List<StoredFact> facts, Map<Facet, FacetValues> facets) {
  /** A facet lists no more values than this, beside those that are chosen. */
  public static final int MOST_VALUES = 200;

  static final SearchResult NOTHING = new SearchResult(0, List.of(), Map.of());

  public SearchResult {
    facts = List.copyOf(facts);
    facets = Map.copyOf(facets);
  }

  /** The values of a facet that are listed, the most frequent first; none where no match has one. */
  public List<Count> values(Facet facet) {
    return facets.getOrDefault(facet, FacetValues.NONE).listed();
  }

  /** How many further values a facet has. */
  public int unlisted(Facet facet) {
    return facets.getOrDefault(facet, FacetValues.NONE).unlisted();
  }

  /** @param unlisted how many others there are */
  public record FacetValues(List<Count> listed, int unlisted) {
    private static final FacetValues NONE = new FacetValues(List.of(), 0);

    public FacetValues {
      listed = List.copyOf(listed);
    }
  }

  public record Count(String value, int facts) {}
}
