package dev.lithograph.recognise.mention;

import dev.lithograph.quantity.Quantity;
import java.util.Optional;

/**
 * A number with its unit, with the words that bound or blur it: {@code about 145 mAh g⁻¹}, {@code > 0.1 mS cm⁻¹}, {@code 0.2C},
 * {@code C/20}, {@code 60 °C}. In a series that shares one unit each number is a mention of its own, and only the last spans the
 * unit.
 *
 * @param series place in an enumeration or a change, where it stands in one
 */
public record QuantityMention(int start, int end, Quantity quantity, Optional<Series> series) implements Mention {

  /**
   * Numbers that are told together.
   *
   * @param kind a list ({@code 3.1, 2.4 and 1.9 × 10⁻⁴ S cm⁻¹}; {@code 4.8 × 10⁻⁴ S cm⁻¹ and 2.1 × 10⁻³ S cm⁻¹}), or a change
   *     ({@code decreases from 6.5 × 10⁴ to 248 Ω cm²})
   * @param index place of this one in the series, from 0
   * @param size how many there are
   * @param start where the first of them begins in the text; the same for all of a series
   */
  public record Series(Kind kind, int index, int size, int start) {
    public enum Kind { LIST, CHANGE }
  }
}
