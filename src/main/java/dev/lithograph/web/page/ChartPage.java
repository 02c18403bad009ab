package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.chart.Against;
import dev.lithograph.chart.LeftOut;
import dev.lithograph.chart.Point;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.page.Charts.Drawn;
import dev.lithograph.web.page.WiderSearches.Filter;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.ComparisonParameters;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a search finds as a chart, each mark of which leads to its evidence. */
final class ChartPage implements Route {
  private static final int ROWS = 50;

  private final Catalogue catalogue;
  private final Charts charts;
  private final Labels labels;
  private final FactSearch search;

  ChartPage(FactStore store, FactIndex index, Catalogue catalogue, Charts charts) {
    this.catalogue = catalogue;
    this.charts = charts;
    this.labels = new Labels(store, index, catalogue);
    this.search = new FactSearch(store, index, catalogue);
  }

  /**
   * @param found how many values the search finds
   * @param ignored words that were not searched for
   * @param passedOver what the address asks for and the chart does not show
   * @param leftOut what is not drawn and why, each in a few words
   * @param rows of the same values, the first of them
   */
  record Model(ChartParameters parameters, String title, List<Choice> kinds, List<Choice> properties, List<Choice> abscissae,
      List<Choice> groupings, List<FacetList> facets, List<Filter> chosen, int found, int points, Optional<Plot> plot,
      List<String> ignored, List<String> passedOver, List<String> leftOut, List<Row> rows) {
    public String url(String path) {
      return parameters.url(path);
    }

    String comparison() {
      return ComparisonParameters.usual(parameters.facts()).url(ComparePage.PATH);
    }

    /** Heading of what the points are drawn against. */
    public String against() {
      return parameters.x() instanceof Against.Groups ? "Conditions" : Labels.capitalised(name(parameters.x()));
    }

    /** Heading of what tells them apart. */
    public String group() {
      return Labels.of(parameters.by());
    }

    public boolean isOfPairs() {
      return parameters.x() instanceof Against.Other;
    }
  }

  /** @param value of a parameter, or an address */
  record Choice(String value, String label, boolean chosen) {}

  record Row(String url, String value, String against, String group, String subject, String measuredBy, String reportedIn) {}

  @Override
  public String path() {
    return Charts.PATH;
  }

  @Override
  public void answer(Context context) {
    ChartParameters parameters = ChartParameters.of(context.queryParamMap(), catalogue);
    Drawn drawn = charts.draw(parameters);
    WiderSearches wider = new WiderSearches(search, labels, other -> parameters.of(other).url(Charts.PATH));
    List<FacetList> facets = FacetList.of(drawn.found().result(), parameters.search(), labels,
            other -> parameters.of(other).url(Charts.PATH)).stream()
        .filter(list -> !list.name().equals(SearchParameters.name(Facet.PROPERTY))).toList();
    Templates.answer(context, "chart.jte", new Model(parameters, title(parameters), kinds(parameters),
        properties(parameters.y()), abscissae(parameters), groupings(parameters.by()), facets,
        wider.withoutEachFilter(parameters.search()), drawn.found().total(), drawn.points().all().size(), drawn.plot(),
        search.ignored(parameters.search()), ChartParameters.passedOver(context.queryParamMap(), parameters),
        leftOut(drawn, parameters), drawn.points().all().stream().limit(ROWS).map(point -> row(point, parameters)).toList()));
  }

  static String title(ChartParameters parameters) {
    String property = Labels.capitalised(parameters.y().label());
    return switch (parameters.x()) {
      case Against.Groups groups -> property + " by " + Labels.inSentence(Labels.of(parameters.by()));
      case Against against -> property + " against " + name(against);
    };
  }

  private static String name(Against against) {
    return switch (against) {
      case Against.Condition.RATE -> "C-rate";
      case Against.Condition condition -> condition.key().replace('-', ' ');
      case Against.Groups groups -> "nothing: groups side by side";
      case Against.Other other -> other.property().label();
    };
  }

