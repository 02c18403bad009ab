package dev.lithograph.assemble.table;

import java.util.ArrayList;
import java.util.List;

/** Tables that were folded to save room: {@code Oxide | σ | Ref. | Sulfide | σ | Ref.} are two tables side by side. */
final class SideBySide {
  private static final int NARROWEST = 2;

  private SideBySide() {}

  /** {@code grid} with what stands side by side below one another. */
  static Grid unfolded(Grid grid) {
    for (int part = NARROWEST; part <= grid.width() / 2; part++) {
      if (grid.width() % part == 0 && repeats(grid, part)) {
        return below(grid, part);
      }
    }
    return grid;
  }

  /** Whether every column but the first of each part, which names the materials, stands under the words of the first part. */
  private static boolean repeats(Grid grid, int part) {
    for (int column = 0; column < grid.width(); column++) {
      String words = words(grid, column);
      boolean leads = column % part == 0;
      if (leads ? !namesSamples(grid, column) : words.isEmpty() || !words.equals(words(grid, column % part))) {
        return false;
      }
    }
    return true;
  }

  private static boolean namesSamples(Grid grid, int column) {
    List<Entry> filled = grid.filled(column);
    return !filled.isEmpty() && filled.stream().allMatch(entry -> entry.words().chars().anyMatch(Character::isLetter))
        && !ColumnReader.isMostly(filled, ColumnReader::isNumber);
  }

  private static String words(Grid grid, int column) {
    return Grid.joined(grid.headings().get(column)).words();
  }

  private static Grid below(Grid grid, int part) {
    List<List<Entry>> rows = new ArrayList<>();
    for (int from = 0; from < grid.width(); from += part) {
      for (List<Entry> row : grid.rows()) {
        List<Entry> cells = row.subList(from, from + part);
        if (cells.stream().anyMatch(Entry::isFilled)) {
          rows.add(cells);
        }
      }
    }
    return new Grid(grid.headings().subList(0, part), rows);
  }
}
