package dev.lithograph.web.request;

import dev.lithograph.search.Facet;
import dev.lithograph.search.FactQuery.Order;
import io.javalin.http.BadRequestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A search as its URL says it: {@code ?q=ionic+liquid&family=Garnet&min=1e-4&sort=value-descending&page=2}.
 *
 * @param chosen values by facet, none of them empty
 * @param min lowest value, in the unit that values are shown in where one was chosen, else in the usual one of the property
 * @param max highest value, in the same
 * @param page from 1
 * @param size facts on a page, from 1 to {@value #LARGEST_PAGE}
 */
public record SearchParameters(String text, Map<Facet, Set<String>> chosen, OptionalDouble min, OptionalDouble max, Order order,
    Look look, int page, int size) {
  public static final int USUAL_PAGE = 50;
  public static final int LARGEST_PAGE = 500;
  public static final int LAST_PAGE = 1_000_000;
  /** Parameters that decide which facts are found. */
  static final List<String> FILTERS = Stream.of(Stream.of("q"), Stream.of(Facet.values()).map(SearchParameters::name),
      Stream.of("min", "max")).flatMap(names -> names).toList();

  public static SearchParameters everything() {
    return of(Map.of());
  }

  /** @throws BadRequestResponse naming the parameter that cannot be understood */
  public static SearchParameters of(Map<String, List<String>> query) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> values = new LinkedHashSet<>(query.getOrDefault(name(facet), List.of()));
      values.removeIf(String::isBlank);
      if (!values.isEmpty()) {
        chosen.put(facet, values);
      }
    }
    return new SearchParameters(first(query, "q").strip(), chosen, number(query, "min"), number(query, "max"), order(query),
        Look.of(query), integer(query, "page", 1, LAST_PAGE), integer(query, "size", USUAL_PAGE, LARGEST_PAGE));
  }

  public static KnownParameters known() {
    return KnownParameters.of(FILTERS, "sort", "page", "size", Look.VIEW, Look.UNIT);
  }

  /** The name of the parameter that holds the values of {@code facet}. */
  public static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /** The value of {@code sort} for {@code order}. */
  public static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String first(Map<String, List<String>> query, String name) {
    List<String> values = query.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).distinct().toList();
    if (values.size() > 1) {
      throw new BadRequestResponse("\"" + name + "\" is there more than once, with different values: give one.");
    }
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static OptionalDouble number(Map<String, List<String>> query, String name) {
    String text = first(query, name).strip();
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text.replace(',', '.').replace('−', '-'));
      if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Answered like an infinite one.
    }
    throw new BadRequestResponse("\"" + name + "\" must be a number like 0.0004 or 4e-4, not \"" + text + "\".");
  }

  private static int integer(Map<String, List<String>> query, String name, int usual, int largest) {
    String text = first(query, name).strip();
    if (text.isEmpty()) {
      return usual;
    }
    if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= largest) {
      return Integer.parseInt(text);
    }
    throw new BadRequestResponse("\"" + name + "\" must be a whole number from 1 to " + largest + ", not \"" + text + "\".");
  }

  private static Order order(Map<String, List<String>> query) {
    String text = first(query, "sort");
    if (text.isEmpty()) {
      return Order.RELEVANCE;
    }
    for (Order order : Order.values()) {
      if (name(order).equals(text)) {
        return order;
      }
    }
    throw new BadRequestResponse("\"sort\" must be relevance, value-descending, value-ascending or confidence, not \"" + text
        + "\".");
  }

  public boolean isChosen(Facet facet, String value) {
    return chosen.getOrDefault(facet, Set.of()).contains(value);
  }

  /** Chooses {@code value}, or gives it up where it is chosen; from the first page. */
  public SearchParameters toggled(Facet facet, String value) {
    Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(chosen);
    if (values.isEmpty()) {
      changed.remove(facet);
    } else {
      changed.put(facet, values);
    }
    boolean sameProperty = facet != Facet.PROPERTY;
    return new SearchParameters(text, changed, sameProperty ? min : OptionalDouble.empty(),
        sameProperty ? max : OptionalDouble.empty(), order, look, 1, size);
  }

  public SearchParameters withText(String newText) {
    return new SearchParameters(newText, chosen, min, max, order, look, 1, size);
  }

  public SearchParameters withoutRange() {
    return within(OptionalDouble.empty(), OptionalDouble.empty());
  }

  public SearchParameters within(OptionalDouble low, OptionalDouble high) {
    return new SearchParameters(text, chosen, low, high, order, look, 1, size);
  }

  public SearchParameters by(Order newOrder) {
    return new SearchParameters(text, chosen, min, max, newOrder, look, 1, size);
  }

  /** On the same page, which holds the same facts. */
  public SearchParameters as(Look newLook) {
    return new SearchParameters(text, chosen, min, max, order, newLook, page, size);
  }

  public SearchParameters onPage(int newPage) {
    return new SearchParameters(text, chosen, min, max, order, look, newPage, size);
  }

  public SearchParameters sized(int newSize) {
    return new SearchParameters(text, chosen, min, max, order, look, 1, newSize);
  }

  /** What decides which facts are found, by parameter; what is not set is left out. */
  Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      filters.put("q", List.of(text));
    }
    chosen.forEach((facet, values) -> filters.put(name(facet), List.copyOf(values)));
    min.ifPresent(number -> filters.put("min", List.of(Double.toString(number))));
    max.ifPresent(number -> filters.put("max", List.of(Double.toString(number))));
    return filters;
  }

  /** {@code path} with these parameters; what is as usual is left out. */
  public String url(String path) {
    StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    filters().forEach((name, values) -> values.forEach(value -> add(query, name, value)));
    add(query, "sort", order == Order.RELEVANCE ? "" : name(order));
    look.view().ifPresent(view -> add(query, Look.VIEW, Look.name(view)));
    look.units().forEach(unit -> add(query, Look.UNIT, unit));
    add(query, "page", page == 1 ? "" : Integer.toString(page));
    add(query, "size", size == USUAL_PAGE ? "" : Integer.toString(size));
    return query.toString();
  }

  private static void add(StringJoiner query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
