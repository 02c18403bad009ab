package dev.lithograph.compare;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as in RFC 4180, with a header line. */
public final class CsvExport implements TextExport {
  private static final String LINE_END = "\r\n";

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8; header=present";
  }

  @Override
  public String text(ComparisonTable table, Provenance provenance) {
    StringBuilder csv = new StringBuilder(line(table.columns().stream().map(Column::header).toList()));
    for (ComparisonTable.Row row : table.rows()) {
      csv.append(line(row.cells().stream().map(ComparisonTable.Cell::text).toList()));
    }
    return csv.toString();
  }

  private static String line(List<String> values) {
    return values.stream().map(CsvExport::quoted).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
