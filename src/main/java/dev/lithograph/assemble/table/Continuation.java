package dev.lithograph.assemble.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the blank cells of rows that continue the row above. */
final class Continuation {
  private final List<Column> columns;
  private final int leading;
  private Optional<List<Entry>> above = Optional.empty();

  Continuation(List<Column> columns) {
    this.columns = columns;
    this.leading = leading(columns);
  }

  /** The first column of materials, else the first column. */
  private static int leading(List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Column.Materials) {
        return i;
      }
    }
    return 0;
  }

  /** A heading between the rows: what follows it continues nothing above it. */
  void breakOff() {
    above = Optional.empty();
  }

  /**
   * {@code row} with what it has from the rows above; a row continues them where its leading cell is blank or spanned. One that
   * leaves out the cell of its source, or that of its year as well, shares that with the row above.
   */
  List<Entry> filled(List<Entry> row) {
    List<Entry> filled = new ArrayList<>(row);
    boolean values = columns.get(leading) instanceof Column.Results || columns.get(leading) instanceof Column.Story;
    boolean continues = !values && (row.get(leading).isBlank() || row.get(leading).spanned());
    for (int i = 0; i < row.size() && above.isPresent(); i++) {
      boolean shared = continues ? !isValue(columns.get(i)) : columns.get(i) instanceof Column.Sources
          && (row.get(i).spanned() || leading > 0 && row.getFirst().isBlank());
      if (row.get(i).isBlank() && shared) {
        filled.set(i, above.get().get(i));
      }
    }
    above = Optional.of(filled);
    return filled;
  }

  private static boolean isValue(Column column) {
    return column instanceof Column.Results || column instanceof Column.Story;
  }
}
