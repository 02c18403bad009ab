package dev.lithograph.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Equal steps at equal distances. */
public record Linear(double from, double to) implements Scale {
  private static final int FEWEST_STEPS = 4;
  private static final List<BigDecimal> ROUND_STEPS = Stream.of("5", "2", "1").map(BigDecimal::new).toList();

  /** With a margin, which does not make negative what is not. */
  static Linear over(double least, double greatest) {
    double width = greatest > least ? greatest - least : Math.max(Math.abs(least), 1);
    double from = least - MARGIN * width;
    return new Linear(least >= 0 ? Math.max(from, 0) : from, greatest + MARGIN * width);
  }

  @Override
  public double place(double number) {
    return (number - from) / (to - from);
  }

  @Override
  public List<Tick> ticks() {
    return multiples(from, to).stream().map(number -> new Tick(place(number.doubleValue()), number)).toList();
  }

  /** Multiples of a round number that lie between {@code from} and {@code to}. */
  static List<BigDecimal> multiples(double from, double to) {
    BigDecimal step = step((to - from) / FEWEST_STEPS);
    BigDecimal first = new BigDecimal(from).divide(step, 0, RoundingMode.CEILING).multiply(step);
    List<BigDecimal> multiples = new ArrayList<>();
    for (BigDecimal number = first; number.doubleValue() <= to; number = number.add(step)) {
      multiples.add(number);
    }
    return multiples;
  }

  private static BigDecimal step(double longest) {
    int power = (int) Math.floor(Math.log10(longest));
    return ROUND_STEPS.stream().map(step -> plain(step.scaleByPowerOfTen(power))).filter(step -> step.doubleValue() <= longest)
        .findFirst().orElseGet(() -> plain(BigDecimal.ONE.scaleByPowerOfTen(power)));
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
