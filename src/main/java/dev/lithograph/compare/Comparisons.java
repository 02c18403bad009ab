package dev.lithograph.compare;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.FactsOfSamples;
import dev.lithograph.store.FactStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lays the facts of a store side by side, as the index finds them. */
public final class Comparisons {
  /** A comparison is made of no more facts: it takes memory for each. */
  public static final int MOST_FACTS = 50_000;

  private static final Set<Facet> OF_ONE_VALUE = EnumSet.of(Facet.PROPERTY, Facet.CATHODE, Facet.MATERIAL, Facet.CELL);

  private final FactIndex index;
  private final Catalogue catalogue;
  private final Background background;

  public Comparisons(FactStore store, FactIndex index, Catalogue catalogue) {
    this.index = index;
    this.catalogue = catalogue;
    this.background = new Background(store, index);
  }

  /**
   * All rows, which say nothing yet of why cells are empty and of what other reports there are.
   *
   * @param beyond how many facts are passed over because there are more than {@link #MOST_FACTS}
   */
  public record Outline(ComparisonTable table, int beyond) {}

  public Outline outline(ComparisonQuestion question) {
    FactQuery scope = scope(question.filters());
    FactsOfSamples found = index.ofSamples(scope, telling(question.filters(), scope), MOST_FACTS);
    return new Outline(ComparisonTable.of(question.columns(), Reports.alone(found.facts(), catalogue)),
        found.total() - found.facts().size());
  }

  /** What every value of a row is to meet; requirements and textbook limits compare with nothing. */
  private static FactQuery scope(FactQuery filters) {
    FactQuery scope = FactQuery.of("").with(Facet.KIND, "result");
    for (Facet facet : filters.chosen().keySet()) {
      scope = OF_ONE_VALUE.contains(facet) ? scope : chosen(facet, filters, scope);
    }
    return scope;
  }

  /** What some value of a row is to meet: of a cell also what is said of its electrolyte elsewhere belongs to its row. */
  private static List<FactQuery> telling(FactQuery filters, FactQuery scope) {
    List<FactQuery> telling = new ArrayList<>();
    for (Facet facet : OF_ONE_VALUE) {
      if (facet != Facet.PROPERTY && filters.chosen().containsKey(facet)) {
        telling.add(chosen(facet, filters, scope));
      }
    }
    FactQuery ofValue = (filters.chosen().containsKey(Facet.PROPERTY) ? chosen(Facet.PROPERTY, filters, scope) : scope)
        .worded(filters.wording()).between(filters.atLeast(), filters.atMost());
    if (!ofValue.equals(scope)) {
      telling.add(ofValue);
    }
    return telling;
  }

  private static FactQuery chosen(Facet facet, FactQuery filters, FactQuery query) {
    return query.with(facet, filters.chosen().get(facet).toArray(String[]::new));
  }

  /** With the reasons for empty cells and with what other reports say; takes longer than all else, so for rows that are shown. */
  public ComparisonTable explained(ComparisonTable outline) {
    return outline.explained(new Reports(List.of(), background::counterparts, background::silence, catalogue));
  }
}
