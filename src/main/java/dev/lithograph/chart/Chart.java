package dev.lithograph.chart;

import dev.lithograph.quantity.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values on two axes.
 *
 * @param points with what could not be drawn
 */
public record Chart(Against against, Scale x, Scale y, List<Series> series, Points points) {
  /**
   * Absent where nothing can be drawn.
   *
   * @param group what tells one series from another
   */
  public static Optional<Chart> of(Points points, Against against, Function<Point, String> group) {
    if (points.all().isEmpty()) {
      return Optional.empty();
    }
    boolean isArrhenius = against == Against.Condition.TEMPERATURE;
    boolean isRate = against instanceof Against.Condition && !isArrhenius && against != Against.Condition.CYCLE;
    List<Double> abscissae = ends(points, Point::x);
    Scale x = isArrhenius ? Arrhenius.over(abscissae) : Scale.over(abscissae, isRate);
    Scale y = Scale.over(ends(points, Point::y), isArrhenius);
    Points placed = points.on(x, y);
    return Optional.of(new Chart(against, x, y, Series.of(placed.all(), group), placed));
  }

  private static List<Double> ends(Points points, Function<Point, Value> axis) {
    return points.all().stream().map(axis)
        .flatMap(value -> Stream.of(value.low().doubleValue(), value.high().doubleValue())).toList();
  }
}
