package dev.lithograph.compare;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.FactsOfSamples;
import dev.lithograph.store.FactStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays the facts of a store side by side, as the index finds them. */
public final class Comparisons {
  /** A comparison is made of no more facts: it takes memory for each. */
  public static final int MOST_FACTS = 50_000;

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

  /** @param property the rows are to have a value of it */
  public Outline outline(ComparisonQuestion question, Optional<String> property) {
    FactQuery scope = with(Facet.DOCUMENT, question.documentId(), with(Facet.FAMILY, question.family(),
        with(Facet.COMPONENT, question.component(), FactQuery.of("").with(Facet.KIND, "result"))));
    List<FactQuery> telling = Stream.of(question.cathode().map(cathode -> scope.with(Facet.CATHODE, cathode)),
        property.map(name -> scope.with(Facet.PROPERTY, name))).flatMap(Optional::stream).toList();
    FactsOfSamples found = index.ofSamples(scope, telling, MOST_FACTS);
    return new Outline(ComparisonTable.answering(question, Reports.alone(found.facts(), catalogue)),
        found.total() - found.facts().size());
  }

  private static FactQuery with(Facet facet, Optional<String> value, FactQuery query) {
    return value.map(chosen -> query.with(facet, chosen)).orElse(query);
  }

  /** With the reasons for empty cells and with what other reports say; takes longer than all else, so for rows that are shown. */
  public ComparisonTable explained(ComparisonTable outline) {
    return outline.explained(new Reports(List.of(), background::counterparts, background::silence, catalogue));
  }
}
