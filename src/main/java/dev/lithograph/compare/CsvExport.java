package dev.lithograph.compare;

/** Comma-separated values as in RFC 4180, with a header line. */
public final class CsvExport implements TextExport {
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
    StringBuilder csv = new StringBuilder(Csv.line(table.columns().stream().map(Column::header).toList()));
    for (ComparisonTable.Row row : table.rows()) {
      csv.append(Csv.line(row.cells().stream().map(ComparisonTable.Cell::text).toList()));
    }
    return csv.toString();
  }
}
