package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Marks.Mark;
import dev.lithograph.assemble.table.Marks.Marked;
import dev.lithograph.document.Span;
import dev.lithograph.document.Table;
import dev.lithograph.document.Table.Row;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * A table laid upright: every column is one kind of information.
 *
 * @param headings for each column what stands above it, from top to bottom
 * @param rows each as long as {@code headings}
 */
record Grid(List<List<Entry>> headings, List<List<Entry>> rows) {

  static Grid of(Table table, Marks marks) {
    int width = Math.max(width(table.header()), width(table.body()));
    int repeated = repeatedHeaders(table);
    List<List<Entry>> headings = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      List<Entry> heading = new ArrayList<>();
      for (Row row : table.header()) {
        heading.add(entry(row, column, marks, 0));
      }
      for (Row row : table.body().subList(0, repeated)) {
        heading.add(entry(row, column, marks, 0));
      }
      headings.add(heading);
    }
    List<List<Entry>> rows = new ArrayList<>();
    for (int i = repeated; i < table.body().size(); i++) {
      List<Entry> row = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        row.add(entry(table.body().get(i), column, marks, i - repeated + 1));
      }
      rows.add(row);
    }
    return new Grid(headings, rows);
  }

  /** How many rows of the body belong to the header: a converter that fills spanned cells repeats their words there. */
  private static int repeatedHeaders(Table table) {
    int repeated = 0;
    while (repeated < table.body().size() - 1 && !table.header().isEmpty()
        && repeats(table.body().get(repeated), table.header().getLast())) {
      repeated++;
    }
    return repeated;
  }

  private static boolean repeats(Row row, Row header) {
    int same = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      String words = row.cells().get(i).text().value();
      same += !words.isBlank() && words.equals(header.cells().get(i).text().value()) ? 1 : 0;
    }
    return same >= 2 || same == 1 && row.cells().size() < 4;
  }

  private static int width(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private static Entry entry(Row row, int column, Marks marks, int number) {
    Table.Cell cell = row.cells().get(column);
    return new Entry(marks.in(cell.text()), cell.spanned(), number);
  }

  int width() {
    return headings.size();
  }

  List<Entry> column(int index) {
    return rows.stream().map(row -> row.get(index)).toList();
  }

  /** Of a column the cells in which something stands. */
  List<Entry> filled(int index) {
    return column(index).stream().filter(Entry::isFilled).toList();
  }

  /**
   * The same table with its first column as header and its header as first column.
   *
   * @param explaining columns that say more of what the first names, such as its unit: they become a part of the header
   * @param values the other columns that are kept
   */
  Grid turned(List<Integer> explaining, List<Integer> values) {
    List<List<Entry>> turnedHeadings = new ArrayList<>();
    turnedHeadings.add(headings.getFirst());
    for (List<Entry> row : rows) {
      List<Entry> heading = new ArrayList<>(List.of(row.getFirst()));
      explaining.stream().map(row::get).filter(Entry::isFilled).forEach(heading::add);
      turnedHeadings.add(List.of(heading.size() == 1 ? heading.getFirst() : joined(heading)));
    }
    List<List<Entry>> turnedRows = new ArrayList<>();
    for (int column : values) {
      List<Entry> row = new ArrayList<>();
      row.add(joined(headings.get(column)));
      row.addAll(column(column));
      turnedRows.add(row);
    }
    return new Grid(turnedHeadings, turnedRows);
  }

  /** What stands above one column, as one text; a cell that spans several rows counts once. */
  static Entry joined(List<Entry> heading) {
    Text.Builder text = Text.builder();
    Text.Builder printed = Text.builder();
    List<Mark> marks = new ArrayList<>();
    String last = "";
    for (Entry entry : heading) {
      if (!entry.isBlank() && !entry.words().equals(last)) {
        if (text.length() > 0) {
          separate(text, entry);
          separate(printed, entry);
        }
        int shift = text.length();
        entry.marked().marks().forEach(mark -> marks.add(new Mark(mark.position() + shift, mark.note())));
        text.append(entry.marked().text());
        printed.append(entry.marked().printed());
        last = entry.words();
      }
    }
    return new Entry(new Marked(text.build(), printed.build(), marks), false, 0);
  }

  private static void separate(Text.Builder text, Entry next) {
    Span source = next.text().source();
    text.append(' ', Script.BASE, source.start(), source.start());
  }
}
