package dev.lithograph.compare;

import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table for a manuscript, with rules of booktabs and keys of the papers that {@link BibtexExport} describes. */
public final class LatexExport implements TextExport {
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
    latex.append(line(header(table))).append("    \\midrule\n");
    table.rows().forEach(row -> latex.append(line(cells(table, row, references, keys))));
    return latex.append("    \\bottomrule\n  \\end{tabular}\n\\end{table*}\n").toString();
  }

  private static String alignment(ComparisonTable table) {
    return table.columns().stream().map(column -> column instanceof Column.Measured ? "r" : "l").collect(Collectors.joining());
  }

  private static List<String> header(ComparisonTable table) {
    List<String> header = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      header.add(LatexText.of(table.columns().get(i).header())
          + table.unit(i).map(unit -> " (" + LatexText.of(unit) + ")").orElse(""));
    }
    return header;
  }

  private static List<String> cells(ComparisonTable table, Row row, References references, CitationKeys keys) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      ComparisonTable.Cell cell = row.cells().get(i);
      cells.add(switch (table.columns().get(i)) {
        case Described.REFERENCE -> cited(references.of(row), keys);
        case Described.RATE -> cell.facts().stream().flatMap(stored -> stored.fact().conditions().rates().stream())
            .map(LatexText::of).distinct().collect(Collectors.joining("; "));
        case Described described -> LatexText.of(cell.text());
        case Column.Measured measured -> cell.facts().stream().map(LatexExport::value).distinct()
            .collect(Collectors.joining("; "));
      });
    }
    return cells;
  }

  private static String cited(List<CitedWork> works, CitationKeys keys) {
    return works.isEmpty() ? "" : works.stream().map(keys::of).collect(Collectors.joining(",", "\\cite{", "}"));
  }

  private static String value(StoredFact stored) {
    Quantity quantity = stored.fact().normalised();
    boolean usual = quantity.unit().symbol().equals(stored.fact().property().usualUnit().symbol());
    int cycle = stored.fact().conditions().cycle().orElse(0);
    return (usual ? LatexText.of(quantity.value()) : LatexText.of(quantity))
        + (cycle > 0 ? " (cycle " + cycle + ")" : "");
  }

  /** A bracket at the beginning of a line would be an argument of the end of the line before. */
  private static String line(List<String> cells) {
    String line = String.join(" & ", cells);
    return "    " + (line.startsWith("[") ? "{}" : "") + line + " \\\\\n";
  }
}
