package dev.lithograph.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which facts to find.
 *
 * @param wording words, all of which a fact must have in its names, synonyms, formula, quote or authors, and what its value and
 *     temperature must be; any input is valid, but of its words the first {@value QueryOfWords#MOST_WORDS} are searched for
 * @param chosen values by facet: a fact must have one of them for each facet named
 * @param atLeast lowest value, in the usual unit of the fact's property
 * @param atMost highest value, in the usual unit of the fact's property
 * @param offset facts to leave out at the beginning, from 0
 * @param limit facts to return at most, from 0
 */
public record FactQuery(Wording wording, Map<Facet, Set<String>> chosen, OptionalDouble atLeast, OptionalDouble atMost,
    Order order, int offset, int limit) {
  public enum Order { RELEVANCE, VALUE_DESCENDING, VALUE_ASCENDING, CONFIDENCE }

  public FactQuery {
    chosen = Map.copyOf(chosen);
  }

  /** The 50 most relevant facts for the words of {@code text}; all facts where it is blank. */
  public static FactQuery of(String text) {
    return new FactQuery(Wording.ofWords(text), Map.of(), OptionalDouble.empty(), OptionalDouble.empty(), Order.RELEVANCE, 0, 50);
  }

  public FactQuery with(Facet facet, String... values) {
    Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
    more.putAll(chosen);
    more.put(facet, new LinkedHashSet<>(List.of(values)));
    return new FactQuery(wording, more, atLeast, atMost, order, offset, limit);
  }

  public FactQuery worded(Wording newWording) {
    return new FactQuery(newWording, chosen, atLeast, atMost, order, offset, limit);
  }

  public FactQuery between(OptionalDouble low, OptionalDouble high) {
    return new FactQuery(wording, chosen, low, high, order, offset, limit);
  }

  public FactQuery by(Order newOrder) {
    return new FactQuery(wording, chosen, atLeast, atMost, newOrder, offset, limit);
  }

  public FactQuery page(int newOffset, int newLimit) {
    return new FactQuery(wording, chosen, atLeast, atMost, order, newOffset, newLimit);
  }

  /** Whether it finds all facts. */
  boolean isOfAll() {
    return wording.words().isBlank() && wording.parts().isEmpty() && chosen.isEmpty() && atLeast.isEmpty() && atMost.isEmpty();
  }

  /** Whether words decide which fact is the first. */
  boolean isByRelevance() {
    return order == Order.RELEVANCE && !wording.words().isBlank();
  }
}
