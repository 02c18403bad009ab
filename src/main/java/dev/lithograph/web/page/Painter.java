package dev.lithograph.web.page;

import dev.lithograph.catalogue.Property;
import dev.lithograph.chart.Against;
import dev.lithograph.chart.Arrhenius;
import dev.lithograph.chart.Chart;
import dev.lithograph.chart.Logarithmic;
import dev.lithograph.chart.Point;
import dev.lithograph.chart.Points;
import dev.lithograph.chart.Scale;
import dev.lithograph.chart.Scale.Tick;
import dev.lithograph.chart.Series;
import dev.lithograph.chart.Strips;
import dev.lithograph.chart.Strips.Strip;
import dev.lithograph.quantity.Value;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.page.Plot.Band;
import dev.lithograph.web.page.Plot.Entry;
import dev.lithograph.web.page.Plot.Label;
import dev.lithograph.web.page.Plot.Mark;
import dev.lithograph.web.page.Plot.Segment;
import dev.lithograph.web.page.Plot.Shade;
import dev.lithograph.web.page.Plot.Side;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says what stands where in a chart of one property. */
final class Painter {
  private static final int HEIGHT = 420;
  private static final int LANE = 8;
  private static final int STRIP_LABEL = 22;
  private static final int STRIP_MARGIN = 10;
  /** Its multiples modulo 1 are evenly spread, however many there are. */
  private static final double GOLDEN_RATIO = 0.618033988749895;

  private final Property property;
  private final Function<String, Entry> groups;

  /** @param groups names of a group of values in the legend, with the chart of it alone; series and number are added here */
  Painter(Property property, Function<String, Entry> groups) {
    this.property = property;
    this.groups = groups;
  }

