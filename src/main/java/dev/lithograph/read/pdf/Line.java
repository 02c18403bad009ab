package dev.lithograph.read.pdf;

/**
 * A line of a column.
 *
 * @param column which column of the paper the line stands in, counted in reading order
 * @param columnLeft where most lines of the column begin
 * @param columnRight where its widest lines end
 */
record Line(Fragment fragment, int column, float columnLeft, float columnRight) {
  int page() {
    return fragment.page();
  }

  float indent() {
    return fragment.left() - columnLeft;
  }

  /** How far before the right side of its column the line ends. */
  float room() {
    return columnRight - fragment.right();
  }

  float size() {
    return fragment.size();
  }
}
