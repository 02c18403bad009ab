package dev.lithograph.read.pdf;

import dev.lithograph.document.Text;
import dev.lithograph.read.grid.Footnotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the rows of tables without rules: the lines with gaps that stand below the caption of a table, or on the next page. */
final class UnruledTables {
  private static final int LONGEST_CAPTION = 8;
  private static final int PROSE = 50;
  private static final int LONGEST_REST = 35;
  private static final float COLUMN_GAP = 1.1f;
  private static final float FARTHEST_ROW = 3;

  private UnruledTables() {}

  /**
   * The lines that are in no table.
   *
   * @param lines of all columns in reading order
   * @param tables receives the rows of each table that is found, by the fragment with which its caption begins
   */
  static List<Line> takenFrom(List<Line> lines, Map<Fragment, List<TableRow>> tables) {
    List<Line> rest = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Line line = lines.get(i);
      rest.add(line);
      i++;
      if (TableFinder.isCaption(line.fragment()) && !tables.containsKey(line.fragment())) {
        int first = firstRow(lines, i);
        int end = first < 0 ? -1 : end(lines, first);
        List<TableRow> rows = end - first < 2 ? List.of() : rows(lines.subList(first, end));
        if (rows.size() > 1) {
          tables.put(line.fragment(), rows);
          rest.addAll(lines.subList(i, first));
          i = end;
        }
      }
    }
    return rest;
  }

  private static List<TableRow> rows(List<Line> lines) {
    return new TableGrid(lines.stream().map(Line::fragment).toList(), List.of(), List.of()).rows();
  }

  /** The first of two lines with gaps behind the caption, which goes on from {@code from}; -1 for none. */
  private static int firstRow(List<Line> lines, int from) {
    for (int i = from; i + 1 < Math.min(lines.size(), from + LONGEST_CAPTION); i++) {
      if (hasGaps(lines.get(i)) && (hasGaps(lines.get(i + 1)) || i + 2 < lines.size() && hasGaps(lines.get(i + 2)))) {
        return i;
      }
    }
    return -1;
  }

  /** Where the rows end: at the last line with gaps before a line of prose or a wide distance. */
  private static int end(List<Line> lines, int first) {
    int end = first;
    for (int i = first; i < lines.size(); i++) {
      boolean far = i > first && (lines.get(i).column() != lines.get(i - 1).column()
          || lines.get(i).fragment().baseline() - lines.get(i - 1).fragment().baseline() > FARTHEST_ROW * lines.get(i).size());
      boolean prose = !hasGaps(lines.get(i)) && lines.get(i).fragment().glyphs().size() > PROSE;
      if (far || prose || TableFinder.isCaption(lines.get(i).fragment())) {
        return end;
      }
      end = hasGaps(lines.get(i)) || i == end && i > first && goesOn(lines.get(i - 1), lines.get(i)) ? i + 1 : end;
    }
    return end;
  }

  /** Whether a line without gaps is the rest of a cell in the row before it. */
  private static boolean goesOn(Line last, Line line) {
    boolean close = line.fragment().baseline() - last.fragment().baseline() < 1.3f * line.size();
    return close && line.fragment().glyphs().size() < LONGEST_REST && Math.abs(line.size() - last.size()) < 0.2f
        && !Footnotes.isNote(Text.of(LineText.of(line.fragment()).value()));
  }

  private static boolean hasGaps(Line line) {
    return TableGrid.split(line.fragment(), COLUMN_GAP * line.size()).size() > 1;
  }
}