  Plot paint(Chart chart) {
    Map<Point, Double> places = places(chart);
    List<Mark> marks = new ArrayList<>();
    List<Segment> lines = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      int number = number(i);
      chart.series().get(i).points().forEach(point -> marks.add(mark(point, number, places.get(point), chart)));
      if (chart.against() instanceof Against.Condition condition) {
        chart.series().get(i).lines(condition).forEach(line -> lines.addAll(segments(line, number, places, chart.y())));
      }
    }
    Optional<Side> top = chart.x() instanceof Arrhenius arrhenius
        ? Optional.of(new Side("°C", along(arrhenius.ticksInCelsius(), arrhenius))) : Optional.empty();
    return new Plot(HEIGHT, new Side(title(chart.against()), along(chart.x().ticks(), chart.x())), top,
        new Side(title(property), upwards(chart.y())),
        room(chart), List.of(), lines, marks, legend(chart.series()));
  }

  /** Of values at room temperature, which may be anywhere in its band, somewhere there, so that fewer hide others. */
  private static Map<Point, Double> places(Chart chart) {
    Map<Point, Double> places = new IdentityHashMap<>();
    double share = 0.5;
    for (Series series : chart.series()) {
      for (Point point : series.points()) {
        if (isAtRoom(point, chart)) {
          double from = place(point.x().low(), chart.x());
          places.put(point, from + (place(point.x().high(), chart.x()) - from) * (0.1 + 0.8 * share));
          share = (share + GOLDEN_RATIO) % 1;
        } else {
          places.put(point, middle(point.x(), chart.x()));
        }
      }
    }
    return places;
  }

  private static boolean isAtRoom(Point point, Chart chart) {
    return chart.against() == Against.Condition.TEMPERATURE && point.x().equals(Points.ROOM);
  }

  private static Optional<Shade> room(Chart chart) {
    double cold = place(Points.ROOM.low(), chart.x());
    double hot = place(Points.ROOM.high(), chart.x());
    return chart.series().stream().flatMap(series -> series.points().stream()).anyMatch(point -> isAtRoom(point, chart))
        ? Optional.of(new Shade(percent(hot), percent(cold - hot))) : Optional.empty();
  }

  private static int number(int index) {
    return index < Series.MOST ? index + 1 : 0;
  }

  static String title(Against against) {
    return switch (against) {
      case Against.Condition.TEMPERATURE -> "1000 K/T";
      case Against.Condition.RATE -> "Rate, C";
      case Against.Condition.CYCLE -> "Cycle";
      case Against.Condition condition ->
          Labels.capitalised(condition.key().replace('-', ' ')) + ", " + QuantityNotation.of(condition.unit());
      case Against.Other other -> title(other.property());
      case Against.Groups groups -> "";
    };
  }

  static String title(Property property) {
    String unit = QuantityNotation.of(property.usualUnit());
    return Labels.capitalised(property.label()) + (unit.isEmpty() ? "" : ", " + unit);
  }

  private static List<Label> along(List<Tick> ticks, Scale scale) {
    List<String> texts = texts(ticks, scale);
    return IntStream.range(0, ticks.size()).mapToObj(i -> new Label(percent(ticks.get(i).place()), texts.get(i))).toList();
  }

  private static List<Label> upwards(Scale scale) {
    List<Tick> ticks = scale.ticks();
    List<String> texts = texts(ticks, scale);
    return IntStream.range(0, ticks.size()).mapToObj(i -> new Label(fromTop(ticks.get(i).place()), texts.get(i))).toList();
  }

  /** As powers of ten where not all can be read without. */
  private static List<String> texts(List<Tick> ticks, Scale scale) {
    List<String> plain = ticks.stream().map(tick -> QuantityNotation.of(tick.number())).toList();
    boolean hasPowers = scale instanceof Logarithmic && plain.stream().anyMatch(text -> text.contains("×"));
    return hasPowers ? ticks.stream().map(tick -> tick.number().unscaledValue().equals(BigInteger.ONE)
        ? QuantityNotation.powerOfTen(tick.number()) : QuantityNotation.of(tick.number())).toList() : plain;
  }

  private static String percent(double place) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * place);
  }

  private static String fromTop(double place) {
    return pixels((1 - place) * HEIGHT);
  }

  private static String pixels(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }

  private List<Entry> legend(List<Series> series) {
    return IntStream.range(0, series.size()).mapToObj(i -> {
      Series one = series.get(i);
      Entry entry = one.groups().size() == 1 ? groups.apply(one.groups().getFirst())
          : new Entry(0, one.groups().size() + " others", Optional.empty(), 0);
      return new Entry(number(i), entry.label(), entry.url(), one.points().size());
    }).toList();
  }

  private static List<Segment> segments(List<Point> line, int series, Map<Point, Double> places, Scale y) {
    return IntStream.range(1, line.size()).mapToObj(i -> {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      return new Segment(series, percent(places.get(from)), fromTop(middle(from.y(), y)), percent(places.get(to)),
          fromTop(middle(to.y(), y)));
    }).toList();
  }

  private static Mark mark(Point point, int series, double place, Chart chart) {
    String x = percent(place);
    String y = fromTop(middle(point.y(), chart.y()));
    List<Segment> bars = new ArrayList<>();
    if (point.x() instanceof Value.Range range && !isAtRoom(point, chart)) {
      bars.add(new Segment(series, percent(place(range.low(), chart.x())), y, percent(place(range.high(), chart.x())), y));
    }
    if (point.y() instanceof Value.Range range) {
      bars.add(new Segment(series, x, fromTop(place(range.low(), chart.y())), x, fromTop(place(range.high(), chart.y()))));
    }
    return new Mark(EvidencePage.url(point.fact()), label(point), series, isApproximate(point.x()) || isApproximate(point.y()), x,
        y, bars, Stream.concat(arrow(point.x(), "left", "right"), arrow(point.y(), "down", "up")).toList());
  }

  private static double place(BigDecimal number, Scale scale) {
    return scale.place(number.doubleValue());
  }

  /** Of a range the middle of its bar. */
  private static double middle(Value value, Scale scale) {
    return (place(value.low(), scale) + place(value.high(), scale)) / 2;
  }

  private static boolean isApproximate(Value value) {
    return switch (value) {
      case Value.Exact exact -> exact.approximate();
      case Value.Range range -> range.approximate();
      case Value.Above above -> false;
      case Value.Below below -> false;
    };
  }

  private static Stream<String> arrow(Value value, String toLess, String toMore) {
    return switch (value) {
      case Value.Exact exact -> Stream.empty();
      case Value.Range range -> Stream.empty();
      case Value.Above above -> Stream.of(toMore);
      case Value.Below below -> Stream.of(toLess);
    };
  }

  /** What a reader who cannot see the mark wants to know of it. */
  static String label(Point point) {
    Stream<String> other = point.other().stream().map(stored -> stored.fact().property().label() + " "
        + QuantityNotation.of(stored.fact().quantity()));
    Stream<String> values = Stream.concat(Stream.of(QuantityNotation.of(point.fact().fact().quantity())), other);
    return String.join(", ", Stream.concat(values, ConditionNotation.of(point.fact().fact().conditions()).stream()).toList())
        + ": " + point.fact().fact().subject().name() + ", " + Labels.measuredBy(point.fact());
  }

  Plot paint(Strips strips) {
    Map<Point, Integer> numbers = numbers(strips.series());
    List<Mark> marks = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    int top = 0;
    for (Strip strip : strips.strips()) {
      int breadth = strip.breadth() * LANE + 2 * STRIP_MARGIN;
      int middle = top + STRIP_LABEL + breadth / 2;
      strip.spots().forEach(spot -> marks.add(mark(spot.point(), numbers.get(spot.point()), strips.scale(),
          middle + spot.lane() * LANE)));
      String median = percent(strip.median());
      bands.add(new Band(groups.apply(strip.group()).label() + " (" + strip.spots().size() + ")", Integer.toString(top + 15),
          new Segment(0, median, Integer.toString(top + STRIP_LABEL), median, Integer.toString(top + STRIP_LABEL + breadth))));
      top += STRIP_LABEL + breadth;
    }
    List<Entry> legend = IntStream.range(0, strips.series().size()).mapToObj(i -> new Entry(number(i),
        strips.series().get(i).groups().getFirst(), Optional.empty(), strips.series().get(i).points().size())).toList();
    Side axis = new Side(title(property), along(strips.scale().ticks(), strips.scale()));
    return new Plot(top, axis, top > HEIGHT ? Optional.of(axis) : Optional.empty(),
        new Side("", List.of()), Optional.empty(), bands, List.of(), marks, legend);
  }

  private static Map<Point, Integer> numbers(List<Series> series) {
    Map<Point, Integer> numbers = new IdentityHashMap<>();
    for (int i = 0; i < series.size(); i++) {
      int number = number(i);
      series.get(i).points().forEach(point -> numbers.put(point, number));
    }
    return numbers;
  }

  private static Mark mark(Point point, int series, Scale scale, int y) {
    List<Segment> bars = point.x() instanceof Value.Range range
        ? List.of(new Segment(series, percent(place(range.low(), scale)), Integer.toString(y),
            percent(place(range.high(), scale)), Integer.toString(y)))
        : List.of();
    return new Mark(EvidencePage.url(point.fact()), label(point), series, isApproximate(point.x()),
        percent(middle(point.x(), scale)), Integer.toString(y), bars, arrow(point.x(), "left", "right").toList());
  }
}
