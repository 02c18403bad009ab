package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.ComparisonTable.Cell;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.store.FactStore;
import io.javalin.http.BadRequestResponse;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Lays the facts of the store side by side. */
public final class Comparison {
  private final FactStore store;
  private final Catalogue catalogue;

  public Comparison(FactStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /** @throws BadRequestResponse where the property or the column to sort by does not exist */
  public ComparisonTable table(ComparisonParameters parameters) {
    ComparisonTable table = ComparisonTable.answering(parameters.question(catalogue), store.facts());
    List<Row> rows = withValue(table).stream().filter(row -> parameters.property().stream().allMatch(name ->
        row.facts().stream().anyMatch(stored -> stored.fact().property().name().equals(name)))).toList();
    return new ComparisonTable(table.columns(),
        parameters.sort().map(key -> sorted(table, rows, key, parameters.descending())).orElse(rows));
  }

  /** A row that only says which electrolyte there is compares nothing. */
  private static List<Row> withValue(ComparisonTable table) {
    return table.rows().stream().filter(row -> {
      for (int i = 0; i < table.columns().size(); i++) {
        if (table.columns().get(i) instanceof Column.Measured && !row.cells().get(i).facts().isEmpty()) {
          return true;
        }
      }
      return false;
    }).toList();
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
    Comparator<Cell> order = switch (table.columns().get(column)) {
      case Column.Described text -> Comparator.comparing(Cell::text, String.CASE_INSENSITIVE_ORDER);
      case Column.Measured number -> Comparator.comparing(Comparison::number);
    };
    Comparator<Cell> directed = descending ? order.reversed() : order;
    return rows.stream().sorted(Comparator.comparing((Row row) -> row.cells().get(column),
        Comparator.comparing((Cell cell) -> cell.facts().isEmpty())
            .thenComparing((one, other) -> one.facts().isEmpty() ? 0 : directed.compare(one, other)))).toList();
  }

  /** The first value of a cell in the usual unit of its property. */
  private static BigDecimal number(Cell cell) {
    return cell.facts().getFirst().fact().normalised().value().low();
  }
}
