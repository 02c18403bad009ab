package dev.lithograph.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number with its unit, as printed. */
public record Quantity(Value value, Unit unit) {

  /**
   * The same quantity in another unit of the same dimension.
   *
   * @throws IllegalArgumentException where the dimensions differ
   */
  public Quantity in(Unit target) {
    if (!unit.isComparableTo(target)) {
      throw new IllegalArgumentException(unit.symbol() + " cannot be converted to " + target.symbol());
    }
    BigDecimal factor = unit.toCoherent().divide(target.toCoherent(), MathContext.DECIMAL64).stripTrailingZeros();
    return new Quantity(value.plus(unit.offset()).times(factor).plus(target.offset().negate()), target);
  }

  /** A number of one unit in another, as a fraction in binary; the number itself where they do not measure the same. */
  public static double converted(double number, Unit from, Unit to) {
    return from.equals(to) || !from.isComparableTo(to) ? number
        : new Quantity(new Value.Exact(BigDecimal.valueOf(number), false), from).in(to).value().low().doubleValue();
  }

  @Override
  public String toString() {
    return value.notation() + " " + unit.symbol();
  }
}
