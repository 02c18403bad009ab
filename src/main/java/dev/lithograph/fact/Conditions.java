package dev.lithograph.fact;

import dev.lithograph.catalogue.Material;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Under which conditions a value holds. What the document does not say is absent.
 *
 * @param rates C-rates and current densities; several where the value holds for each of them
 * @param cycle number of the cycle at which the value holds, from 1
 */
public record Conditions(Optional<Temperature> temperature, List<Quantity> rates, OptionalInt cycle, Optional<Cell> cell) {
  public Conditions {
    rates = List.copyOf(rates);
  }

  public static Conditions none() {
    return new Conditions(Optional.empty(), List.of(), OptionalInt.empty(), Optional.empty());
  }

  /** Room temperature as a paper says it, or degrees Celsius. */
  public sealed interface Temperature permits Room, Celsius {
    /** Whether it is room temperature by its name or 20 to 30 °C. */
    default boolean isRoom() {
      return switch (this) {
        case Room room -> true;
        case Celsius c -> c.low().doubleValue() >= 20 && c.high().doubleValue() <= 30;
      };
    }

    /** As in the fact table: {@code rt} for room temperature and 20 to 30 °C, else {@code 60 C}, {@code 20..40 C}. */
    default String notation() {
      return switch (this) {
        case Room room -> "rt";
        case Celsius c when c.isRoom() -> "rt";
        case Celsius c when c.low().compareTo(c.high()) == 0 -> c.low().toPlainString() + " C";
        case Celsius c -> c.low().toPlainString() + ".." + c.high().toPlainString() + " C";
      };
    }
  }

  /** "Room temperature", "ambient", "r.t." without a number. */
  public record Room() implements Temperature {}

  /** Degrees Celsius; {@code low} equals {@code high} unless the paper gives a range. */
  public record Celsius(BigDecimal low, BigDecimal high) implements Temperature {
    private static final Unit DEGREE =
        new Unit("C", new Dimension(Map.of(Dimension.Base.TEMPERATURE, 1)), BigDecimal.ONE, new BigDecimal("273.15"));

    /** Degrees as printed, 37.5; other units to whole degrees, as papers round them: 25 for 298 K. */
    public static Celsius of(Quantity temperature) {
      boolean converted = temperature.unit().offset().compareTo(DEGREE.offset()) != 0;
      Value degrees = temperature.in(DEGREE).value();
      return new Celsius(rounded(degrees.low(), converted), rounded(degrees.high(), converted));
    }

    private static BigDecimal rounded(BigDecimal degrees, boolean converted) {
      BigDecimal kept = converted ? degrees.setScale(0, RoundingMode.HALF_UP) : degrees.stripTrailingZeros();
      return kept.setScale(Math.max(0, kept.scale()));
    }
  }

  /** The cell that a value was measured in. */
  public sealed interface Cell permits SymmetricCell, FullCell {
    /** As in the fact table: {@code symmetric Li}, {@code LiFePO4}. */
    default String notation() {
      return switch (this) {
        case SymmetricCell symmetric -> "symmetric " + symmetric.electrode();
        case FullCell full -> full.positive();
      };
    }
  }

  /** @param electrode formula of both electrodes: {@code Li} */
  public record SymmetricCell(String electrode) implements Cell {}

  /**
   * @param positive formula of the positive electrode's active material, flat: {@code LiNi0.8Co0.1Mn0.1O2}; for cells that are
   *     not lithium-ion its reactant, {@code S}, {@code O2}
   * @param material its entry in the catalogue, where there is one
   */
  public record FullCell(String positive, Optional<Material> material) implements Cell {}
}
