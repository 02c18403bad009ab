package dev.lithograph.web.notation;

import dev.lithograph.fact.Conditions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Conditions as a reader notes them: {@code r.t.}, {@code 60 °C}, {@code 0.1C}, {@code cycle 300}, {@code Li | Li}. */
public final class ConditionNotation {
  private ConditionNotation() {}

  /** What is stated, in this order: temperature, rates, cycle, cell. */
  public static List<String> of(Conditions conditions) {
    List<String> stated = new ArrayList<>();
    conditions.temperature().ifPresent(temperature -> stated.add(of(temperature)));
    conditions.rates().forEach(rate -> stated.add(QuantityNotation.of(rate)));
    conditions.cycle().ifPresent(cycle -> stated.add("cycle\u00a0" + cycle));
    conditions.cell().ifPresent(cell -> stated.add(of(cell)));
    return stated;
  }

  public static String of(Conditions.Temperature temperature) {
    return switch (temperature) {
      case Conditions.Room room -> "r.t.";
      case Conditions.Celsius(BigDecimal low, BigDecimal high) when low.compareTo(high) == 0 ->
          QuantityNotation.of(low) + "\u00a0°C";
      case Conditions.Celsius(BigDecimal low, BigDecimal high) ->
          QuantityNotation.of(low) + "–" + QuantityNotation.of(high) + "\u00a0°C";
    };
  }

  public static String of(Conditions.Cell cell) {
    return switch (cell) {
      case Conditions.SymmetricCell(String electrode) -> electrode + " | " + electrode;
      case Conditions.FullCell full -> full.positive();
    };
  }
}
