package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonQuestion;
import io.javalin.http.BadRequestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A comparison as its URL says it: {@code ?family=Garnet&cathode=LiFePO4&sort=specific_capacity&order=descending}.
 *
 * @param property only rows with a value of this property, and of the measured columns only those of it
 * @param columns keys of the chosen ones in their order; none for the usual ones
 * @param state of the data that the link was made for; absent where it is whatever there is now
 * @param sort key of the column to sort by, which is among the chosen ones; absent for the order of the documents
 */
public record ComparisonParameters(Optional<String> family, Optional<String> component, Optional<String> cathode,
    Optional<String> document, Optional<String> property, Optional<String> sort, boolean descending,
    Optional<String> state, List<String> columns) {

  public ComparisonParameters {
    columns = List.copyOf(columns);
  }

  /** @throws BadRequestResponse naming the parameter that cannot be understood */
  public static ComparisonParameters of(Map<String, List<String>> query) {
    String order = first(query, "order").orElse("ascending");
    if (!order.equals("ascending") && !order.equals("descending")) {
      throw new BadRequestResponse("\"order\" must be ascending or descending, not \"" + order + "\".");
    }
    List<String> columns = query.getOrDefault("column", List.of()).stream().filter(key -> !key.isBlank()).distinct().toList();
    Optional<String> sort = first(query, "sort").filter(key -> columns.isEmpty() || columns.contains(key));
    return new ComparisonParameters(first(query, "family"), first(query, "component"), first(query, "cathode"),
        first(query, "document"), first(query, "property"), sort,
        order.equals("descending"), first(query, "state"), columns);
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** Whether the table holds less than everything. */
  public boolean isNarrowed() {
    return family.isPresent() || component.isPresent() || cathode.isPresent() || document.isPresent() || property.isPresent();
  }

  /** Sorts by a column; by the column that is sorted by already, the other way round. */
  public ComparisonParameters sortedBy(String column) {
    boolean again = sort.filter(column::equals).isPresent();
    return new ComparisonParameters(family, component, cathode, document, property, Optional.of(column),
        again && !descending, state, columns);
  }

  /** @param shown keys of the columns that the table has, of which {@code key} gives its place to {@code other} */
  public ComparisonParameters replacing(String key, String other, List<String> shown) {
    List<String> changed = shown.stream().map(column -> column.equals(key) ? other : column).distinct().toList();
    return new ComparisonParameters(family, component, cathode, document, property, sort.map(by -> by.equals(key) ? other : by),
        descending, state, changed);
  }

  ComparisonQuestion question(Catalogue catalogue) {
    return new ComparisonQuestion(columns(catalogue), family, component, cathode, document);
  }

  private List<Column> columns(Catalogue catalogue) {
    if (!columns.isEmpty()) {
      return columns.stream().map(new ColumnChoice(catalogue)::withKey).toList();
    }
    if (property.isEmpty()) {
      return Column.standard();
    }
    List<Column> shown = new ArrayList<>();
    for (Column column : Column.standard()) {
      boolean wanted = switch (column) {
        case Column.Described described -> true;
        case Column.Measured measured -> measured.property().equals(property.get());
      };
      if (wanted) {
        shown.add(column);
      }
    }
    shown.add(shown.indexOf(Column.Described.REFERENCE), Column.of(header(catalogue), property.get()));
    return shown.stream().filter(column -> !isRepeated(column, shown)).toList();
  }

  private String header(Catalogue catalogue) {
    return catalogue.property(property.get()).map(Property::label)
        .orElseThrow(() -> new BadRequestResponse("There is no property \"" + property.get() + "\"."));
  }

  private static boolean isRepeated(Column column, List<Column> columns) {
    return columns.stream().takeWhile(other -> other != column).anyMatch(other -> other.key().equals(column.key()));
  }

  /** @param state of the data that is asked for, as the store names it */
  public String permanentUrl(String path, String state) {
    return new ComparisonParameters(family, component, cathode, document, property, sort, descending, Optional.of(state), columns)
        .url(path);
  }

  /** Whether the data are no longer those that the link was made for. */
  public boolean isOutdated(String present) {
    return state.filter(asked -> !present.equals(asked)).isPresent();
  }

  public String url(String path) {
    StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    add(query, "family", family);
    add(query, "component", component);
    add(query, "cathode", cathode);
    add(query, "document", document);
    add(query, "property", property);
    columns.forEach(key -> add(query, "column", Optional.of(key)));
    add(query, "sort", sort);
    add(query, "order", descending ? Optional.of("descending") : Optional.empty());
    add(query, "state", state);
    return query.toString();
  }

  private static void add(StringJoiner query, String name, Optional<String> value) {
    value.ifPresent(text -> query.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
  }
}
