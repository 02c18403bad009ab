package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.chart.Against;
import dev.lithograph.search.Facet;
import io.javalin.http.BadRequestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chart as its URL says it: {@code ?y=ionic_conductivity&x=temperature&by=family&q=ionic+liquid}. What is drawn is what a
 * search with the other parameters finds.
 *
 * @param search without a property
 * @param by what tells one series, or one strip, from another
 */
public record ChartParameters(SearchParameters search, Property y, Against x, Facet by) {
  /** What series may be told apart by. */
  public static final List<Facet> GROUPINGS = List.of(Facet.FAMILY, Facet.COMPONENT, Facet.CATHODE, Facet.CELL, Facet.DOCUMENT);

  private static final KnownParameters KNOWN = KnownParameters.of(SearchParameters.FILTERS, "y", "x", "by", Look.UNIT, Look.VIEW);
  private static final Map<String, Against> USUAL = Map.of("ionic_conductivity", Against.Condition.TEMPERATURE,
      "specific_capacity", Against.Condition.RATE, "capacity_retention", Against.Condition.CYCLE);

  /**
   * Without {@code y} the property that the search asks for, else the first of the catalogue; without {@code x} what values of
   * the property are usually drawn against.
   *
   * @throws BadRequestResponse naming the parameter that cannot be understood
   */
  public static ChartParameters of(Map<String, List<String>> query, Catalogue catalogue) {
    SearchParameters search = SearchParameters.of(query);
    Property y = first(query, "y").or(() -> search.chosen().getOrDefault(Facet.PROPERTY, Set.of()).stream().findFirst())
        .map(name -> property("y", name, catalogue)).orElseGet(() -> catalogue.properties().getFirst());
    Against x = first(query, "x").map(key -> against(key, catalogue)).orElseGet(() -> usual(y));
    return new ChartParameters(withoutProperty(search), y, x, first(query, "by").map(ChartParameters::grouping)
        .orElse(Facet.FAMILY));
  }

  /** What the address asks for and the chart does not show: parameters that are not known, and properties that are not drawn. */
  public static List<String> passedOver(Map<String, List<String>> query, ChartParameters shown) {
    return Stream.concat(KNOWN.unknown(query).stream(),
        SearchParameters.of(query).chosen().getOrDefault(Facet.PROPERTY, Set.of()).stream()
            .filter(name -> !name.equals(shown.y().name())).map(name -> "property=" + name)).toList();
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return Optional.of(SearchParameters.first(query, name)).filter(value -> !value.isEmpty());
  }

  /**
   * Of a chart to take away, which cannot say what it does not show.
   *
   * @throws BadRequestResponse also naming what would be passed over
   */
  public static ChartParameters whole(Map<String, List<String>> query, Catalogue catalogue) {
    ChartParameters parameters = of(query, catalogue);
    KNOWN.check(query);
    passedOver(query, parameters).stream().findFirst().ifPresent(filter -> {
      throw new BadRequestResponse("A chart is of one property, here of " + parameters.y().name() + ", and not of " + filter
          + ".");
    });
    return parameters;
  }

  private static Property property(String parameter, String name, Catalogue catalogue) {
    return catalogue.property(name).orElseThrow(() -> new BadRequestResponse("\"" + parameter + "\" must be a property, as "
        + catalogue.properties().getFirst().name() + " is, not \"" + name + "\"."));
  }

  private static Against against(String key, Catalogue catalogue) {
    if (key.equals(Against.Groups.KEY)) {
      return new Against.Groups();
    }
    return Against.Condition.withKey(key).map(condition -> (Against) condition).or(() ->
        catalogue.property(key).map(Against.Other::new)).orElseThrow(() -> new BadRequestResponse("\"x\" must be "
            + Arrays.stream(Against.Condition.values()).map(Against::key).collect(Collectors.joining(", ")) + ", "
            + Against.Groups.KEY + " or a property, not \"" + key + "\"."));
  }

  private static Facet grouping(String name) {
    return GROUPINGS.stream().filter(facet -> SearchParameters.name(facet).equals(name)).findFirst()
        .orElseThrow(() -> new BadRequestResponse("\"by\" must be "
            + String.join(", ", GROUPINGS.stream().map(SearchParameters::name).toList()) + ", not \"" + name + "\"."));
  }

  /** What values of a property are usually drawn against. */
  public static Against usual(Property property) {
    return USUAL.getOrDefault(property.name(), new Against.Groups());
  }

  /** The usual chart of a property, of what a search finds of it. */
  public static ChartParameters usual(Property property, SearchParameters search) {
    return new ChartParameters(withoutProperty(search), property, usual(property), Facet.FAMILY);
  }

  private static SearchParameters withoutProperty(SearchParameters search) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    chosen.putAll(search.chosen());
    chosen.remove(Facet.PROPERTY);
    return new SearchParameters(search.text(), chosen, search.min(), search.max(), SearchParameters.everything().order(),
        search.look(), 1, SearchParameters.USUAL_PAGE);
  }

  /** The search for all that could be drawn. */
  public SearchParameters facts() {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    chosen.putAll(search.chosen());
    chosen.put(Facet.PROPERTY, Set.of(y.name()));
    return new SearchParameters(search.text(), chosen, search.min(), search.max(), search.order(), search.look(), 1,
        search.size());
  }

  /** The same chart of what another search finds. */
  public ChartParameters of(SearchParameters other) {
    return new ChartParameters(withoutProperty(other), y, x, by);
  }

  public String url(String path) {
    String filters = search.url("");
    return path + "?y=" + encoded(y.name()) + "&x=" + encoded(x.key()) + "&by=" + SearchParameters.name(by)
        + filters.replaceFirst("^\\?", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
