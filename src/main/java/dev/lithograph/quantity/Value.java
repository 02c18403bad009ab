package dev.lithograph.quantity;

import java.math.BigDecimal;

/** What a paper says of a number: the number itself, a range or a bound. Never made more certain than printed. */
public sealed interface Value permits Value.Exact, Value.Range, Value.Above, Value.Below {

  /**
   * One number.
   *
   * @param approximate whether the paper says about, ca., ~, ≈, around, nearly
   */
  record Exact(BigDecimal number, boolean approximate) implements Value {}

  /** From {@code low} to {@code high}, both included, {@code low <= high}. */
  record Range(BigDecimal low, BigDecimal high, boolean approximate) implements Value {
    public Range {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException("range from " + low + " down to " + high);
      }
    }
  }

  /** More than, at least, above; "up to" is not a bound but the number that was reached. */
  record Above(BigDecimal bound) implements Value {}

  /** Less than, at most, below. */
  record Below(BigDecimal bound) implements Value {}

  static Value exactly(String number) {
    return new Exact(new BigDecimal(number), false);
  }

  static Value about(String number) {
    return new Exact(new BigDecimal(number), true);
  }

  /** The lower end, the number itself, or the bound. */
  default BigDecimal low() {
    return switch (this) {
      case Exact exact -> exact.number();
      case Range range -> range.low();
      case Above above -> above.bound();
      case Below below -> below.bound();
    };
  }

  /** The upper end, the number itself, or the bound. */
  default BigDecimal high() {
    return this instanceof Range range ? range.high() : low();
  }

  default Value times(BigDecimal factor) {
    return switch (this) {
      case Exact exact -> new Exact(exact.number().multiply(factor), exact.approximate());
      case Range range -> new Range(range.low().multiply(factor), range.high().multiply(factor), range.approximate());
      case Above above -> new Above(above.bound().multiply(factor));
      case Below below -> new Below(below.bound().multiply(factor));
    };
  }

  default Value plus(BigDecimal summand) {
    return switch (this) {
      case Exact exact -> new Exact(exact.number().add(summand), exact.approximate());
      case Range range -> new Range(range.low().add(summand), range.high().add(summand), range.approximate());
      case Above above -> new Above(above.bound().add(summand));
      case Below below -> new Below(below.bound().add(summand));
    };
  }

  /** As in the fact table: {@code 4.0e-4}, {@code ~145}, {@code >110}, {@code <20}, {@code 1e-4..1e-3}. */
  default String notation() {
    return switch (this) {
      case Exact exact -> (exact.approximate() ? "~" : "") + digits(exact.number());
      case Range range -> (range.approximate() ? "~" : "") + digits(range.low()) + ".." + digits(range.high());
      case Above above -> ">" + digits(above.bound());
      case Below below -> "<" + digits(below.bound());
    };
  }

  /** Plain digits from 0.01 to 99999, else E notation; significant digits are kept as printed. */
  private static String digits(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (number.signum() == 0 || exponent >= -2 && exponent <= 4) {
      return number.toPlainString();
    }
    BigDecimal mantissa = number.movePointLeft(exponent);
    return mantissa.toPlainString() + "e" + exponent;
  }
}
