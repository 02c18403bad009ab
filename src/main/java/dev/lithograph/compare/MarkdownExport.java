package dev.lithograph.compare;

import dev.lithograph.compare.Column.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in GitHub's Markdown, its references as footnotes. */
public final class MarkdownExport implements TextExport {
  @Override
  public String extension() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public String text(ComparisonTable table, Provenance provenance) {
    StringBuilder markdown = new StringBuilder(line(IntStream.range(0, table.columns().size()).mapToObj(table::header)
        .map(MarkdownExport::escaped).toList()));
    markdown.append(line(table.columns().stream().map(column -> "---").toList()));
    References references = References.of(table);
    table.rows().forEach(row -> markdown.append(row(table, row, references)));
    markdown.append("\n");
    Legend.of(table).forEach(entry -> markdown.append(escaped(entry.mark() + " " + entry.meaning())).append("  \n"));
    markdown.append("\n");
    references.all().forEach(work -> markdown.append(footnote(work)));
    return markdown.toString();
  }

  private static String row(ComparisonTable table, ComparisonTable.Row row, References references) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      cells.add(table.columns().get(i) == Described.REFERENCE
          ? references.of(row).stream().map(work -> mark(work)).collect(Collectors.joining(" "))
          : escaped(row.cells().get(i).markedText()));
    }
    return line(cells);
  }

  private static String mark(CitedWork work) {
    return "[^" + work.number() + "]";
  }

  private static String footnote(CitedWork work) {
    return mark(work) + ": " + escaped(work.citation())
        + work.bibliography().doi().map(doi -> " <https://doi.org/" + doi + ">").orElse("") + "\n";
  }

  private static String line(List<String> values) {
    return values.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Brackets and tildes would otherwise make links of ionic liquids and struck-out text of approximate values. */
  private static String escaped(String value) {
    return value.replaceAll("[\\\\|*_~<>`\\[\\]]", "\\\\$0").replaceAll("\\R", " ");
  }
}
