package dev.lithograph.read.pdf;

import java.util.List;

/** @param header whether a rule sets the row off from the data below */
record TableRow(List<TableCell> cells, boolean header) {
  TableRow {
    cells = List.copyOf(cells);
  }

  /**
   * @param lines of the cell from top to bottom, none where it is blank
   * @param columns how many it spans
   */
  record TableCell(List<Fragment> lines, int columns) {
    TableCell {
      lines = List.copyOf(lines);
    }
  }
}
