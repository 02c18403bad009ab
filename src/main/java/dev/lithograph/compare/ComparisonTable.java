package dev.lithograph.compare;

import dev.lithograph.fact.StoredFact;
import java.util.Collection;
import java.util.List;

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

  /** @param facts of any documents; those that the question does not ask for are passed over */
  public static ComparisonTable answering(ComparisonQuestion question, Collection<StoredFact> facts) {
    return new ComparisonTable(question.columns(), new RowsOfFacts(question).of(facts));
  }
}
