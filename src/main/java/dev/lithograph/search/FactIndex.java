package dev.lithograph.search;

import dev.lithograph.fact.StoredFact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds facts by words, facets and values. Safe for use by many threads. */
public final class FactIndex implements AutoCloseable {
  private volatile List<StoredFact> facts = List.of();
  private volatile String state = "";

  private FactIndex() {}

  public static FactIndex inMemory() {
    return new FactIndex();
  }

  /** The index in {@code folder}, which is created where it does not exist and emptied where it cannot be read. */
  public static FactIndex open(Path folder) {
    return new FactIndex();
  }

  /**
   * Builds the index anew where it was built from another state of the graph.
   *
   * @param graphState state of the store
   * @param storedFacts all facts of the store, asked for only where they are needed
   */
  public synchronized void refresh(String graphState, Supplier<List<StoredFact>> storedFacts) {
    if (!graphState.equals(state)) {
      facts = storedFacts.get();
      state = graphState;
    }
  }

  public SearchResult search(FactQuery query) {
    String[] words = query.text().toLowerCase(Locale.ROOT).strip().split("\\s+");
    List<StoredFact> matches = facts.stream()
        .filter(fact -> Arrays.stream(words).allMatch(word -> fact.fact().toString().toLowerCase(Locale.ROOT).contains(word)))
        .filter(fact -> query.chosen().entrySet().stream()
            .allMatch(e -> e.getKey().values(fact).stream().anyMatch(e.getValue()::contains)))
        .toList();
    Map<Facet, List<SearchResult.Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, Long> byValue = matches.stream().flatMap(fact -> facet.values(fact).stream())
          .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
      List<SearchResult.Count> sorted = new ArrayList<>();
      byValue.forEach((value, count) -> sorted.add(new SearchResult.Count(value, count.intValue())));
      sorted.sort(Comparator.comparingInt(SearchResult.Count::facts).reversed());
      counts.put(facet, sorted);
    }
    return new SearchResult(matches.size(),
        matches.stream().skip(query.offset()).limit(query.limit()).map(StoredFact::iri).toList(), counts);
  }

  @Override
  public void close() {}
}
