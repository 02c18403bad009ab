package dev.lithograph.compare;

import dev.lithograph.quantity.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that can be computed with: a measured column is a column of numbers in the unit that its heading names and, since
 * bounds, ranges and several values are no number, a column of text with all values, or why there is none.
 */
public final class ExcelExport implements Export {
  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public byte[] write(ComparisonTable table, Provenance provenance) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Lithograph", "1.0")) {
      References references = References.of(table);
      writeTable(book.newWorksheet("Comparison"), table.withoutEmptyColumns(), references);
      writeReferences(book.newWorksheet("References"), references);
      writeProvenance(book.newWorksheet("Source"), provenance);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static void writeTable(Worksheet sheet, ComparisonTable table, References references) {
    sheet.freezePane(1, 1);
    int place = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      place += writeColumn(sheet, place, table, i, references);
    }
    sheet.range(0, 0, 0, place - 1).style().bold().wrapText(true).set();
  }

  /** @return how many columns of the sheet it took */
  private static int writeColumn(Worksheet sheet, int place, ComparisonTable table, int column, References references) {
    boolean measured = table.columns().get(column) instanceof Column.Measured;
    sheet.value(0, place, table.header(column));
    if (measured) {
      sheet.value(0, place + 1, table.columns().get(column).header() + ", all values");
    }
    for (int row = 0; row < table.rows().size(); row++) {
      Cell cell = table.rows().get(row).cells().get(column);
      String text = table.columns().get(column) == Column.Described.REFERENCE ? cited(references.of(table.rows().get(row)))
          : cell instanceof Cell.Absent absent ? absent.reason().words() : cell.text();
      if (measured) {
        writeNumber(sheet, row + 1, place, cell);
      }
      sheet.value(row + 1, place + (measured ? 1 : 0), text.isEmpty() ? null : text);
    }
    sheet.width(place, measured ? 16 : 28);
    return measured ? 2 : 1;
  }

  /** The first value that is a number in the unit of the column; without one the place stays empty. */
  private static void writeNumber(Worksheet sheet, int row, int place, Cell cell) {
    if (cell instanceof Cell.Values values) {
      values.values().stream().filter(value -> value.inUnit() && value.quantity().value() instanceof Value.Exact).findFirst()
          .ifPresent(value -> sheet.value(row, place, value.quantity().value().low()));
    }
  }

  private static String cited(List<CitedWork> works) {
    return works.stream().map(work -> work.brief() + " [" + work.number() + "]").collect(Collectors.joining("; "));
  }

  private static void writeReferences(Worksheet sheet, References references) {
    List<String> header = List.of("Number", "Reference", "DOI");
    for (int i = 0; i < header.size(); i++) {
      sheet.value(0, i, header.get(i));
    }
    sheet.width(1, 90);
    for (CitedWork work : references.all()) {
      sheet.value(work.number(), 0, work.number());
      sheet.value(work.number(), 1, work.citation());
      work.bibliography().doi().ifPresent(doi -> sheet.value(work.number(), 2, doi));
    }
  }

  private static void writeProvenance(Worksheet sheet, Provenance provenance) {
    sheet.value(0, 0, "Made by Lithograph from");
    sheet.value(0, 1, provenance.link());
    sheet.value(1, 0, "State of the data");
    sheet.value(1, 1, provenance.state());
    sheet.width(0, 28);
  }
}
