package dev.lithograph.evaluate;

import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A fact that a person read in a paper. What the person left empty is not asked for, but for the references: without any,
 * the value is the paper's own or uncited.
 *
 * @param printed what stands in the line by column, empty cells left out
 * @param quantity absent where its unit is not known, so that nothing mined can be it
 * @param cells spellings of the positive electrode, each of which is right; empty for symmetric cells too
 * @param formulas spellings of the composition, each of which is right
 */
public record GoldFact(Map<String, String> printed, Fact.Kind kind, String property, Optional<Quantity> quantity,
    Set<Integer> references, Optional<Temperature> temperature, List<Quantity> rates, OptionalInt cycle, Set<String> cells,
    String subject, Set<String> formulas) {
  public GoldFact {
    printed = Collections.unmodifiableMap(new LinkedHashMap<>(printed));
    references = Set.copyOf(references);
    rates = List.copyOf(rates);
    cells = Set.copyOf(cells);
    formulas = Set.copyOf(formulas);
  }

  /** Whether a miner owes it: a requirement or a textbook limit is neither owed nor held against a miner. */
  boolean isOwed() {
    return kind == Fact.Kind.RESULT;
  }
}
