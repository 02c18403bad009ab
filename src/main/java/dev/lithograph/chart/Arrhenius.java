package dev.lithograph.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Temperatures in degrees Celsius by their reciprocal, 1000 K/T, so that a conductivity with one activation energy lies on a
 * straight line; the hottest is at the beginning. Temperatures are above −273.15 °C.
 *
 * @param from least 1000 K/T
 * @param to greatest 1000 K/T
 */
public record Arrhenius(double from, double to) implements Scale {
  private static final double ZERO_CELSIUS = 273.15;
  /** Labels closer than this share of the axis would run into each other on a narrow screen. */
  private static final double CLOSEST = 0.1;
  private static final List<Integer> ROUND = List.of(0, 50, 100, 200, 300, 400, 600, 800, 1000, -50, -100, -150, 40, 60, 80, 20,
      30, 70, 90, 150, 250, 500, 700, -20, -10, 10);

  /** @param celsius at least one */
  static Arrhenius over(List<Double> celsius) {
    List<Double> reciprocals = celsius.stream().map(Arrhenius::reciprocal).toList();
    double least = Collections.min(reciprocals);
    double greatest = Collections.max(reciprocals);
    double margin = Math.max(MARGIN * (greatest - least), 0.05);
    return new Arrhenius(least - margin, greatest + margin);
  }

  static double reciprocal(double celsius) {
    return 1000 / (celsius + ZERO_CELSIUS);
  }

  @Override
  public double place(double celsius) {
    return placeOfReciprocal(reciprocal(celsius));
  }

  private double placeOfReciprocal(double reciprocal) {
    return (reciprocal - from) / (to - from);
  }

  /** In 1000 K/T. */
  @Override
  public List<Tick> ticks() {
    return Linear.multiples(from, to).stream().map(number -> new Tick(placeOfReciprocal(number.doubleValue()), number)).toList();
  }

  /** In degrees Celsius: 25 where it is on the axis, and to either side of it what round numbers find room. */
  public List<Tick> ticksInCelsius() {
    List<Tick> ticks = new ArrayList<>();
    Stream.concat(Stream.of(25), ROUND.stream()).map(celsius -> new Tick(place(celsius), BigDecimal.valueOf(celsius)))
        .filter(tick -> tick.place() >= 0 && tick.place() <= 1)
        .filter(tick -> ticks.stream().allMatch(other -> Math.abs(other.place() - tick.place()) >= CLOSEST)).forEach(ticks::add);
    return ticks;
  }
}
