package dev.lithograph.assemble.table;

import java.util.ArrayList;
import java.util.List;

/** Columns that give the unit of the one before: {@code Capacity | Unit} over {@code 140 | mAh g⁻¹}. */
final class UnitColumns {
  private UnitColumns() {}

  /** {@code grid} with such units in the header that they belong to, where they are the same in all rows. */
  static Grid inHeaders(Grid grid) {
    Grid joined = grid;
    for (int column = grid.width() - 1; column > 1; column--) {
      List<Entry> units = joined.filled(column);
      boolean same = units.stream().map(Entry::words).distinct().count() == 1;
      if (same && HeaderWords.nameUnit(Grid.joined(joined.headings().get(column)).words())) {
        joined = joined(joined, column, units.getFirst());
      }
    }
    return joined;
  }

  private static Grid joined(Grid grid, int column, Entry unit) {
    List<List<Entry>> headings = new ArrayList<>(grid.headings());
    List<Entry> named = new ArrayList<>(headings.get(column - 1));
    named.add(unit);
    headings.set(column - 1, List.of(Grid.joined(named)));
    headings.remove(column);
    List<List<Entry>> rows = new ArrayList<>();
    for (List<Entry> row : grid.rows()) {
      List<Entry> cells = new ArrayList<>(row);
      cells.remove(column);
      rows.add(cells);
    }
    return new Grid(headings, rows);
  }
}
