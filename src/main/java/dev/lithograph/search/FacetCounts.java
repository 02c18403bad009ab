package dev.lithograph.search;

import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.search.SearchResult.FacetValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;

/** How often each value of each facet was found. */
final class FacetCounts {
  private final SortedSetDocValuesReaderState state;
  private final Facets counted;
  private Optional<Map<Facet, List<Count>>> all = Optional.empty();

  FacetCounts(SortedSetDocValuesReaderState state, Facets counted) {
    this.state = state;
    this.counted = counted;
  }

  /** Among all facts; many may ask it at once, since it looks nothing up any more. */
  static FacetCounts ofAll(SortedSetDocValuesReaderState state) throws IOException {
    FacetCounts counts = new FacetCounts(state, new SortedSetDocValuesFacetCounts(state));
    counts.all();
    return counts;
  }

  /** The most frequent values of each facet, and those that are chosen. */
  Map<Facet, FacetValues> most(Map<Facet, Set<String>> chosen) throws IOException {
    Map<Facet, FacetValues> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(facet, most(facet, chosen.getOrDefault(facet, Set.of())));
    }
    return values;
  }

  private FacetValues most(Facet facet, Set<String> chosen) throws IOException {
    if (all.isPresent()) {
      return most(all.get().get(facet), chosen);
    }
    FacetResult first = top(facet, SearchResult.MOST_VALUES);
    List<Count> listed = counts(first);
    for (String value : chosen) {
      if (first != null && first.childCount > listed.size() && listed.stream().noneMatch(count -> count.value().equals(value))) {
        int facts = counted.getSpecificValue(facet.name(), value).intValue();
        if (facts > 0) {
          listed.add(new Count(value, facts));
        }
      }
    }
    return new FacetValues(listed, first == null ? 0 : first.childCount - listed.size());
  }

  private static FacetValues most(List<Count> values, Set<String> chosen) {
    List<Count> listed = new ArrayList<>(values.stream().limit(SearchResult.MOST_VALUES).toList());
    values.stream().skip(SearchResult.MOST_VALUES).filter(count -> chosen.contains(count.value())).forEach(listed::add);
    return new FacetValues(listed, values.size() - listed.size());
  }

  /** All values of each facet; sorted once. */
  Map<Facet, List<Count>> all() throws IOException {
    if (all.isEmpty()) {
      Map<Facet, List<Count>> values = new EnumMap<>(Facet.class);
      for (Facet facet : Facet.values()) {
        values.put(facet, List.copyOf(counts(top(facet, state.getSize()))));
      }
      all = Optional.of(Collections.unmodifiableMap(values));
    }
    return all.get();
  }

  /** Of these values alone, which takes less where they are few of many; those that were not found are left out. */
  Map<Facet, List<Count>> of(Map<Facet, Set<String>> values) throws IOException {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, Set<String>> wanted : values.entrySet()) {
      List<Count> found = new ArrayList<>();
      if (all.isPresent()) {
        all.get().get(wanted.getKey()).stream().filter(count -> wanted.getValue().contains(count.value())).forEach(found::add);
      } else if (state.getOrdRange(wanted.getKey().name()) != null) {
        for (String value : wanted.getValue()) {
          int facts = counted.getSpecificValue(wanted.getKey().name(), value).intValue();
          if (facts > 0) {
            found.add(new Count(value, facts));
          }
        }
      }
      counts.put(wanted.getKey(), found);
    }
    return counts;
  }

  /** Null where there is none, as Lucene has it. */
  private FacetResult top(Facet facet, int most) throws IOException {
    return state.getOrdRange(facet.name()) == null ? null : counted.getTopChildren(most, facet.name());
  }

  private static List<Count> counts(FacetResult found) {
    List<Count> counts = new ArrayList<>();
    if (found != null) {
      for (LabelAndValue child : found.labelValues) {
        counts.add(new Count(child.label, child.value.intValue()));
      }
    }
    return counts;
  }
}
