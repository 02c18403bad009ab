package dev.lithograph.chart;

import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the values of a property are drawn against. */
public sealed interface Against permits Against.Condition, Against.Groups, Against.Other {
  /** As addresses have it: {@code temperature}, {@code activation_energy}. */
  String key();

  /** A condition that the value itself is reported for. */
  enum Condition implements Against {
    /** Degrees Celsius. */
    TEMPERATURE("C", Map.of(Base.TEMPERATURE, 1), "1", "273.15"),
    RATE("C", Map.of(Base.C_RATE, 1), "1", "0"),
    CURRENT_DENSITY("mA/cm2", Map.of(Base.CURRENT, 1, Base.LENGTH, -2), "10", "0"),
    SPECIFIC_CURRENT("mA/g", Map.of(Base.CURRENT, 1, Base.MASS, -1), "1", "0"),
    CYCLE("", Map.of(Base.CYCLES, 1), "1", "0");

    private final Unit unit;

    Condition(String symbol, Map<Base, Integer> dimension, String toCoherent, String offset) {
      unit = new Unit(symbol, new Dimension(dimension), new BigDecimal(toCoherent), new BigDecimal(offset));
    }

    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That all are drawn in. */
    public Unit unit() {
      return unit;
    }

    public static Optional<Condition> withKey(String key) {
      return Arrays.stream(values()).filter(condition -> condition.key().equals(key)).findFirst();
    }
  }

  /** Nothing: groups of values lie side by side. */
  record Groups() implements Against {
    public static final String KEY = "groups";

    @Override
    public String key() {
      return KEY;
    }
  }

  /** Another property of the same thing. */
  record Other(Property property) implements Against {
    @Override
    public String key() {
      return property.name();
    }
  }
}
