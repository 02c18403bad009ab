package dev.lithograph.compare;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.reconcile.Relation;
import dev.lithograph.store.Counterpart;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value in the unit of its column.
 *
 * @param inUnit whether it could be given in that unit; else as printed
 * @param told the cycle at which it holds, and the conditions in which the values of its cell differ
 * @param reports in the row that give this value under these conditions, at least one
 * @param others reports elsewhere in the data that tell of the same measurement or disagree
 */
public record Reported(Quantity quantity, boolean inUnit, List<Condition> told, List<StoredFact> reports,
    List<Counterpart> others) {
  public Reported {
    told = List.copyOf(told);
    reports = List.copyOf(reports);
    others = List.copyOf(others);
  }

  /** @param telling the respects in which values of one cell differ */
  static Reported of(StoredFact stored, Unit unit, Set<Aspect> telling) {
    Quantity shown = UnitConversion.of(stored.fact().quantity(), unit);
    List<Condition> told = telling.stream().flatMap(aspect -> Condition.stated(aspect, stored.fact()).stream()).toList();
    return new Reported(shown, shown.unit().symbol().equals(unit.symbol()), told, List.of(stored), List.of());
  }

  /** With the reports of another that reads the same. */
  Reported and(Reported other) {
    return new Reported(quantity, inUnit, told, Stream.concat(reports.stream(), other.reports.stream()).toList(), others);
  }

  Reported withOthers(List<Counterpart> counterparts) {
    return new Reported(quantity, inUnit, told, reports, counterparts);
  }

  /** Whether both read the same in a table. */
  boolean readsAs(Reported other) {
    return text().equals(other.text());
  }

  /** {@code 4.0e-4}, {@code 92 (0.1C, cycle 300)}; with its unit where it is not that of the column. */
  public String text() {
    return (inUnit ? quantity.value().notation() : quantity.toString())
        + (told.isEmpty() ? "" : told.stream().map(Condition::name).collect(Collectors.joining(", ", " (", ")")));
  }

  /** With the mark of the legend where another report contradicts it. */
  String markedText() {
    return text() + (disagreeing().isEmpty() ? "" : " " + Legend.DISPUTED);
  }

  public List<Counterpart> repeated() {
    return others.stream().filter(other -> other.relation() == Relation.SAME_MEASUREMENT).toList();
  }

  public List<Counterpart> disagreeing() {
    return others.stream().filter(other -> other.relation() != Relation.SAME_MEASUREMENT).toList();
  }
}
