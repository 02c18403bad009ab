package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.compare.Cell;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.compare.Comparisons;
import dev.lithograph.compare.Comparisons.Outline;
import dev.lithograph.compare.Reported;
import dev.lithograph.search.FactIndex;
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
  private final Comparisons comparisons;
  private final QueryReader reader;
  private final FactIndex index;

  public Comparison(FactStore store, FactIndex index, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.comparisons = new Comparisons(store, index, catalogue);
    this.reader = new QueryReader(catalogue);
    this.index = index;
  }

  /**
   * All rows that are not hidden, the pinned ones on top, without what {@link #explained} adds.
   *
   * @throws BadRequestResponse where a filter, a unit or the column to sort by does not exist
   */
  public Outline outline(ComparisonParameters parameters) {
    Outline outline = comparisons.outline(parameters.question(catalogue, reader));
    ComparisonTable table = outline.table();
    List<Row> sorted = parameters.first("sort").map(key -> sorted(table, table.rows(), key, parameters.descending()))
        .orElse(table.rows());
    return new Outline(table.withRows(arranged(sorted, parameters)), outline.beyond());
  }

  /** The words that are not searched for, since they are too many or too long. */
  public List<String> ignored(ComparisonParameters parameters) {
    return index.ignored(reader.wording(parameters.search().text()));
  }

  /** With the reasons for empty cells and with what other reports say. */
  public ComparisonTable explained(ComparisonTable outline) {
    return comparisons.explained(outline);
  }

  /**
   * All of it, explained.
   *
   * @throws BadRequestResponse also where there are more facts than can be laid side by side, or more words than are searched for
   */
  public ComparisonTable whole(ComparisonParameters parameters) {
    List<String> ignored = ignored(parameters);
    if (!ignored.isEmpty()) {
      throw new BadRequestResponse("Too many or too long words to search for: leave out " + String.join(", ", ignored) + ".");
    }
    Outline outline = outline(parameters);
    if (outline.beyond() > 0) {
      throw new BadRequestResponse("There are " + (Comparisons.MOST_FACTS + outline.beyond()) + " values to compare, more than "
          + Comparisons.MOST_FACTS + ": ask for fewer, by words, family, component, cathode, document or property.");
    }
    return explained(outline.table());
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
