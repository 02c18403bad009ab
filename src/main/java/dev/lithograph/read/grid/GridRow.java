package dev.lithograph.read.grid;

import java.util.List;

/**
 * A row of a table as the source has it.
 *
 * @param header whether the source itself marks the row as naming the columns
 * @param start of the row in the source
 */
public record GridRow(List<GridCell> cells, boolean header, int start) {
  public GridRow {
    cells = List.copyOf(cells);
  }
}
