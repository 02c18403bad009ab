package dev.lithograph.assemble.table;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.Fact;
import java.util.List;

/**
 * What came of a table.
 *
 * @param facts in the order of the source
 * @param diagnostics what could not be made sense of
 */
public record MinedTable(List<Fact> facts, List<Diagnostic> diagnostics) {
  public MinedTable {
    facts = List.copyOf(facts);
    diagnostics = List.copyOf(diagnostics);
  }
}
