package dev.lithograph.read.grid;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import dev.lithograph.document.Table.Cell;
import dev.lithograph.document.Table.Row;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a table of the rows, caption and notes that were found for it. */
public final class Tables {
  private final Source source;
  private final List<Diagnostic> diagnostics;

  public Tables(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  public Table table(int number, Text caption, List<GridRow> rows, List<Text> notes) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    ShortRows shortRows = new ShortRows(rows.stream().skip(1).filter(row -> printed(row).size() == width).toList(), width);
    List<Row> padded = new ArrayList<>();
    for (GridRow row : rows) {
      padded.add(shortRows.columns(row.header() ? List.of() : printed(row)).map(places -> spread(row, places, width, number))
          .orElseGet(() -> padded(row, width, number)));
    }
    int headers = headerRows(rows, padded);
    return new Table(number, caption, padded.subList(0, headers), padded.subList(headers, padded.size()),
        notes.isEmpty() ? List.of()
            : Footnotes.read(notes, marks(padded), source.name() + ", table " + number, diagnostics));
  }

  /** The cells up to the last that holds something. */
  private static List<GridCell> printed(GridRow row) {
    int count = row.cells().size();
    while (count > 0 && row.cells().get(count - 1).text().isBlank()) {
      count--;
    }
    return row.cells().subList(0, count);
  }

  private Row spread(GridRow row, int[] places, int width, int number) {
    diagnostics.add(Diagnostic.warning(source.location(row.start()),
        "row of table %d has %d of %d cells, which were set under the headers that they fit: check its columns"
            .formatted(number, places.length, width)));
    Cell[] cells = new Cell[width];
    Arrays.fill(cells, new Cell(Text.empty()));
    for (int i = 0; i < places.length; i++) {
      cells[places[i]] = new Cell(row.cells().get(i).text(), row.cells().get(i).spanned());
    }
    return new Row(List.of(cells));
  }

  private Row padded(GridRow row, int width, int number) {
    List<Cell> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(new Cell(cell.text(), cell.spanned())));
    if (cells.size() < width) {
      diagnostics.add(Diagnostic.warning(source.location(row.start()),
          "row of table %d has %d of %d cells and was filled up at its end: check its columns"
              .formatted(number, cells.size(), width)));
    }
    boolean delimited = row.start() < source.content().length() && "|<".indexOf(source.content().charAt(row.start())) >= 0;
    while (cells.size() < width) {
      cells.add(new Cell(Text.empty(), delimited));
    }
    return new Row(cells);
  }

  /**
   * How many rows name the columns. A header goes on as long as the source says so, or the next row leaves the first column
   * blank (data cannot begin with a row that continues another) or holds words alone under a row with gaps.
   */
  private static int headerRows(List<GridRow> rows, List<Row> padded) {
    if (rows.size() < 2) {
      return rows.size();
    }
    int headers = 1;
    while (headers < rows.size() - 1 && (rows.get(headers).header() || isHeader(padded, headers))) {
      headers++;
    }
    return headers;
  }

  private static boolean isHeader(List<Row> rows, int index) {
    List<Cell> cells = rows.get(index).cells();
    List<Cell> above = rows.get(index - 1).cells();
    boolean startsBlank = cells.getFirst().isBlank() || cells.getFirst().spanned();
    boolean gapsAbove = above.stream().anyMatch(cell -> cell.isBlank() || cell.spanned());
    long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
    long data = cells.stream().filter(cell -> isData(cell.text())).count();
    return gapsAbove && (startsBlank && filled > 0 && !isCitation(cells.getLast().text()) || data * 4 < filled)
        || filled > 1 && filled == cells.stream().filter(cell -> isUnit(cell.text())).count();
  }

  private static boolean isData(Text text) {
    String value = text.value();
    int i = 0;
    while (i < value.length() && "~≈<>≤≥±+- ".indexOf(value.charAt(i)) >= 0) {
      i++;
    }
    boolean number = i < value.length() && Character.isDigit(value.charAt(i));
    return number || isCitation(text) || isNothing(text) && !text.isBlank();
  }

  private static boolean isCitation(Text text) {
    String value = text.value();
    return value.length() > 2 && value.startsWith("[") && value.endsWith("]")
        && value.chars().allMatch(c -> "[], -–".indexOf(c) >= 0 || Character.isDigit(c) || "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0);
  }

  /** A cell such as {@code (mS/cm)} under the name of the column. */
  private static boolean isUnit(Text text) {
    String value = text.value();
    return value.startsWith("(") && value.endsWith(")") || value.startsWith("[") && value.endsWith("]") && !isCitation(text);
  }

  /** The footnote marks that cells bear: raised letters. */
  private static Set<String> marks(List<Row> rows) {
    Set<String> marks = new HashSet<>();
    for (Row row : rows) {
      for (Cell cell : row.cells()) {
        Text text = cell.text();
        for (int i = 0; i < text.length(); i++) {
          if (text.script(i) == Script.SUPERSCRIPT) {
            marks.add(String.valueOf(text.value().charAt(i)));
          }
        }
      }
    }
    return marks;
  }

  /** Whether {@code text} is blank but for the dashes that some tables put for nothing. */
  private static boolean isNothing(Text text) {
    return text.isBlank() || text.value().chars().allMatch(c -> c == '-' || c == '–' || c == '—');
  }
}
