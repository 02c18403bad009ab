package dev.lithograph.compare;

import dev.lithograph.chemistry.AtomCounts;
import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.ComparisonTable.Row;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page by itself: the table, and under it the papers that it credits. */
public final class HtmlExport implements TextExport {
  @Override
  public String extension() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public String text(ComparisonTable whole, Provenance provenance) {
    ComparisonTable table = whole.withoutEmptyColumns();
    References references = References.of(table);
    String header = IntStream.range(0, table.columns().size())
        .mapToObj(i -> "<th scope=\"col\">" + text(table.header(i)) + "</th>")
        .collect(Collectors.joining());
    String rows = table.rows().stream().map(row -> row(table, row, references)).collect(Collectors.joining());
    String works = references.all().stream().map(HtmlExport::entry).collect(Collectors.joining());
    String legend = Legend.of(table).stream()
        .map(entry -> "<p>" + escaped(entry.mark() + " " + entry.meaning()) + "</p>\n").collect(Collectors.joining());
    return """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Electrolytes and cells as reported</title>
        <table>
        <thead><tr>%s</tr></thead>
        <tbody>
        %s</tbody>
        </table>
        %s\
        <h2>References</h2>
        <ol>
        %s</ol>
        <p>Made by Lithograph from <a href="%s">%s</a>, state of the data %s.</p>
        </html>
        """.formatted(header, rows, legend, works, escaped(provenance.link()), escaped(provenance.link()),
            escaped(provenance.state()));
  }

  private static String row(ComparisonTable table, Row row, References references) {
    StringBuilder html = new StringBuilder("<tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      html.append("<td>").append(table.columns().get(i) == Described.REFERENCE
          ? references.of(row).stream().map(work -> "<a href=\"#reference-%1$d\">[%1$d]</a>".formatted(work.number()))
              .collect(Collectors.joining(" "))
          : text(row.cells().get(i).markedText())).append("</td>");
    }
    return html.append("</tr>\n").toString();
  }

  private static String entry(CitedWork work) {
    String doi = work.bibliography().doi().map(HtmlExport::escaped)
        .map(name -> " <a href=\"https://doi.org/%1$s\">doi:%1$s</a>".formatted(name)).orElse("");
    return "<li id=\"reference-%d\">%s%s</li>\n".formatted(work.number(), text(work.citation()), doi);
  }

  /** With the atom counts of formulas as subscripts. */
  private static String text(String text) {
    BitSet counts = AtomCounts.subscripts(text);
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      html.append(counts.get(i) && (i == 0 || !counts.get(i - 1)) ? "<sub>" : "").append(escaped(text.substring(i, i + 1)))
          .append(counts.get(i) && !counts.get(i + 1) ? "</sub>" : "");
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
