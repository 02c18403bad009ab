package dev.lithograph.compare;

import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown. */
public final class MarkdownExport implements Export {
  @Override
  public String extension() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8";
  }

  @Override
  public String write(ComparisonTable table) {
    StringBuilder markdown = new StringBuilder(line(table.columns().stream().map(Column::header).toList()));
    markdown.append(line(table.columns().stream().map(column -> "---").toList()));
    for (ComparisonTable.Row row : table.rows()) {
      markdown.append(line(row.cells().stream().map(ComparisonTable.Cell::text).toList()));
    }
    return markdown.toString();
  }

  private static String line(List<String> values) {
    return values.stream().map(MarkdownExport::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Brackets and tildes would otherwise make links of ionic liquids and struck-out text of approximate values. */
  private static String escaped(String value) {
    return value.replaceAll("[\\\\|*_~<>`\\[\\]]", "\\\\$0").replaceAll("\\R", " ");
  }
}
