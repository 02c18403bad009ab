package dev.lithograph.compare;

import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.ComparisonTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table for a manuscript, with rules of booktabs and keys of the papers that {@link BibtexExport} describes. */
public final class LatexExport implements TextExport {
  /** A cell of a printed table holds no more; it says how many there are beside. */
  private static final int MOST_VALUES = 5;

  @Override
  public String extension() {
    return "tex";
  }

  @Override
  public String mediaType() {
    return "application/x-tex; charset=utf-8";
  }

  @Override
  public String text(ComparisonTable whole, Provenance provenance) {
    ComparisonTable table = whole.withoutEmptyColumns();
    References references = References.of(table);
    CitationKeys keys = CitationKeys.of(references);
    StringBuilder latex = new StringBuilder("""
        %% Made by Lithograph from %s
        %% State of the data: %s
        %% Needs \\usepackage{booktabs}; the references are in the .bib file beside this one.
        \\begin{table*}
          \\centering
          \\caption{Electrolytes and cells as reported.}
          \\label{tab:lithograph}
          \\begin{tabular}{%s}
            \\toprule
        """.formatted(provenance.link(), provenance.state(), alignment(table)));
    if (table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(LatexExport::isCut)) {
      latex.insert(0, "%% Cells show no more than %d values; the CSV file of the same table has all.\n".formatted(MOST_VALUES));
    }
    latex.append(line(header(table))).append("    \\midrule\n");
    table.rows().forEach(row -> latex.append(line(cells(table, row, references, keys))));
    latex.append("    \\bottomrule\n  \\end{tabular}\n");
    Legend.of(table).forEach(entry -> latex
        .append("  \\par\\footnotesize %s: %s.\n".formatted(LatexText.of(entry.mark()), LatexText.of(entry.meaning()))));
    return latex.append("\\end{table*}\n").toString();
  }

  private static String alignment(ComparisonTable table) {
    return table.columns().stream().map(column -> column instanceof Column.Measured ? "r" : "l").collect(Collectors.joining());
  }

  private static List<String> header(ComparisonTable table) {
    List<String> header = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String unit = table.unit(i).map(LatexText::of).orElse("");
      header.add(LatexText.of(table.columns().get(i).header()) + (unit.isEmpty() ? "" : " (" + unit + ")"));
    }
    return header;
  }

  private static List<String> cells(ComparisonTable table, Row row, References references, CitationKeys keys) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      cells.add(table.columns().get(i) == Described.REFERENCE ? cited(references.of(row), keys)
          : text(table.columns().get(i), row.cells().get(i)));
    }
    return cells;
  }

  private static String text(Column column, Cell cell) {
    return switch (cell) {
      case Cell.Words words when column == Described.RATE -> words.facts().stream()
          .flatMap(stored -> stored.fact().conditions().rates().stream()).map(LatexText::of).distinct()
          .collect(Collectors.joining("; "));
      case Cell.Words words -> LatexText.of(words.text());
      case Cell.Absent absent -> LatexText.of(absent.text());
      case Cell.Values values -> values.values().stream().limit(MOST_VALUES).map(LatexExport::value)
          .collect(Collectors.joining("; ")) + more(values.values().size() - MOST_VALUES);
    };
  }

  private static boolean isCut(Cell cell) {
    return cell instanceof Cell.Values values && values.values().size() > MOST_VALUES;
  }

  private static String more(int others) {
    return others > 0 ? "; and " + others + " more" : "";
  }

  private static String value(Reported value) {
    return (value.inUnit() ? LatexText.of(value.quantity().value()) : LatexText.of(value.quantity()))
        + (value.told().isEmpty() ? "" : value.told().stream().map(Condition::name).map(LatexText::of)
            .collect(Collectors.joining(", ", " (", ")")))
        + (value.disagreeing().isEmpty() ? "" : " " + LatexText.of(Legend.DISPUTED));
  }

  private static String cited(List<CitedWork> works, CitationKeys keys) {
    return works.isEmpty() ? "" : works.stream().map(keys::of).collect(Collectors.joining(",", "\\cite{", "}"));
  }

  /** A bracket at the beginning of a line would be an argument of the end of the line before. */
  private static String line(List<String> cells) {
    String line = String.join(" & ", cells);
    return "    " + (line.startsWith("[") ? "{}" : "") + line + " \\\\\n";
  }
}
