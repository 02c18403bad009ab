package dev.lithograph.chart;

import dev.lithograph.fact.Conditions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Points that look alike.
 *
 * @param groups that they are of: one, or in the last series all that have no mark of their own
 */
public record Series(List<String> groups, List<Point> points) {
  /** As many marks and colours can be told apart. */
  public static final int MOST = 7;

  public Series {
    groups = List.copyOf(groups);
    points = List.copyOf(points);
  }

  /** The largest group first; beyond {@value #MOST} in one series. */
  static List<Series> of(List<Point> points, Function<Point, String> group) {
    Map<String, List<Point>> grouped =
        points.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
    List<Series> largestFirst = grouped.entrySet().stream().map(entry -> new Series(List.of(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing((Series series) -> -series.points().size())).toList();
    if (largestFirst.size() <= MOST + 1) {
      return largestFirst;
    }
    List<Series> series = new ArrayList<>(largestFirst.subList(0, MOST));
    List<Series> others = largestFirst.subList(MOST, largestFirst.size());
    series.add(new Series(others.stream().flatMap(one -> one.groups().stream()).toList(),
        others.stream().flatMap(one -> one.points().stream()).toList()));
    return series;
  }

  /**
   * The points of each sample that differ in the condition {@code against} alone, in the order of that; none of a sample with
   * several values at one place, of which nobody says which belong together.
   */
  public Stream<List<Point>> lines(Against.Condition against) {
    return points.stream().collect(Collectors.groupingBy(point -> alike(point, against), LinkedHashMap::new, Collectors.toList()))
        .values().stream()
        .map(line -> line.stream().sorted(Comparator.comparing(point -> point.x().low())).toList())
        .filter(line -> line.size() > 1 && line.stream().map(point -> point.x().low()).distinct().count() == line.size());
  }

  private static List<Object> alike(Point point, Against.Condition against) {
    Conditions stated = point.fact().fact().conditions();
    Conditions others = switch (against) {
      case TEMPERATURE -> new Conditions(Optional.empty(), stated.rates(), stated.cycle(), stated.cell());
      case RATE, CURRENT_DENSITY, SPECIFIC_CURRENT ->
          new Conditions(stated.temperature(), List.of(), stated.cycle(), stated.cell());
      case CYCLE -> new Conditions(stated.temperature(), stated.rates(), OptionalInt.empty(), stated.cell());
    };
    return List.of(point.fact().sample(), others);
  }
}
