package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.GridRow;
import dev.lithograph.read.grid.SpannedGrid;
import dev.lithograph.read.structure.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a table in HTML within Markdown, with cells that span rows and columns. */
final class HtmlTable {
  /** Tags that converters wrap tables in. */
  private static final String WRAPPER = "</?(?:html|body|div|center|section|figure|p)\\b[^>]*>\\s*";
  private static final Pattern OPENING = Pattern.compile("(?i)(?:" + WRAPPER + ")*<table\\b.*", Pattern.DOTALL);
  private static final Pattern WRAPPERS = Pattern.compile("(?i)(?:" + WRAPPER + ")+");

  private final String content;
  private final int start;
  private final int end;
  private final SpannedGrid grid = new SpannedGrid();

  private HtmlTable(String content, Span span) {
    this.content = content;
    this.start = span.start();
    this.end = span.end();
  }

  static boolean opensAt(String line) {
    return OPENING.matcher(line).matches();
  }

  /** Whether a line is nothing but tags that wrap a table. */
  static boolean wraps(String line) {
    return WRAPPERS.matcher(line).matches();
  }

  static Piece.Grid read(Chunk chunk) {
    Span span = chunk.span();
    HtmlTable table = new HtmlTable(chunk.content(), span);
    Element body = Jsoup.parse(chunk.content().substring(span.start(), span.end()), "",
        Parser.htmlParser().setTrackPosition(true)).body();
    List<Element> rows = body.select("tr");
    List<GridRow> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      table.place(rows.get(i), i);
    }
    for (int i = 0; i < rows.size(); i++) {
      read.add(new GridRow(table.grid.row(i), isHeader(rows.get(i)), table.position(rows.get(i))));
    }
    Element caption = body.selectFirst("caption");
    return new Piece.Grid(read, caption == null ? Text.empty() : table.text(caption));
  }

  private void place(Element row, int index) {
    for (Element cell : row.select("> td, > th")) {
      grid.add(index, text(cell), SpannedGrid.count(cell.attr("rowspan")), SpannedGrid.count(cell.attr("colspan")));
    }
  }

  private static boolean isHeader(Element row) {
    boolean inHead = row.parent() != null && row.parent().normalName().equals("thead");
    return inHead || row.select("> td").isEmpty() && !row.select("> th").isEmpty();
  }

  private Text text(Element element) {
    int from = element.sourceRange().endPos();
    // Of a tag that the file breaks off in, jsoup gives a place behind the end.
    int to = element.endSourceRange().isTracked() ? element.endSourceRange().startPos() : from;
    for (var child : element.childNodes()) {
      to = Math.max(to, child.sourceRange().endPos());
    }
    int last = Math.min(to, end - start);
    return from < 0 || last <= from ? Text.empty() : Inline.read(content, new Span(start + from, start + last));
  }

  private int position(Element row) {
    return start + Math.max(0, row.sourceRange().startPos());
  }
}
