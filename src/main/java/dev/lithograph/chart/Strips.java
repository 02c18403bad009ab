package dev.lithograph.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups of values side by side on one axis.
 *
 * @param series what tells the values of every group from one another
 */
public record Strips(Scale scale, List<Strip> strips, List<Series> series, Points points) {
  /** Values closer than this share of the axis are drawn beside each other. */
  private static final double CLOSE = 1.0 / 60;

  /**
   * One group.
   *
   * @param spots from the lowest value to the highest
   * @param median where that of the values stands on the axis, from 0 to 1; of bounds the bound counts
   */
  public record Strip(String group, List<Spot> spots, double median) {
    /** How many spots lie beside each other at most. */
    public int breadth() {
      return 1 + spots.stream().mapToInt(spot -> Math.abs(spot.lane())).max().orElse(0) * 2;
    }
  }

  /** @param lane 0 in the middle of the strip, −1 beside it on the one side, 1 on the other */
  public record Spot(Point point, int lane) {}

  /** The group with the highest median first; absent where nothing can be drawn. */
  public static Optional<Strips> of(Points points, Function<Point, String> group, Function<Point, String> series) {
    if (points.all().isEmpty()) {
      return Optional.empty();
    }
    Scale scale = Scale.over(points.all().stream().map(Point::x)
        .flatMap(value -> Stream.of(value.low().doubleValue(), value.high().doubleValue())).toList(), false);
    Points placed = points.on(scale, scale);
    Map<String, List<Point>> groups =
        placed.all().stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
    List<Strip> strips = groups.entrySet().stream().map(entry -> strip(entry.getKey(), entry.getValue(), scale))
        .sorted(Comparator.comparing((Strip strip) -> -strip.median())).toList();
    return Optional.of(new Strips(scale, strips, Series.of(placed.all(), series), placed));
  }

  private static Strip strip(String group, List<Point> points, Scale scale) {
    List<Point> ordered = points.stream().sorted(Comparator.comparing(point -> point.x().low())).toList();
    Map<Long, Integer> taken = new LinkedHashMap<>();
    List<Spot> spots = new ArrayList<>();
    for (Point point : ordered) {
      int before = taken.merge(Math.round(scale.place(point.x().low().doubleValue()) / CLOSE), 1, Integer::sum) - 1;
      spots.add(new Spot(point, before % 2 == 0 ? before / 2 : -(before + 1) / 2));
    }
    return new Strip(group, spots, median(ordered, scale));
  }

  private static double median(List<Point> ordered, Scale scale) {
    double upper = scale.place(ordered.get(ordered.size() / 2).x().low().doubleValue());
    double lower = scale.place(ordered.get((ordered.size() - 1) / 2).x().low().doubleValue());
    return (lower + upper) / 2;
  }
}
