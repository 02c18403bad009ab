package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonQuestion;
import dev.lithograph.quantity.Unit;
import io.javalin.http.BadRequestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A comparison as its address says it: {@code ?family=Garnet&cathode=LiFePO4&sort=specific_capacity&order=descending}.
 *
 * <p>The filters are those of a search: a row has a value that such a search finds. Of the measured columns {@code property}
 * keeps those of its own alone; {@code column} chooses columns in their order and {@code unit} units by symbol;
 * {@code pin} sets rows on top in its order, {@code hide} leaves rows out, {@code only=pinned} all but the pinned ones; {@code
 * state} of the data is that which the link was made for.
 *
 * @param values of the parameters that are set, in the order in which an address lists them
 */
public record ComparisonParameters(Map<String, List<String>> values) {
  private static final List<String> FILTERS = SearchParameters.FILTERS;
  private static final Set<String> ONCE = Set.of("q", "min", "max", "sort", "order", "only", "page", "state");
  private static final List<String> NAMES = Stream.concat(FILTERS.stream(),
      Stream.of("column", "unit", "sort", "order", "pin", "hide", "only", "page", "state")).toList();

  public ComparisonParameters {
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (!values.getOrDefault(name, List.of()).isEmpty()) {
        ordered.put(name, List.copyOf(values.get(name)));
      }
    }
    values = Collections.unmodifiableMap(ordered);
  }

  /** A parameter as a form sends it. */
  public record Field(String name, String value) {}

  /** Those that the page takes, with what its buttons send. */
  public static KnownParameters known() {
    return KnownParameters.of(NAMES, "do", "row", "before", "with");
  }

  /** @throws BadRequestResponse naming the parameter that cannot be understood */
  public static ComparisonParameters of(Map<String, List<String>> query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      values.put(name, query.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).distinct().toList());
    }
    ONCE.forEach(name -> SearchParameters.first(values, name));
    check(values, "order", "ascending|descending", "ascending or descending");
    check(values, "only", "pinned", "pinned");
    check(values, "page", "[1-9]\\d{0,8}", "a number from 1");
    values.computeIfPresent("order", (name, order) -> order.contains("ascending") ? List.of() : order);
    values.computeIfPresent("page", (name, page) -> page.contains("1") ? List.of() : page);
    List<String> columns = values.get("column");
    values.computeIfPresent("sort", (name, sort) -> columns.isEmpty() || columns.containsAll(sort) ? sort : List.of());
    return new ComparisonParameters(values);
  }

  private static void check(Map<String, List<String>> values, String name, String pattern, String allowed) {
    for (String value : values.get(name)) {
      if (!value.matches(pattern)) {
        throw new BadRequestResponse("\"" + name + "\" must be " + allowed + ", not \"" + value + "\".");
      }
    }
  }

  /** The value of a parameter that has one at most. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean descending() {
    return first("order").isPresent();
  }

  public boolean onlyPinned() {
    return first("only").isPresent();
  }

  /** From 1. */
  public int page() {
    return first("page").map(Integer::valueOf).orElse(1);
  }

  /**
   * The search with the same filters.
   *
   * @throws BadRequestResponse naming the filter that cannot be understood
   */
  public SearchParameters search() {
    Map<String, List<String>> filters = new LinkedHashMap<>(values);
    filters.keySet().retainAll(FILTERS);
    filters.put(Look.UNIT, all(Look.UNIT));
    return SearchParameters.of(filters);
  }

  /** Of what a search finds, in the usual columns and its units. */
  public static ComparisonParameters usual(SearchParameters search) {
    return new ComparisonParameters(Map.of(Look.UNIT, search.look().units())).of(search);
  }

  /** The same columns of what another search finds, on the first page. */
  public ComparisonParameters of(SearchParameters other) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.keySet().removeAll(FILTERS);
    changed.remove("page");
    changed.putAll(other.filters());
    return new ComparisonParameters(changed);
  }

  /** Whether filters leave rows out. */
  public boolean isNarrowed() {
    return FILTERS.stream().anyMatch(values::containsKey);
  }

  /** With other values of a parameter, on the first page unless it is the page. */
  public ComparisonParameters with(String name, List<String> others) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove("page");
    changed.put(name, others);
    return new ComparisonParameters(changed);
  }

  public ComparisonParameters with(String name, String value) {
    return with(name, List.of(value));
  }

  public ComparisonParameters without(String name) {
    return with(name, List.of());
  }

  /** Sorts by a column; by the column that is sorted by already, the other way round. */
  public ComparisonParameters sortedBy(String column) {
    boolean back = first("sort").filter(column::equals).isPresent() && !descending();
    return with("sort", column).with("order", back ? List.of("descending") : List.of());
  }

  /** @param shown keys of the columns that the table has, of which {@code key} gives its place to {@code other} */
  public ComparisonParameters replacing(String key, String other, List<String> shown) {
    return with("column", shown.stream().map(column -> column.equals(key) ? other : column).distinct().toList())
        .with("sort", first("sort").map(by -> by.equals(key) ? other : by).stream().toList());
  }

  /** What a form must send beside its own fields. */
  public List<Field> fieldsWithout(String... names) {
    List<String> left = List.of(names);
    return values.entrySet().stream().filter(entry -> !left.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value))).toList();
  }

  ComparisonQuestion question(Catalogue catalogue, QueryReader reader) {
    ColumnChoice choice = new ColumnChoice(catalogue);
    List<Unit> units = all("unit").stream().map(symbol -> QueryReader.unit(symbol, catalogue)).toList();
    return new ComparisonQuestion(columns(choice).stream().map(column -> ColumnChoice.in(units, column)).toList(),
        reader.query(search()));
  }

  private List<Column> columns(ColumnChoice choice) {
    List<String> chosen = all("column");
    if (!chosen.isEmpty()) {
      return chosen.stream().map(choice::withKey).toList();
    }
    return all("property").isEmpty() ? choice.standard() : choice.of(all("property"));
  }

  /** @param state of the data that is asked for, as the store names it */
  public String permanentUrl(String path, String state) {
    return with("state", state).url(path);
  }

  /** Whether the data are no longer those that the link was made for. */
  public boolean isOutdated(String present) {
    return first("state").filter(asked -> !present.equals(asked)).isPresent();
  }

  public String url(String path) {
    StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    values.forEach((name, all) -> all.forEach(value ->
        query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return query.toString();
  }
}
