package dev.lithograph.web.page;

import dev.lithograph.search.Facet;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.web.request.SearchParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a search can be narrowed by in one way: each value with the number of facts and the address that chooses it.
 *
 * @param values the first of them and those that are chosen
 * @param unlisted how many others there are
 */
record FacetList(String name, String title, List<FacetValue> values, int unlisted) {
  private static final int SHOWN = 8;
  private static final int LISTED = 40;
  /** All but materials, which are as good as all in one of the other lists. */
  private static final Set<Facet> FACETS = EnumSet.complementOf(EnumSet.of(Facet.MATERIAL));

  record FacetValue(String label, int facts, boolean chosen, String url) {}

  List<FacetValue> first() {
    return values.subList(0, Math.min(SHOWN, values.size()));
  }

  List<FacetValue> others() {
    return values.subList(Math.min(SHOWN, values.size()), values.size());
  }

  /** @param address of the page that shows a search */
  static List<FacetList> of(SearchResult result, SearchParameters parameters, Labels labels,
      Function<SearchParameters, String> address) {
    List<FacetList> lists = new ArrayList<>();
    for (Facet facet : FACETS) {
      List<Count> counts = result.values(facet).stream().sorted(order(facet)).toList();
      List<FacetValue> values = Stream.concat(counts.stream().limit(LISTED), counts.stream().skip(LISTED)
              .filter(count -> parameters.isChosen(facet, count.value())))
          .map(count -> new FacetValue(labels.of(facet, count.value()), count.facts(), parameters.isChosen(facet, count.value()),
              address.apply(parameters.toggled(facet, count.value()))))
          .toList();
      if (!values.isEmpty()) {
        lists.add(new FacetList(SearchParameters.name(facet), Labels.of(facet), values,
            counts.size() - values.size() + result.unlisted(facet)));
      }
    }
    return lists;
  }

  /** The newest years first; else as the index has them, the most frequent first. */
  private static Comparator<Count> order(Facet facet) {
    return facet == Facet.YEAR ? Comparator.comparing(Count::value).reversed() : (one, other) -> 0;
  }
}
