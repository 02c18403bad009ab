package dev.lithograph.compare;

import dev.lithograph.fact.Fact;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Facts as tab-separated lines, one a fact. */
public final class FactTable {
  private FactTable() {}

  /** The names of the columns, with the end of the line. */
  public static String header() {
    return Arrays.stream(FactColumn.values()).map(FactColumn::header).collect(Collectors.joining("\t", "", "\n"));
  }

  /** One fact, with the end of the line. */
  public static String line(String documentId, Fact fact) {
    return Arrays.stream(FactColumn.values()).map(column -> column.of(documentId, fact))
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
