package dev.lithograph.recognise.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as printed, at the characters [start, end). Uncertainty behind it is part of its place, not of its value.
 *
 * @param mantissa what stands before the power of ten, with its significant digits; 1 for a bare power
 * @param exponent of the power of ten, where one is printed
 */
record Numeral(int start, int end, BigDecimal mantissa, Optional<Integer> exponent) {
  BigDecimal number() {
    return mantissa.scaleByPowerOfTen(exponent.orElse(0));
  }

  Numeral withExponent(int power) {
    return new Numeral(start, end, mantissa, Optional.of(power));
  }

  Numeral spanning(int from, int to) {
    return new Numeral(from, to, mantissa, exponent);
  }
}
