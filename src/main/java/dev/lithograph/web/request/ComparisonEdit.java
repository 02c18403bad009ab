package dev.lithograph.web.request;

import io.javalin.http.BadRequestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a button asks to be done with a comparison, by {@code do}: {@code pin}, {@code unpin}, {@code hide}, {@code up}, {@code
 * down}, {@code only} with the rows of {@code row}; {@code earlier}, {@code later}, {@code first}, {@code without} with the
 * column whose key stands behind a blank, {@code place} with the column that it is to stand before, by {@code before}, and {@code
 * replace} with the one that is to stand in its place, by {@code with}.
 */
public record ComparisonEdit(String action, String column, List<String> rows, Optional<String> before, Optional<String> with) {
  public ComparisonEdit {
    rows = List.copyOf(rows);
  }

  /** Absent where nothing is to be done. */
  public static Optional<ComparisonEdit> of(Map<String, List<String>> query) {
    return query.getOrDefault("do", List.of()).stream().findFirst().map(action -> {
      String[] parts = action.split(" ", 2);
      return new ComparisonEdit(parts[0], parts.length > 1 ? parts[1] : "", query.getOrDefault("row", List.of()),
          query.getOrDefault("before", List.of()).stream().findFirst(),
          query.getOrDefault("with", List.of()).stream().findFirst());
    });
  }

  /** The address that replaces a column, which is shorter than that of the table with the other one. */
  public static String replacing(String path, ComparisonParameters parameters, String column, String other) {
    String url = parameters.without("page").url(path);
    return url + (url.contains("?") ? "&" : "?") + "do=" + encoded("replace " + column) + "&with=" + encoded(other);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * The comparison with the change made.
   *
   * @param columns keys of those that it has now
   * @throws BadRequestResponse where the action is not known
   */
  public ComparisonParameters applied(ComparisonParameters parameters, List<String> columns) {
    List<String> pinned = parameters.all("pin");
    List<String> hidden = parameters.all("hide");
    return switch (action) {
      case "pin" -> parameters.with("pin", with(pinned, rows)).with("hide", without(hidden, rows));
      case "unpin" -> parameters.with("pin", without(pinned, rows));
      case "hide" -> parameters.with("hide", with(hidden, rows)).with("pin", without(pinned, rows));
      case "only" -> parameters.with("pin", with(pinned, rows)).with("only", "pinned");
      case "up" -> parameters.with("pin", moved(pinned, rows, -1));
      case "down" -> parameters.with("pin", moved(pinned, rows, 1));
      case "earlier" -> parameters.with("column", moved(columns, List.of(column), -1));
      case "later" -> parameters.with("column", moved(columns, List.of(column), 1));
      case "first" -> parameters.with("column", with(List.of(column), columns));
      case "without" -> parameters.with("column", without(columns, List.of(column)));
      case "replace" -> parameters.replacing(column, with.orElse(column), columns);
      case "place" -> parameters.with("column", placed(columns));
      default -> throw new BadRequestResponse("There is nothing to do by the name \"" + action + "\".");
    };
  }

  private static List<String> with(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static List<String> without(List<String> some, List<String> others) {
    return some.stream().filter(key -> !others.contains(key)).toList();
  }

  /** Those that are moved keep their order, and none passes an end. */
  private static List<String> moved(List<String> some, List<String> which, int by) {
    List<String> order = new ArrayList<>(some);
    List<String> moving = new ArrayList<>(some.stream().filter(which::contains).toList());
    for (String key : by < 0 ? moving : moving.reversed()) {
      int to = order.indexOf(key) + by;
      if (to >= 0 && to < order.size() && !which.contains(order.get(to))) {
        order.remove(key);
        order.add(to, key);
      }
    }
    return order;
  }

  private List<String> placed(List<String> columns) {
    List<String> order = new ArrayList<>(without(columns, List.of(column)));
    int at = before.map(order::indexOf).filter(index -> index >= 0).orElse(order.size());
    order.add(at, column);
    return order;
  }
}
