package dev.lithograph.compare;

import java.util.stream.IntStream;

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
    StringBuilder csv = new StringBuilder(Csv.line(IntStream.range(0, table.columns().size()).mapToObj(table::header).toList()));
    for (ComparisonTable.Row row : table.rows()) {
      csv.append(Csv.line(row.cells().stream().map(CsvExport::text).toList()));
    }
    return csv.toString();
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Absent absent ? absent.reason().words() : cell.text();
  }
}
