package dev.lithograph.compare;

import java.util.ArrayList;
import java.util.List;

/** What the marks of a table mean, as far as they stand in it. */
public final class Legend {
  /** Stands at a value that another report contradicts. */
  public static final String DISPUTED = "≠";

  private Legend() {}

  /** @param meaning in words that go on after the mark and a colon */
  public record Entry(String mark, String meaning) {}

  public static List<Entry> of(ComparisonTable table) {
    List<Entry> entries = new ArrayList<>();
    if (table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(Legend::isDisputed)) {
      entries.add(new Entry(DISPUTED, "another report gives another value for the same paper, or this value to another paper"));
    }
    table.absences().forEach(reason -> entries.add(new Entry(reason.mark(), reason.words() + "; " + reason.meaning())));
    return entries;
  }

  private static boolean isDisputed(Cell cell) {
    return cell instanceof Cell.Values values && values.values().stream().anyMatch(value -> !value.disagreeing().isEmpty());
  }
}
