package dev.lithograph.chart;

import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What of a number of facts can be drawn.
 *
 * @param leftOut how many cannot, by the reason
 */
public record Points(List<Point> all, Map<LeftOut, Integer> leftOut) {
  /** Degrees Celsius that a paper may mean by room temperature, when it gives no number. */
  public static final Value.Range ROOM = new Value.Range(BigDecimal.valueOf(20), BigDecimal.valueOf(30), false);

  public Points {
    all = List.copyOf(all);
    leftOut = Map.copyOf(leftOut);
  }

  /** Where along the other axis a value stands, several times where it holds for several rates; or why nowhere. */
  private record Places(List<Place> found, LeftOut otherwise) {
    static Places of(List<Value> values, LeftOut otherwise) {
      return new Places(values.stream().map(value -> new Place(value, Optional.empty())).toList(), otherwise);
    }
  }

  private record Place(Value value, Optional<StoredFact> other) {}

  /**
   * @param facts of one property
   * @param pairs what else their documents report
   */
  public static Points of(List<StoredFact> facts, Against against, Pairs pairs) {
    List<Point> points = new ArrayList<>();
    Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    for (StoredFact stored : facts) {
      Places places = places(stored, against, pairs);
      Optional<LeftOut> reason = reason(stored.fact()).or(() ->
          places.found().isEmpty() ? Optional.of(places.otherwise()) : Optional.empty());
      reason.ifPresentOrElse(why -> leftOut.merge(why, 1, Integer::sum), () -> places.found().forEach(place ->
          points.add(new Point(stored, place.other(), place.value(), stored.fact().normalised().value()))));
    }
    return new Points(points, leftOut);
  }

  private static Optional<LeftOut> reason(Fact fact) {
    if (fact.kind() != Fact.Kind.RESULT) {
      return Optional.of(LeftOut.NO_RESULT);
    }
    if (!fact.quantity().unit().isComparableTo(fact.property().usualUnit())) {
      return Optional.of(LeftOut.OTHER_UNIT);
    }
    return fact.property().isPlausible(fact.quantity()) ? Optional.empty() : Optional.of(LeftOut.IMPLAUSIBLE);
  }

  private static Places places(StoredFact stored, Against against, Pairs pairs) {
    Conditions conditions = stored.fact().conditions();
    return switch (against) {
      case Against.Condition.TEMPERATURE ->
          Places.of(conditions.temperature().map(Points::celsius).stream().toList(), LeftOut.NOT_STATED);
      case Against.Condition.CYCLE ->
          Places.of(conditions.cycle().stream().mapToObj(BigDecimal::valueOf).map(Points::exactly).toList(), LeftOut.NOT_STATED);
      case Against.Condition rate -> rates(conditions.rates(), rate);
      case Against.Groups groups -> Places.of(List.of(stored.fact().normalised().value()), LeftOut.NOT_STATED);
      case Against.Other other -> new Places(pairs.of(stored, other.property()).stream()
          .map(found -> new Place(found.fact().normalised().value(), Optional.of(found))).toList(), LeftOut.NO_COUNTERPART);
    };
  }

  private static Places rates(List<Quantity> rates, Against.Condition kind) {
    List<Value> comparable = rates.stream().filter(rate -> rate.unit().isComparableTo(kind.unit()))
        .map(rate -> rate.in(kind.unit()).value()).toList();
    return Places.of(comparable, rates.isEmpty() ? LeftOut.NOT_STATED : LeftOut.STATED_OTHERWISE);
  }

  private static Value celsius(Temperature temperature) {
    return switch (temperature) {
      case Room room -> ROOM;
      case Celsius(BigDecimal low, BigDecimal high) when low.compareTo(high) == 0 -> exactly(low);
      case Celsius(BigDecimal low, BigDecimal high) -> new Value.Range(low, high, false);
    };
  }

  private static Value exactly(BigDecimal number) {
    return new Value.Exact(number, false);
  }

  /** Without the points that have no place on these scales. */
  Points on(Scale x, Scale y) {
    Predicate<Point> placed = point -> isPlaced(point.x(), x) && isPlaced(point.y(), y);
    int without = (int) all.stream().filter(placed.negate()).map(Point::fact).distinct().count();
    Map<LeftOut, Integer> more = new EnumMap<>(LeftOut.class);
    more.putAll(leftOut);
    if (without > 0) {
      more.put(LeftOut.NOT_POSITIVE, without);
    }
    return new Points(all.stream().filter(placed).toList(), more);
  }

  private static boolean isPlaced(Value value, Scale scale) {
    return !(scale instanceof Logarithmic) || value.low().signum() > 0;
  }
}
