package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.Cell;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.compare.LatestReports;
import dev.lithograph.compare.Reported;
import dev.lithograph.store.FactStore;
import io.javalin.http.BadRequestResponse;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays the facts of the store side by side. */
public final class Comparison {
  private final Catalogue catalogue;
  private final LatestReports latest;

  public Comparison(FactStore store, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.latest = new LatestReports(store, catalogue);
  }

  /**
   * All rows that are not hidden, the pinned ones on top.
   *
   * @throws BadRequestResponse where the property, a unit or the column to sort by does not exist
   */
  public ComparisonTable table(ComparisonParameters parameters) {
    ComparisonTable table = ComparisonTable.answering(parameters.question(catalogue), latest.read().reports());
    List<Row> rows = table.rows().stream().filter(row -> parameters.first("property").stream().allMatch(name ->
        row.facts().stream().anyMatch(stored -> stored.fact().property().name().equals(name)))).toList();
    List<Row> sorted = parameters.first("sort").map(key -> sorted(table, rows, key, parameters.descending())).orElse(rows);
    return table.withRows(arranged(sorted, parameters));
  }

  private static List<Row> arranged(List<Row> rows, ComparisonParameters parameters) {
    List<String> pinned = parameters.all("pin");
    List<String> hidden = parameters.all("hide");
    Stream<Row> onTop = pinned.stream().flatMap(key -> rows.stream().filter(row -> row.key().equals(key)));
    Stream<Row> others = parameters.onlyPinned() ? Stream.empty()
        : rows.stream().filter(row -> !pinned.contains(row.key()) && !hidden.contains(row.key()));
    return Stream.concat(onTop, others).toList();
  }

  private static int index(List<Column> columns, String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new BadRequestResponse("There is no column \"" + key + "\" to sort by; there are "
        + String.join(", ", columns.stream().map(Column::key).toList()) + ".");
  }

  /** Rows without an entry come last in either direction. */
  private static List<Row> sorted(ComparisonTable table, List<Row> rows, String key, boolean descending) {
    int column = index(table.columns(), key);
    Comparator<Cell> order = table.columns().get(column) instanceof Column.Measured
        ? Comparator.comparing(cell -> number(cell, descending).orElse(BigDecimal.ZERO))
        : Comparator.comparing(Cell::text, String.CASE_INSENSITIVE_ORDER);
    Comparator<Cell> directed = descending ? order.reversed() : order;
    boolean numeric = table.columns().get(column) instanceof Column.Measured;
    return rows.stream().sorted(Comparator.comparing((Row row) -> row.cells().get(column),
        Comparator.comparing((Cell cell) -> cell.isEmpty() || numeric && number(cell, descending).isEmpty())
            .thenComparing((one, other) -> one.isEmpty() ? 0 : directed.compare(one, other)))).toList();
  }

  /** What a cell is sorted by: of several values the least where the least come first, else the greatest. */
  public static Optional<BigDecimal> number(Cell cell, boolean descending) {
    if (!(cell instanceof Cell.Values values)) {
      return Optional.empty();
    }
    Stream<Reported> comparable = values.values().stream().filter(Reported::inUnit);
    return descending ? comparable.map(value -> value.quantity().value().high()).max(Comparator.naturalOrder())
        : comparable.map(value -> value.quantity().value().low()).min(Comparator.naturalOrder());
  }
}
