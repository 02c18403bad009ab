package dev.lithograph.compare;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Electrolytes and cells side by side: a row is what one document reports one paper to have found for one electrolyte in one
 * kind of cell. Every row has a cell for each column.
 */
public record ComparisonTable(List<Column> columns, List<Row> rows) {
  public ComparisonTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** @param facts that the row was made from, also those that no column shows */
  public record Row(List<StoredFact> facts, List<Cell> cells) {
    public Row {
      facts = List.copyOf(facts);
      cells = List.copyOf(cells);
    }
  }

  /**
   * One place of the table.
   *
   * @param text to show, empty where nothing was reported
   * @param facts that the text was made from
   */
  public record Cell(String text, List<StoredFact> facts) {
    public static final Cell EMPTY = new Cell("", List.of());

    public Cell {
      facts = List.copyOf(facts);
    }
  }

  /** The columns in which some row has an entry. */
  public ComparisonTable withoutEmptyColumns() {
    List<Integer> kept = IntStream.range(0, columns.size())
        .filter(i -> rows.stream().anyMatch(row -> !row.cells().get(i).text().isEmpty())).boxed().toList();
    return new ComparisonTable(kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> new Row(row.facts(), kept.stream().map(row.cells()::get).toList())).toList());
  }

  /** The usual unit of a column of values; absent where it has none. */
  public Optional<Unit> unit(int column) {
    return columns.get(column) instanceof Column.Measured ? rows.stream().flatMap(row -> row.cells().get(column).facts().stream())
        .map(stored -> stored.fact().property().usualUnit()).findFirst() : Optional.empty();
  }

  /** @param facts of any documents; those that the question does not ask for are passed over */
  public static ComparisonTable answering(ComparisonQuestion question, Collection<StoredFact> facts) {
    return new ComparisonTable(question.columns(), new RowsOfFacts(question).of(facts));
  }
}
