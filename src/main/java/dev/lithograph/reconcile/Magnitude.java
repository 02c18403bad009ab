package dev.lithograph.reconcile;

import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;

/**
 * A value in the usual unit of its property, with what its print leaves open.
 *
 * @param low what the value is at least, minus infinity where only an upper bound is known
 * @param high what it is at most
 * @param slack half of the last digit that counts
 * @param digits how many digits count
 * @param number whether it is one number, and not a range or a bound
 * @param approximate whether the paper says about
 */
record Magnitude(double low, double high, double slack, int digits, boolean number, boolean approximate) {
  /** A bound may tell of a number this much beyond it: of 1120 h as "more than 1000 h", but not of 1800 h. */
  private static final double BEYOND_BOUND = 0.25;
  /** What conversion between units may lose. */
  private static final double PRECISION = 1e-9;

  static Magnitude of(Fact fact) {
    Value value = fact.quantity().value();
    Unit printed = fact.quantity().unit();
    Unit usual = printed.isComparableTo(fact.property().usualUnit()) ? fact.property().usualUnit() : printed;
    boolean approximate = value instanceof Value.Exact exact && exact.approximate()
        || value instanceof Value.Range range && range.approximate();
    BigDecimal shown = approximate ? withoutRoundZeros(value.low()) : value.low();
    double low = in(usual, value.low(), printed);
    double slack = Math.abs(in(usual, value.low().add(shown.ulp().divide(BigDecimal.TWO)), printed) - low);
    return new Magnitude(value instanceof Value.Below ? Double.NEGATIVE_INFINITY : low,
        value instanceof Value.Above ? Double.POSITIVE_INFINITY : in(usual, value.high(), printed), slack, shown.precision(),
        value instanceof Value.Exact, approximate);
  }

  /** About 150 is known to the ten, 1.50 to the hundredth. */
  private static BigDecimal withoutRoundZeros(BigDecimal number) {
    return number.scale() <= 0 && number.signum() != 0 ? number.stripTrailingZeros() : number;
  }

  private static double in(Unit target, BigDecimal number, Unit unit) {
    return new Quantity(new Value.Exact(number, false), unit).in(target).value().low().doubleValue();
  }

  /** Whether both may print one value: within the rounding of the coarser; a bound is near what it bounds. */
  boolean isSameAs(Magnitude other) {
    if (number == other.number || isBounded() && other.isBounded()) {
      return isNear(low, other.low, other) && isNear(high, other.high, other);
    }
    Magnitude bound = number ? other : this;
    double told = number ? low : other.low;
    return !bound.isBounded() && contains(bound, told)
        && Math.abs(told - bound.end()) <= BEYOND_BOUND * Math.abs(bound.end());
  }

  /** Whether no value is what both say. */
  boolean contradicts(Magnitude other) {
    double slackOfBoth = slack(other);
    return high + slackOfBoth < other.low || other.high + slackOfBoth < low;
  }

  /** Whether their being the same says more than that both are of one size. */
  boolean isFirm(Magnitude other) {
    return number && other.number && !approximate && !other.approximate
        && (Math.min(digits, other.digits) > 1 || digits == other.digits);
  }

  private boolean isBounded() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  private double end() {
    return Double.isFinite(low) ? low : high;
  }

  private static boolean contains(Magnitude range, double told) {
    double edge = PRECISION * Math.abs(told);
    return range.low - edge <= told && told <= range.high + edge;
  }

  private boolean isNear(double here, double there, Magnitude other) {
    return here == there || Math.abs(here - there) <= slack(other);
  }

  private double slack(Magnitude other) {
    double size = Math.max(Math.abs(end()), Math.abs(other.end()));
    return Math.max(slack, other.slack) + PRECISION * size;
  }
}
