package dev.lithograph.assemble.text;

import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Unit;
import java.util.Map;

/** What a quantity may set for the measurement of another. */
enum Setting {
  TEMPERATURE, RATE, CYCLES, NONE;

  private static final Map<Dimension, Setting> BY_DIMENSION = Map.of(
      new Dimension(Map.of(Base.TEMPERATURE, 1)), TEMPERATURE,
      new Dimension(Map.of(Base.C_RATE, 1)), RATE,
      new Dimension(Map.of(Base.CURRENT, 1, Base.LENGTH, -2)), RATE,
      new Dimension(Map.of(Base.CURRENT, 1, Base.MASS, -1)), RATE,
      new Dimension(Map.of(Base.CYCLES, 1)), CYCLES);

  static Setting of(Unit unit) {
    return BY_DIMENSION.getOrDefault(unit.dimension(), NONE);
  }

  static boolean isCurrentDensity(Unit unit) {
    return of(unit) == RATE && unit.dimension().exponents().containsKey(Base.CURRENT);
  }
}
