package dev.lithograph.chart;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/** Where along an axis a number stands. */
public sealed interface Scale permits Linear, Logarithmic, Arrhenius {
  /** Numbers over more than this factor are compared by their powers of ten. */
  double WIDE = 30;
  /** Share of the axis that is left free at either end, so that marks are not cut. */
  double MARGIN = 0.04;

  /** 0 at the beginning of the axis, 1 at its end. */
  double place(double number);

  /** Round numbers along the axis, some three to eight. */
  List<Tick> ticks();

  /** @param place from 0 to 1 */
  record Tick(double place, BigDecimal number) {}

  /**
   * Holds all of {@code numbers}, or all positive ones where they are compared by their powers of ten.
   *
   * @param numbers at least one; finite
   * @param wide whether to compare them by their powers of ten however close they are
   */
  static Scale over(List<Double> numbers, boolean wide) {
    List<Double> positive = numbers.stream().filter(number -> number > 0).toList();
    boolean far = positive.size() == numbers.size() && Collections.max(numbers) / Collections.min(numbers) >= WIDE;
    return (wide || far) && !positive.isEmpty() ? Logarithmic.over(Collections.min(positive), Collections.max(positive))
        : Linear.over(Collections.min(numbers), Collections.max(numbers));
  }
}
