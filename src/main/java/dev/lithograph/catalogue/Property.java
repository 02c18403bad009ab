package dev.lithograph.catalogue;

import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A property that papers report.
 *
 * @param name of the fact table: {@code ionic_conductivity}
 * @param term local name of its IRI: {@code IonicConductivity}
 * @param label for people: {@code ionic conductivity}
 * @param definition one sentence
 * @param names what papers call it, lower case, singular: {@code ion conductivity}
 * @param cues words that mean this property only beside a quantity of its unit: {@code conductivity}
 * @param symbols {@code σ}, {@code R_int}
 * @param units those it is reported in, the usual one first
 * @param plausible in the usual unit; a value outside is a misreading until shown otherwise
 * @param impliedByUnit whether a quantity in its unit is a value of this property unless another is named
 * @param core whether the fact table counts it among the core properties
 * @param bearer what has it, where the ontology says so
 */
public record Property(String name, String term, String label, String definition, List<String> names, List<String> cues,
    List<String> symbols, List<Unit> units, Optional<Interval> plausible, boolean impliedByUnit, boolean core,
    Optional<Bearer> bearer) {
  private static final Set<Bearer> OF_CELLS = Set.of(Bearer.CELL, Bearer.ELECTRODE);

  public Property {
    names = List.copyOf(names);
    cues = List.copyOf(cues);
    symbols = List.copyOf(symbols);
    units = List.copyOf(units);
  }

  /** The kind of subject that has a property. */
  public enum Bearer { ELECTROLYTE, ELECTRODE, INTERFACE, CELL }

  /** Whether a cell or an electrode in one has it. */
  public boolean isOfCells() {
    return bearer.filter(OF_CELLS::contains).isPresent();
  }

  /** Both ends included. */
  public record Interval(BigDecimal low, BigDecimal high) {}

  /** Whether a value lies in the plausible interval; one that cannot be compared with it is not held to be a misreading. */
  public boolean isPlausible(Quantity quantity) {
    if (plausible.isEmpty() || !quantity.unit().isComparableTo(usualUnit())) {
      return true;
    }
    Value usual = quantity.in(usualUnit()).value();
    return usual.low().compareTo(plausible.get().low()) >= 0 && usual.high().compareTo(plausible.get().high()) <= 0;
  }

  public Unit usualUnit() {
    return units.getFirst();
  }

  public boolean isMeasuredIn(Unit unit) {
    return units.stream().anyMatch(unit::isComparableTo);
  }

  /** Whether a value in {@code unit} is one of this property without being named: MPa and Wh/L have one dimension too. */
  public boolean isImpliedBy(Unit unit) {
    return impliedByUnit && usualUnit().isComparableTo(unit);
  }
}
