package dev.lithograph.quantity;

import java.math.BigDecimal;

/**
 * A unit as papers print it. A value in it is {@code (number + offset) * toCoherent} in the coherent SI unit.
 *
 * @param symbol in the spelling of the fact table: {@code S/cm}, {@code mAh/g}, {@code ohm cm2}, {@code uA/cm2}, {@code C}
 * @param toCoherent factor to the coherent SI unit of the dimension (for shares, cycles and C-rates: to 1)
 * @param offset where the zero of the unit is not that of the SI: 273.15 for degrees Celsius
 */
public record Unit(String symbol, Dimension dimension, BigDecimal toCoherent, BigDecimal offset) {
  /** Factors are equal whatever zeros they are written with. */
  public Unit {
    toCoherent = plain(toCoherent);
    offset = plain(offset);
  }

  public Unit(String symbol, Dimension dimension, BigDecimal toCoherent) {
    this(symbol, dimension, toCoherent, BigDecimal.ZERO);
  }

  public boolean isComparableTo(Unit other) {
    return dimension.equals(other.dimension);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
