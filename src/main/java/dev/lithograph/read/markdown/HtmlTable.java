package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.read.markdown.Piece.GridCell;
import dev.lithograph.read.markdown.Piece.GridRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a table in HTML within Markdown, with cells that span rows and columns. */
final class HtmlTable {
  private static final int MOST_SPANNED = 100;

  private final String content;
  private final int start;
  private final List<Map<Integer, GridCell>> grid = new ArrayList<>();

  private HtmlTable(String content, int start) {
    this.content = content;
    this.start = start;
  }

  static Piece.Grid read(Chunk chunk) {
    Span span = chunk.span();
    HtmlTable table = new HtmlTable(chunk.content(), span.start());
    Element body = Jsoup.parse(chunk.content().substring(span.start(), span.end()), "",
        Parser.htmlParser().setTrackPosition(true)).body();
    List<Element> rows = body.select("tr");
    List<GridRow> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      table.place(rows.get(i), i);
    }
    for (int i = 0; i < rows.size(); i++) {
      read.add(new GridRow(table.cells(i), isHeader(rows.get(i)), table.position(rows.get(i))));
    }
    Element caption = body.selectFirst("caption");
    return new Piece.Grid(read, caption == null ? Text.empty() : table.text(caption));
  }

  private void place(Element row, int index) {
    int column = 0;
    for (Element cell : row.select("> td, > th")) {
      while (row(index).containsKey(column)) {
        column++;
      }
      Text text = text(cell);
      for (int down = 0; down < spanned(cell, "rowspan"); down++) {
        for (int right = 0; right < spanned(cell, "colspan"); right++) {
          row(index + down).put(column + right, new GridCell(text, down + right > 0));
        }
      }
    }
  }

  private Map<Integer, GridCell> row(int index) {
    while (grid.size() <= index) {
      grid.add(new TreeMap<>());
    }
    return grid.get(index);
  }

  private List<GridCell> cells(int index) {
    Map<Integer, GridCell> row = row(index);
    List<GridCell> cells = new ArrayList<>();
    for (int column : row.keySet()) {
      while (cells.size() < column) {
        cells.add(new GridCell(Text.empty(), false));
      }
      cells.add(row.get(column));
    }
    return cells;
  }

  private static boolean isHeader(Element row) {
    boolean inHead = row.parent() != null && row.parent().normalName().equals("thead");
    return inHead || row.select("> td").isEmpty() && !row.select("> th").isEmpty();
  }

  private static int spanned(Element cell, String attribute) {
    String count = cell.attr(attribute).strip();
    boolean number = !count.isEmpty() && count.length() <= 3 && count.chars().allMatch(Character::isDigit);
    return number ? Math.clamp(Integer.parseInt(count), 1, MOST_SPANNED) : 1;
  }

  private Text text(Element element) {
    int from = element.sourceRange().endPos();
    int to = element.endSourceRange().isTracked() ? element.endSourceRange().startPos() : from;
    for (var child : element.childNodes()) {
      to = Math.max(to, child.sourceRange().endPos());
    }
    return from < 0 || to <= from ? Text.empty() : Inline.read(content, new Span(start + from, start + to));
  }

  private int position(Element row) {
    return start + Math.max(0, row.sourceRange().startPos());
  }
}
