package dev.lithograph.quantity;

import java.math.BigDecimal;

/**
 * A unit as papers print it.
 *
 * @param symbol in the spelling of the fact table: {@code S/cm}, {@code mAh/g}, {@code ohm cm2}, {@code uA/cm2}, {@code C}
 * @param toCoherent factor to the coherent SI unit of the dimension (for shares, cycles and C-rates: to 1)
 */
public record Unit(String symbol, Dimension dimension, BigDecimal toCoherent) {
  public boolean isComparableTo(Unit other) {
    return dimension.equals(other.dimension);
  }
}
