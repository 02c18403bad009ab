package dev.lithograph.chemistry;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of an element or a group a formula holds: an exact number ({@code 6.4}, {@code 1/3}) or an expression in
 * variables ({@code 1+x}, {@code 2/3-x}, {@code 3x}, {@code 2-x-y}).
 */
public final class Amount {
  public static final Amount ZERO = new Amount(Map.of());
  public static final Amount ONE = of(Fraction.ONE);
  private static final String CONSTANT = "";

  /** Factors by product of variables, the letters sorted: {@code 1-x+xy} is {"": 1, "x": -1, "xy": 1}. Never a zero factor. */
  private final Map<String, Fraction> factors;

  private Amount(Map<String, Fraction> factors) {
    this.factors = Collections.unmodifiableMap(factors);
  }

  static Amount of(Fraction number) {
    return number.signum() == 0 ? new Amount(Map.of()) : new Amount(Map.of(CONSTANT, number));
  }

  public static Amount of(BigDecimal number) {
    return of(Fraction.of(number));
  }

  static Amount variable(char letter) {
    return new Amount(Map.of(String.valueOf(letter), Fraction.ONE));
  }

  public boolean isVariable() {
    return factors.keySet().stream().anyMatch(product -> !product.isEmpty());
  }

  /** The letters in it, alphabetically. */
  public Set<String> variables() {
    return factors.keySet().stream().flatMap(product -> product.chars().mapToObj(Character::toString))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The number that it is, to 16 digits.
   *
   * @throws IllegalStateException if it is an expression in variables
   */
  public BigDecimal value() {
    return number().decimal();
  }

  Fraction number() {
    if (isVariable()) {
      throw new IllegalStateException(this + " is an expression in variables: substitute them first");
    }
    return factors.getOrDefault(CONSTANT, Fraction.ZERO);
  }

  boolean isOne() {
    return equals(ONE);
  }

  boolean isZero() {
    return factors.isEmpty();
  }

  Amount plus(Amount other) {
    Map<String, Fraction> sum = new LinkedHashMap<>(factors);
    other.factors.forEach((product, factor) -> sum.merge(product, factor, Fraction::plus));
    return withoutZeros(sum);
  }

  Amount minus(Amount other) {
    return plus(other.times(of(Fraction.of(-1))));
  }

  Amount times(Amount other) {
    Map<String, Fraction> result = new LinkedHashMap<>();
    factors.forEach((product, factor) -> other.factors.forEach((otherProduct, otherFactor) ->
        result.merge(sorted(product + otherProduct), factor.times(otherFactor), Fraction::plus)));
    return withoutZeros(result);
  }

  /** This amount with the variables that {@code values} names replaced by their values. */
  public Amount with(Map<String, BigDecimal> values) {
    Amount result = new Amount(Map.of());
    for (Map.Entry<String, Fraction> entry : factors.entrySet()) {
      Amount term = of(entry.getValue());
      for (char letter : entry.getKey().toCharArray()) {
        BigDecimal value = values.get(String.valueOf(letter));
        term = term.times(value == null ? variable(letter) : of(value));
      }
      result = result.plus(term);
    }
    return result;
  }

  private static Amount withoutZeros(Map<String, Fraction> factors) {
    factors.values().removeIf(factor -> factor.signum() == 0);
    return new Amount(factors);
  }

  private static String sorted(String letters) {
    return letters.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Amount amount && factors.equals(amount.factors);
  }

  @Override
  public int hashCode() {
    return factors.hashCode();
  }

  /** As a formula prints it: {@code 6.4}, {@code 2/3-x}, {@code 3x}, {@code x-1}. */
  @Override
  public String toString() {
    Fraction constant = factors.getOrDefault(CONSTANT, Fraction.ZERO);
    StringBuilder text = new StringBuilder(constant.signum() > 0 || factors.isEmpty() ? constant.toString() : "");
    factors.forEach((product, factor) -> {
      if (!product.isEmpty()) {
        appendTerm(text, factor, product);
      }
    });
    return constant.signum() < 0 ? text.append(constant).toString() : text.toString();
  }

  private static void appendTerm(StringBuilder text, Fraction factor, String product) {
    if (factor.signum() < 0) {
      text.append('-');
    } else if (!text.isEmpty()) {
      text.append('+');
    }
    Fraction size = factor.signum() < 0 ? factor.negated() : factor;
    boolean whole = size.toString().indexOf('/') < 0;
    if (whole) {
      text.append(size.equals(Fraction.ONE) ? "" : size).append(product);
    } else {
      text.append(size.numerator().intValue() == 1 ? "" : size.numerator()).append(product).append('/')
          .append(size.denominator());
    }
  }
}
