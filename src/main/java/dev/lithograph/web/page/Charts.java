package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.chart.Against;
import dev.lithograph.chart.Chart;
import dev.lithograph.chart.Pairs;
import dev.lithograph.chart.Point;
import dev.lithograph.chart.Points;
import dev.lithograph.chart.Strips;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.page.Plot.Entry;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.FactSearch.Found;
import dev.lithograph.web.request.SearchParameters;
import java.util.List;
import java.util.Optional;

/** Draws what a search finds. */
final class Charts {
  static final String PATH = "/chart";
  /** More marks than these hide one another, and make a page slow. */
  static final int MOST = 1000;

  private final FactStore store;
  private final FactSearch search;
  private final Labels labels;

  Charts(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.search = new FactSearch(store, index, catalogue);
    this.labels = new Labels(store, index, catalogue);
  }

  /** @param points of those facts that were found, not all where they are too many, with what could not be drawn */
  record Drawn(Found found, Points points, Optional<Plot> plot) {
    /** Facts that were not looked at. */
    int beyond() {
      return found.total() - found.facts().size();
    }
  }

  Drawn draw(ChartParameters parameters) {
    return draw(parameters, MOST);
  }

  /** @param most how many values to draw at most */
  Drawn draw(ChartParameters parameters, int most) {
    Found found = search.first(parameters.facts(), most);
    Points points = points(found, parameters.x());
    Painter painter = new Painter(parameters.y(), group -> entry(group, parameters));
    if (parameters.x() instanceof Against.Groups) {
      Optional<Strips> strips = strips(points, parameters);
      return new Drawn(found, strips.map(Strips::points).orElse(points), strips.map(painter::paint));
    }
    Optional<Chart> chart = chart(points, parameters);
    return new Drawn(found, chart.map(Chart::points).orElse(points), chart.map(painter::paint));
  }

  /** Those of all facts that the search finds, which may be more than a drawing has. */
  List<Point> all(ChartParameters parameters) {
    Points points = points(search.all(parameters.facts()), parameters.x());
    Optional<Points> placed = parameters.x() instanceof Against.Groups ? strips(points, parameters).map(Strips::points)
        : chart(points, parameters).map(Chart::points);
    return placed.orElse(points).all();
  }

  private Points points(Found found, Against against) {
    return Points.of(found.facts(), against, pairs(found, against));
  }

  private static Optional<Strips> strips(Points points, ChartParameters parameters) {
    return Strips.of(points, point -> group(point, parameters.by()), Charts::temperature);
  }

  private static Optional<Chart> chart(Points points, ChartParameters parameters) {
    return Chart.of(points, parameters.x(), point -> group(point, parameters.by()));
  }

  private Pairs pairs(Found found, Against against) {
    return new Pairs(against instanceof Against.Other ? found.facts().stream().map(StoredFact::documentId).distinct()
        .flatMap(id -> store.facts(id).stream()).toList() : List.of());
  }

  /** Values of the facet; of several, as liquids and polymers may be, all together. */
  static String group(Point point, Facet by) {
    return String.join(" + ", by.values(point.fact()));
  }

  String label(String group, Facet by) {
    return group.isEmpty() ? Labels.of(by) + " not stated" : labels.of(by, group);
  }

  private Entry entry(String group, ChartParameters parameters) {
    boolean isOneValue = !group.isEmpty() && !group.contains(" + ");
    SearchParameters alone = isOneValue ? parameters.search().toggled(parameters.by(), group) : parameters.search();
    return new Entry(0, label(group, parameters.by()),
        isOneValue ? Optional.of(parameters.of(alone).url(PATH)) : Optional.empty(), 0);
  }

  private static String temperature(Point point) {
    Optional<Temperature> temperature = point.fact().fact().conditions().temperature();
    return temperature.isEmpty() ? "temperature not stated"
        : temperature.filter(Temperature::isRoom).isPresent() ? "room temperature, 20 to 30 °C" : "another temperature";
  }
}
