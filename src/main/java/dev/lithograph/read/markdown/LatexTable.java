package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.GridCell;
import dev.lithograph.read.grid.GridRow;
import dev.lithograph.read.grid.SpannedGrid;
import dev.lithograph.read.spelling.Braces;
import dev.lithograph.read.structure.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code tabular} of LaTeX within Markdown, with cells that span rows and columns. */
final class LatexTable {
  private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{tabular[a-z*]{0,5}}(?:\\{[^{}]*+}(?=\\{))?+");
  private static final Pattern RULE = Pattern.compile("\\G\\s*+\\\\(?:hline|toprule|midrule|bottomrule"
      + "|c(?:mid)?(?:line|rule)(?:\\([lr]*+\\))?+"
      + "\\{[^{}]{0,20}+})");
  private static final Pattern SPANNING = Pattern.compile("\\\\(multicolumn|multirow)\\{(\\d{1,2})}\\{[^{}]{0,40}+}(?=\\{)");

  private final String content;
  private final SpannedGrid grid = new SpannedGrid();
  private final List<Integer> starts = new ArrayList<>();

  private LatexTable(String content) {
    this.content = content;
  }

  /** What ends the table that begins in {@code line}. */
  static String end(String line) {
    int close = line.indexOf('}');
    return close < 0 ? "\\end{" : "\\end{" + line.substring("\\begin{".length(), close) + "}";
  }

  static Optional<Piece.Grid> read(Chunk chunk) {
    String content = chunk.content();
    Span span = chunk.span();
    Matcher begin = BEGIN.matcher(content).region(span.start(), span.end());
    if (!begin.find()) {
      return Optional.empty();
    }
    int body = begin.end() < span.end() && content.charAt(begin.end()) == '{' ? Braces.close(content, begin.end(), span.end()) + 1
        : begin.end();
    int end = content.indexOf("\\end{tabular", body);
    LatexTable table = new LatexTable(content);
    table.readRows(Math.min(body, span.end()), end < 0 || end > span.end() ? span.end() : end);
    List<GridRow> rows = new ArrayList<>();
    for (int i = 0; i < table.starts.size(); i++) {
      rows.add(new GridRow(table.grid.row(i), false, table.starts.get(i)));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Piece.Grid(rows, caption(content, span)));
  }

  private static Text caption(String content, Span span) {
    int caption = content.indexOf("\\caption{", span.start());
    if (caption < 0 || caption >= span.end()) {
      return Text.empty();
    }
    int open = caption + "\\caption".length();
    return Inline.read(content, new Span(open + 1, Braces.close(content, open, span.end())));
  }

  private void readRows(int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean rowEnds = i == to || content.startsWith("\\\\", i) && i + 1 < to;
      if (rowEnds) {
        readRow(start, i);
        start = i + 2;
        i++;
      } else if (content.charAt(i) == '{') {
        i = Math.min(to - 1, Braces.close(content, i, to));
      }
    }
  }

  private void readRow(int from, int to) {
    Matcher rule = RULE.matcher(content).region(from, to);
    int start = from;
    while (rule.find()) {
      start = rule.end();
    }
    if (content.substring(start, Math.max(start, to)).isBlank()) {
      return;
    }
    starts.add(start);
    int column = 0;
    int cell = start;
    for (int i = start; i <= to; i++) {
      boolean escaped = i > start && content.charAt(i - 1) == '\\';
      if (i == to || content.charAt(i) == '&' && !escaped) {
        readCell(cell, i, column++);
        cell = i + 1;
      } else if (content.charAt(i) == '{') {
        i = Math.min(to - 1, Braces.close(content, i, to));
      }
    }
  }

  /** A blank cell in a place that a cell from above reaches into only keeps that place. */
  private void readCell(int from, int to, int column) {
    int row = starts.size() - 1;
    Matcher spanning = SPANNING.matcher(content).region(from, to);
    if (!spanning.find()) {
      Text text = Inline.read(content, new Span(from, to));
      if (!text.isBlank() || !grid.isTaken(row, column)) {
        grid.add(row, text, 1, 1);
      }
      return;
    }
    int close = Braces.close(content, spanning.end(), to);
    int count = SpannedGrid.count(spanning.group(2));
    boolean columns = spanning.group(1).equals("multicolumn");
    grid.add(row, Inline.read(content, new Span(spanning.end() + 1, close)), columns ? 1 : count, columns ? count : 1);
  }
}
