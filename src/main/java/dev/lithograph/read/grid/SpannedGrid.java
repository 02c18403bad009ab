package dev.lithograph.read.grid;

import dev.lithograph.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts cells that span rows and columns, as HTML counts them, each in its places of the grid. */
public final class SpannedGrid {
  private static final int MOST_SPANNED = 100;

  private final List<Map<Integer, GridCell>> rows = new ArrayList<>();

  /** Adds the next cell of a row, in the first column that no cell from above reaches into. */
  public void add(int row, Text text, int rowsSpanned, int columnsSpanned) {
    int column = 0;
    while (places(row).containsKey(column)) {
      column++;
    }
    for (int down = 0; down < rowsSpanned; down++) {
      for (int right = 0; right < columnsSpanned; right++) {
        places(row + down).put(column + right, new GridCell(text, down + right > 0));
      }
    }
  }

  /** Whether a cell from above or from the left reaches into the place, or stands in it. */
  public boolean isTaken(int row, int column) {
    return places(row).containsKey(column);
  }

  /** The cells of a row; places that no cell was given for are blank. */
  public List<GridCell> row(int index) {
    Map<Integer, GridCell> row = places(index);
    List<GridCell> cells = new ArrayList<>();
    for (int column : row.keySet()) {
      while (cells.size() < column) {
        cells.add(new GridCell(Text.empty(), false));
      }
      cells.add(row.get(column));
    }
    return cells;
  }

  private Map<Integer, GridCell> places(int row) {
    while (rows.size() <= row) {
      rows.add(new TreeMap<>());
    }
    return rows.get(row);
  }

  /** How many rows or columns the attribute {@code printed} says, 1 where it says nothing of use. */
  public static int count(String printed) {
    String count = printed.strip();
    boolean number = !count.isEmpty() && count.length() <= 3 && count.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.clamp(Integer.parseInt(count), 1, MOST_SPANNED) : 1;
  }
}
