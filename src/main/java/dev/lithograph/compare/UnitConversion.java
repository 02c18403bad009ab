package dev.lithograph.compare;

import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

/** Gives printed quantities in another unit without making them more precise. */
public final class UnitConversion {
  /** One digit converted to one digit may be off by a third. */
  private static final int FEWEST_DIGITS = 2;

  private UnitConversion() {}

  /** As printed where the units do not measure the same. */
  public static Quantity of(Quantity printed, Unit unit) {
    if (printed.unit().symbol().equals(unit.symbol()) || !printed.unit().isComparableTo(unit)) {
      return printed;
    }
    boolean shifted = printed.unit().offset().compareTo(unit.offset()) != 0;
    return new Quantity(rounded(printed.in(unit).value(), printed.value(),
        shifted ? UnitConversion::toTheSameDecimal : UnitConversion::toTheSameDigits), unit);
  }

  private static Value rounded(Value value, Value printed, BinaryOperator<BigDecimal> rounding) {
    return switch (value) {
      case Value.Exact exact -> new Value.Exact(rounding.apply(exact.number(), printed.low()), exact.approximate());
      case Value.Range range -> new Value.Range(rounding.apply(range.low(), printed.low()),
          rounding.apply(range.high(), printed.high()), range.approximate());
      case Value.Above above -> new Value.Above(rounding.apply(above.bound(), printed.low()));
      case Value.Below below -> new Value.Below(rounding.apply(below.bound(), printed.low()));
    };
  }

  private static BigDecimal toTheSameDecimal(BigDecimal number, BigDecimal printed) {
    return number.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP);
  }

  /** Powers of ten change no digits, so that a number that grew was multiplied by another factor. */
  private static BigDecimal toTheSameDigits(BigDecimal number, BigDecimal printed) {
    return number.precision() <= printed.precision() ? number
        : number.round(new MathContext(Math.max(FEWEST_DIGITS, printed.precision()), RoundingMode.HALF_UP));
  }
}
