package dev.lithograph.quantity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Exponents of the base quantities. Beside those of the SI it keeps apart what the SI calls dimensionless but no
 * electrochemist would compare: a share in percent, a number of cycles, a C-rate, an angle.
 */
public record Dimension(Map<Base, Integer> exponents) {
  public enum Base { LENGTH, MASS, TIME, CURRENT, TEMPERATURE, AMOUNT, ANGLE, CYCLES, C_RATE, SHARE }

  public static final Dimension NONE = new Dimension(Map.of());

  public Dimension {
    EnumMap<Base, Integer> kept = new EnumMap<>(Base.class);
    exponents.forEach((base, exponent) -> {
      if (exponent != 0) {
        kept.put(base, exponent);
      }
    });
    exponents = Collections.unmodifiableMap(kept);
  }

  public Dimension times(Dimension other) {
    EnumMap<Base, Integer> sum = new EnumMap<>(Base.class);
    sum.putAll(exponents);
    other.exponents.forEach((base, exponent) -> sum.merge(base, exponent, Integer::sum));
    return new Dimension(sum);
  }

  public Dimension power(int exponent) {
    EnumMap<Base, Integer> product = new EnumMap<>(Base.class);
    exponents.forEach((base, one) -> product.put(base, one * exponent));
    return new Dimension(product);
  }
}
