package dev.lithograph.search;

import dev.lithograph.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the text of a search asks for: words, and bounds of the value and temperatures as papers write them. {@code LLZO
 * conductivity > 1e-4 S/cm 60 °C} is two words, a bound and a temperature.
 *
 * @param words what is neither a bound nor a temperature
 */
public record Wording(String words, List<Part> parts) {
  public Wording {
    parts = List.copyOf(parts);
  }

  /** Text that is nothing but words. */
  public static Wording ofWords(String text) {
    return new Wording(text, List.of());
  }

  /** A part that is no word. */
  public sealed interface Part permits Bound, Temperature {
    /** The whole text without this part. */
    String without();
  }

  /**
   * {@code > 140 mAh/g}.
   *
   * @param isLeast whether the value is to be at least this, else at most
   * @param unit without one the number is in the usual unit of each fact's property
   */
  public record Bound(boolean isLeast, BigDecimal number, Optional<Unit> unit, String without) implements Part {}

  /**
   * {@code 60 °C}, {@code 333 K}, {@code room temperature}.
   *
   * @param low degrees Celsius
   * @param high degrees Celsius
   * @param printed as it was typed
   */
  public record Temperature(double low, double high, String printed, String without) implements Part {}
}
