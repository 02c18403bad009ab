package dev.lithograph.evaluate;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The facts that a person read in a paper: tab-separated lines under a line with the names of the columns, in any order.
 * {@code property}, {@code subject}, {@code value}, {@code unit} and {@code refs} have to be there; {@code kind},
 * {@code formula}, {@code temperature}, {@code rate}, {@code cycle} and {@code cell} may be; further columns are shown
 * beside a miss.
 *
 * @param facts in the order of the lines
 * @param diagnostics of what nothing that is mined can be equal to
 */
public record GoldTable(List<GoldFact> facts, List<Diagnostic> diagnostics) {
  private static final List<String> NEEDED = List.of("property", "subject", "value", "unit", "refs");

  public GoldTable {
    facts = List.copyOf(facts);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * @param name of the file, for messages
   * @throws InvalidGoldException where a column is missing or a cell says nothing that can be compared
   */
  public static GoldTable read(String name, String text, Catalogue catalogue) throws InvalidGoldException {
    List<String> lines = text.replace("\ufeff", "").lines().toList();
    List<String> columns = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    for (String needed : NEEDED) {
      if (!columns.contains(needed)) {
        throw new InvalidGoldException(name + ":1", "no column '" + needed + "': the first line is to name the columns");
      }
    }
    GoldReader reader = new GoldReader(catalogue);
    List<GoldFact> facts = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String location = name + ":" + (i + 1);
        facts.add(reader.fact(row(columns, cells(lines.get(i)), location), location));
      }
    }
    return new GoldTable(facts, reader.diagnostics());
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\t", -1)).map(String::strip).toList();
  }

  private static Map<String, String> row(List<String> columns, List<String> cells, String location) throws InvalidGoldException {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        if (i >= columns.size()) {
          throw new InvalidGoldException(location, "'" + cells.get(i) + "' stands right of the last column");
        }
        row.put(columns.get(i), cells.get(i));
      }
    }
    return row;
  }
}
