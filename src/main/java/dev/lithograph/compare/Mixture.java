package dev.lithograph.compare;

import dev.lithograph.compare.Column.Measured;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column whose values are no match for each other in some respect, so that they should not be ranked.
 *
 * @param shares what is mixed, the most frequent first
 * @param unstated how many values do not state it
 */
public record Mixture(Measured column, Aspect aspect, List<Share> shares, int unstated) {
  public Mixture {
    shares = List.copyOf(shares);
  }

  /** @param values how many state the condition; one that holds for two rates counts with both */
  public record Share(Condition condition, int values) {}

  /** Of all columns of the table, in their order. */
  public static List<Mixture> in(ComparisonTable table) {
    List<Mixture> mixtures = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i) instanceof Measured column) {
        List<Fact> facts = facts(table, i);
        for (Aspect aspect : Aspect.values()) {
          of(column, aspect, facts).ifPresent(mixtures::add);
        }
      }
    }
    return mixtures;
  }

  /** The key of the column that has only the values that state {@code condition}. */
  public String keyWith(Condition condition) {
    return column.with(condition).key();
  }

  private static List<Fact> facts(ComparisonTable table, int column) {
    return table.rows().stream().map(row -> row.cells().get(column)).filter(cell -> !cell.isEmpty())
        .flatMap(cell -> cell.facts().stream()).map(StoredFact::fact).toList();
  }

  private static Optional<Mixture> of(Measured column, Aspect aspect, List<Fact> facts) {
    if (facts.isEmpty() || !aspect.matters(column.property())) {
      return Optional.empty();
    }
    Map<Condition, Integer> counts = new LinkedHashMap<>();
    facts.forEach(fact -> Condition.stated(aspect, fact).forEach(stated -> counts.merge(stated, 1, Integer::sum)));
    int unstated = (int) facts.stream().filter(fact -> aspect.stated(fact).isEmpty()).count();
    List<Share> shares = counts.entrySet().stream().map(entry -> new Share(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Share::values, Comparator.reverseOrder())).toList();
    boolean mixed = shares.size() > 1 && column.conditions().stream().noneMatch(condition -> condition.aspect() == aspect)
        || aspect == Aspect.CONTRIBUTION && shares.size() == 1 && unstated > 0;
    return mixed ? Optional.of(new Mixture(column, aspect, shares, unstated)) : Optional.empty();
  }
}
