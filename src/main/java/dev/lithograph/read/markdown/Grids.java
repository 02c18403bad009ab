package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.GridCell;
import dev.lithograph.read.grid.GridRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds and reads the rows of tables in plain text: cells between tabs, or between pipes over a line of dashes. */
final class Grids {
  private static final Pattern SPACED = Pattern.compile(" \\| ");

  private Grids() {}

  /** How many lines of {@code chunk}, from {@code line} on, are rows of one table; 0 where no table begins there. */
  static int rows(Chunk chunk, int line) {
    int boxed = GridTable.lines(chunk, line);
    if (boxed > 0) {
      return boxed;
    }
    int pipes = pipeRows(chunk, line);
    return pipes > 0 ? pipes : tabRows(chunk, line);
  }

  private static int pipeRows(Chunk chunk, int first) {
    int end = first;
    boolean delimited = false;
    boolean framed = true;
    while (end < chunk.lines().size() && chunk.line(end).indexOf('|') >= 0) {
      String line = chunk.line(end).strip();
      delimited |= isDelimiter(line);
      framed &= line.startsWith("|") && line.endsWith("|") && line.length() > 1;
      end++;
    }
    int count = end - first;
    return count >= 2 && (delimited && isDelimiterNear(chunk, first) || framed) ? count : 0;
  }

  private static boolean isDelimiterNear(Chunk chunk, int first) {
    return isDelimiter(chunk.line(first).strip()) || isDelimiter(chunk.line(first + 1).strip());
  }

  private static int tabRows(Chunk chunk, int first) {
    int end = first;
    while (end < chunk.lines().size() && tabs(chunk.line(end)) > 0) {
      end++;
    }
    boolean wide = end > first && tabs(chunk.line(first)) > 1;
    return wide || end - first >= 2 ? end - first : 0;
  }

  static long tabs(String line) {
    return line.chars().filter(c -> c == '\t').count();
  }

  private static boolean isDelimiter(String line) {
    return line.indexOf('-') >= 0 && line.indexOf('|') >= 0 && line.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
  }

  static List<GridRow> read(Chunk chunk) {
    if (GridTable.lines(chunk, 0) > 0) {
      return GridTable.read(chunk);
    }
    boolean piped = tabs(chunk.line(0)) == 0 || chunk.line(0).strip().startsWith("|");
    List<GridRow> rows = new ArrayList<>();
    int headers = 0;
    for (int i = 0; i < chunk.lines().size(); i++) {
      if (piped && isDelimiter(chunk.line(i).strip())) {
        headers = headers == 0 ? rows.size() : headers;
      } else {
        rows.add(row(chunk, i, piped));
      }
    }
    int marked = headers;
    List<GridRow> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read.add(new GridRow(rows.get(i).cells(), i < marked, rows.get(i).start()));
    }
    return read;
  }

  private static GridRow row(Chunk chunk, int index, boolean piped) {
    Span line = chunk.lines().get(index);
    List<GridCell> cells = new ArrayList<>();
    for (Span cell : piped ? pipeCells(chunk.content(), line) : tabCells(chunk.content(), line)) {
      cells.add(new GridCell(Inline.read(chunk.content(), cell), false));
    }
    return new GridRow(cells, false, line.start());
  }

  private static List<Span> tabCells(String content, Span line) {
    List<Span> cells = new ArrayList<>();
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      if (i == line.end() || content.charAt(i) == '\t') {
        cells.add(new Span(start, i));
        start = i + 1;
      }
    }
    return cells;
  }

  /** {@code | Li|Li cells | 300 |}: between letters, where spaces stand at the borders. */
  private static boolean isWithinName(String content, int pipe, int start, int end) {
    return pipe > start && pipe + 1 < end && Character.isLetterOrDigit(content.charAt(pipe - 1))
        && Character.isLetter(content.charAt(pipe + 1));
  }

  static List<Span> pipeCells(String content, Span line) {
    int start = line.start();
    int end = line.end();
    while (start < end && Character.isWhitespace(content.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
      end--;
    }
    start = start < end && content.charAt(start) == '|' ? start + 1 : start;
    end = end > start && content.charAt(end - 1) == '|' && content.charAt(end - 2) != '\\' ? end - 1 : end;
    List<Span> cells = new ArrayList<>();
    boolean spaced = SPACED.matcher(content).region(start, end).find();
    for (int i = start; i <= end; i++) {
      boolean border = i == end || content.charAt(i) == '|' && content.charAt(i - 1) != '\\';
      if (border && !(spaced && i < end && isWithinName(content, i, start, end))) {
        cells.add(new Span(start, i));
        start = i + 1;
      }
    }
    return cells;
  }
}
