package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.grid.GridCell;
import dev.lithograph.read.grid.GridRow;
import java.util.ArrayList;
import java.util.List;

/** Reads a table whose cells stand in boxes drawn with {@code +}, {@code -}, {@code =} and {@code |}, over several lines each. */
final class GridTable {
  private GridTable() {}

  /** How many lines of {@code chunk}, from {@code line} on, are such a table; 0 where none begins there. */
  static int lines(Chunk chunk, int line) {
    if (!isBorder(chunk.line(line).strip())) {
      return 0;
    }
    int end = line + 1;
    while (end < chunk.lines().size() && (isBorder(chunk.line(end).strip()) || chunk.line(end).strip().startsWith("|"))) {
      end++;
    }
    return end - line > 2 ? end - line : 0;
  }

  private static boolean isBorder(String line) {
    return line.length() > 2 && line.startsWith("+") && line.endsWith("+") && line.chars().allMatch(c -> "+-=:".indexOf(c) >= 0);
  }

  static List<GridRow> read(Chunk chunk) {
    int headers = 0;
    List<List<Text>> rows = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Text> open = new ArrayList<>();
    for (int i = 1; i < chunk.lines().size(); i++) {
      String line = chunk.line(i);
      if (!isBorder(line.strip())) {
        if (open.isEmpty()) {
          starts.add(chunk.lines().get(i).start());
        }
        open = joined(open, cells(chunk, i));
      } else if (!open.isEmpty()) {
        rows.add(open);
        open = new ArrayList<>();
        headers = line.indexOf('=') >= 0 ? rows.size() : headers;
      }
    }
    List<GridRow> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read.add(new GridRow(rows.get(i).stream().map(text -> new GridCell(text, false)).toList(), i < headers, starts.get(i)));
    }
    return read;
  }

  private static List<Text> cells(Chunk chunk, int line) {
    return Grids.pipeCells(chunk.content(), chunk.lines().get(line)).stream()
        .map(span -> Inline.read(chunk.content(), span)).toList();
  }

  private static List<Text> joined(List<Text> above, List<Text> below) {
    List<Text> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
      Text upper = i < above.size() ? above.get(i) : Text.empty();
      Text lower = i < below.size() ? below.get(i) : Text.empty();
      cells.add(joined(upper, lower));
    }
    return cells;
  }

  private static Text joined(Text above, Text below) {
    if (above.isBlank() || below.isBlank()) {
      return above.isBlank() ? below : above;
    }
    Span last = above.source(above.length() - 1, above.length());
    return Text.builder().append(above).append(' ', Script.BASE, last.end(), last.end()).append(below).build();
  }
}
