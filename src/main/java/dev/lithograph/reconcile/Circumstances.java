package dev.lithograph.reconcile;

import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How the conditions of two reports compare, each of temperature, rate, cycle and cell by itself.
 *
 * @param conflicting whether one of them is said differently
 * @param shared how many both say, room temperature aside, which tells nothing
 * @param onlyLeft how many the left one alone says
 * @param onlyRight how many the right one alone says
 */
record Circumstances(boolean conflicting, int shared, int onlyLeft, int onlyRight) {
  private static final String ROOM = "rt";
  private static final double RATE_ROUNDING = 0.015;

  static Circumstances of(Conditions left, Conditions right) {
    Optional<String> warmth = left.temperature().map(Conditions.Temperature::notation);
    Circumstances temperature = one(warmth, right.temperature().map(Conditions.Temperature::notation), String::equals);
    return (warmth.filter(ROOM::equals).isPresent() ? temperature.telling(0) : temperature)
        .and(ofRates(left.rates(), right.rates()))
        .and(one(left.cycle().stream().boxed().findFirst(), right.cycle().stream().boxed().findFirst(), Integer::equals))
        .and(one(left.cell(), right.cell(), Circumstances::isSameCell));
  }

  /** Whether one of the two says all that the other says. */
  boolean isNested() {
    return !conflicting && (onlyLeft == 0 || onlyRight == 0);
  }

  boolean isEqual() {
    return !conflicting && onlyLeft == 0 && onlyRight == 0;
  }

  private static <T> Circumstances one(Optional<T> left, Optional<T> right, BiPredicate<T, T> agree) {
    boolean both = left.isPresent() && right.isPresent();
    boolean agreed = both && agree.test(left.get(), right.get());
    return new Circumstances(both && !agreed, agreed ? 1 : 0, left.isPresent() && !both ? 1 : 0,
        right.isPresent() && !both ? 1 : 0);
  }

  private Circumstances telling(int number) {
    return new Circumstances(conflicting, number, onlyLeft, onlyRight);
  }

  private Circumstances and(Circumstances other) {
    return new Circumstances(conflicting || other.conflicting, shared + other.shared, onlyLeft + other.onlyLeft,
        onlyRight + other.onlyRight);
  }

  /** Whether the rates of one are among those of the other; a C-rate and a current density do not contradict each other. */
  private static Circumstances ofRates(List<Quantity> left, List<Quantity> right) {
    boolean comparable =
        left.stream().anyMatch(one -> right.stream().anyMatch(other -> one.unit().isComparableTo(other.unit())));
    boolean agreed = comparable && (areAmong(left, right) || areAmong(right, left));
    return new Circumstances(comparable && !agreed, agreed ? 1 : 0, !comparable && !left.isEmpty() ? 1 : 0,
        !comparable && !right.isEmpty() ? 1 : 0);
  }

  private static boolean areAmong(List<Quantity> some, List<Quantity> all) {
    return some.stream().allMatch(one -> all.stream().anyMatch(other -> isSameRate(one, other)));
  }

  private static boolean isSameRate(Quantity left, Quantity right) {
    if (!left.unit().isComparableTo(right.unit())) {
      return false;
    }
    Quantity converted = right.in(left.unit());
    return isNear(left.value().low().doubleValue(), converted.value().low().doubleValue())
        && isNear(left.value().high().doubleValue(), converted.value().high().doubleValue());
  }

  private static boolean isNear(double left, double right) {
    return Math.abs(left - right) <= RATE_ROUNDING * Math.max(Math.abs(left), Math.abs(right));
  }

  private static boolean isSameCell(Cell left, Cell right) {
    return left.equals(right) || left instanceof FullCell one && right instanceof FullCell other
        && (one.positive().equals(other.positive()) || isSameMaterial(one.positive(), other.positive()));
  }

  /** {@code LiNi1/3Mn1/3Co1/3O2} is {@code LiNi0.33Mn0.33Co0.33O2}. */
  private static boolean isSameMaterial(String left, String right) {
    Optional<Formula> one = FormulaGrammar.parse(left);
    Optional<Formula> other = FormulaGrammar.parse(right);
    return one.isPresent() && other.isPresent() && one.get().composition().isSameAs(other.get().composition());
  }
}