  /** Charts that the field draws most. */
  private List<Choice> kinds(ChartParameters shown) {
    List<Choice> kinds = new ArrayList<>();
    for (Property property : catalogue.properties()) {
      if (!(ChartParameters.usual(property) instanceof Against.Groups)) {
        kinds.add(kind(ChartParameters.usual(property, shown.search()), shown));
      }
    }
    kinds.add(kind(
        new ChartParameters(shown.search(), catalogue.properties().getFirst(), new Against.Groups(), Facet.FAMILY), shown));
    return kinds;
  }

  private static Choice kind(ChartParameters kind, ChartParameters shown) {
    return new Choice(kind.url(Charts.PATH), title(kind), kind.y().equals(shown.y()) && kind.x().equals(shown.x()));
  }

  private List<Choice> properties(Property chosen) {
    return catalogue.properties().stream()
        .map(property -> new Choice(property.name(), Labels.capitalised(property.label()), property.equals(chosen))).toList();
  }

  private List<Choice> abscissae(ChartParameters parameters) {
    List<Against> offered = new ArrayList<>(Arrays.asList(Against.Condition.values()));
    offered.add(new Against.Groups());
    catalogue.properties().stream().filter(property -> !property.equals(parameters.y())).map(Against.Other::new)
        .forEach(offered::add);
    return offered.stream()
        .map(against -> new Choice(against.key(), Labels.capitalised(name(against)), against.equals(parameters.x()))).toList();
  }

  private static List<Choice> groupings(Facet chosen) {
    return ChartParameters.GROUPINGS.stream()
        .map(facet -> new Choice(SearchParameters.name(facet), Labels.of(facet), facet == chosen)).toList();
  }

  private static List<String> leftOut(Drawn drawn, ChartParameters parameters) {
    List<String> reasons = new ArrayList<>();
    if (drawn.beyond() > 0) {
      reasons.add("what is beyond the first " + Charts.MOST + " (" + drawn.beyond()
          + "), which the CSV file has, or a narrower search");
    }
    for (LeftOut reason : LeftOut.values()) {
      Optional.ofNullable(drawn.points().leftOut().get(reason))
          .ifPresent(facts -> reasons.add(words(reason, parameters) + " (" + facts + ")"));
    }
    return reasons;
  }

  private static String words(LeftOut reason, ChartParameters parameters) {
    return switch (reason) {
      case NO_RESULT -> "requirements, theoretical limits and definitions";
      case OTHER_UNIT -> "values in a unit that does not convert to " + QuantityNotation.of(parameters.y().usualUnit());
      case IMPLAUSIBLE -> "values outside of what is plausible, most probably misread";
      case NOT_STATED -> "values without a stated " + name(parameters.x());
      case STATED_OTHERWISE -> "values whose current is stated otherwise: as a C-rate, by area or by mass";
      case NO_COUNTERPART -> "values with no " + name(parameters.x()) + " of the same sample";
      case NOT_POSITIVE -> "zero and negative values, for which a logarithmic axis has no place";
    };
  }

  private Row row(Point point, ChartParameters parameters) {
    StoredFact stored = point.fact();
    return new Row(EvidencePage.url(stored), QuantityNotation.of(stored.fact().quantity()), against(point, parameters.x()),
        charts.label(Charts.group(point, parameters.by()), parameters.by()), stored.fact().subject().name(),
        Labels.measuredBy(stored), Labels.reportedIn(stored));
  }

  /** What the point is drawn against, as the document states it. */
  static String against(Point point, Against against) {
    return switch (against) {
      case Against.Condition.TEMPERATURE -> point.fact().fact().conditions().temperature().map(ConditionNotation::of).orElse("");
      case Against.Condition condition -> (QuantityNotation.of(point.x()) + " " + QuantityNotation.of(condition.unit())).strip();
      case Against.Groups groups -> String.join(", ", ConditionNotation.of(point.fact().fact().conditions()));
      case Against.Other other -> point.other().map(stored -> QuantityNotation.of(stored.fact().quantity())).orElse("");
    };
  }
}
