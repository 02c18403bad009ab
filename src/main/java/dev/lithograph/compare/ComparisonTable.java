package dev.lithograph.compare;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Electrolytes and cells side by side: a row is what one document reports one paper to have found for one electrolyte in one
 * kind of cell. Every row has a cell for each column.
 *
 * @param passedOver how many rows there would be besides if columns with conditions had none
 */
public record ComparisonTable(List<Column> columns, List<Row> rows, int passedOver) {
  public ComparisonTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param key the same whenever the same document is mined, and unlike that of any other row
   * @param facts that the row was made from, also those that no column shows
   */
  public record Row(String key, List<StoredFact> facts, List<Cell> cells) {
    public Row {
      facts = List.copyOf(facts);
      cells = List.copyOf(cells);
    }
  }

  public ComparisonTable withRows(List<Row> others) {
    return new ComparisonTable(columns, others, passedOver);
  }

  /** The columns in which some row has an entry. */
  public ComparisonTable withoutEmptyColumns() {
    List<Integer> kept = IntStream.range(0, columns.size()).filter(this::hasEntries).boxed().toList();
    return new ComparisonTable(kept.stream().map(columns::get).toList(), rows.stream()
        .map(row -> new Row(row.key(), row.facts(), kept.stream().map(row.cells()::get).toList())).toList(), passedOver);
  }

  /** Whether some row has an entry in the column. */
  public boolean hasEntries(int column) {
    return rows.stream().anyMatch(row -> !row.cells().get(column).isEmpty());
  }

  /** The unit of a column of values. */
  public Optional<Unit> unit(int column) {
    return columns.get(column) instanceof Column.Measured measured ? Optional.of(measured.unit()) : Optional.empty();
  }

  /** With the unit of a column of values: {@code Capacity (mAh/g)}. */
  String header(int column) {
    return columns.get(column).header() + unit(column).map(Unit::symbol).filter(symbol -> !symbol.equals("1"))
        .map(symbol -> " (" + symbol + ")").orElse("");
  }

  /** The reasons for empty cells that there are. */
  public List<Absence> absences() {
    return Arrays.stream(Absence.values()).filter(reason -> rows.stream().flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell instanceof Cell.Absent absent && absent.reason() == reason)).toList();
  }

  /** The same rows with what {@code reports} know around their facts. */
  ComparisonTable explained(Reports reports) {
    RowsOfFacts explaining = new RowsOfFacts(columns, reports);
    return withRows(rows.stream().map(row -> explaining.row(row.facts())).toList());
  }

  /** @param reports of all that is to be laid side by side */
  static ComparisonTable of(List<Column> columns, Reports reports) {
    return new RowsOfFacts(columns, reports).table();
  }
}
