package dev.lithograph.document;

import java.util.List;

/**
 * A table as a grid: every row of {@code header} and {@code body} has as many cells as the widest.
 *
 * @param number as the paper counts it, from 1
 * @param header the rows that name the columns
 * @param body the data rows
 */
public record Table(int number, Text caption, List<Row> header, List<Row> body, List<Footnote> footnotes) implements Block {
  public Table {
    header = List.copyOf(header);
    body = List.copyOf(body);
    footnotes = List.copyOf(footnotes);
  }

  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One place of the grid.
   *
   * @param text what stands there; empty for a blank cell
   * @param spanned whether the source says that this place belongs to the cell above or to the left, whose text it then
   *     repeats, or leaves it out. A blank cell that merely looks like a continuation is left blank.
   */
  public record Cell(Text text, boolean spanned) {
    public Cell(Text text) {
      this(text, false);
    }

    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /**
   * A note under the table.
   *
   * @param mark as printed, without brackets: {@code a}, {@code *}, {@code 1}
   */
  public record Footnote(String mark, Text text) {}
}
