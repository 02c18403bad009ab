package dev.lithograph.assemble.table;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Fact;
import java.util.List;

/**
 * What came of a table.
 *
 * @param facts in the order of the source
 * @param prose what its cells tell in clauses, to be read as text
 * @param diagnostics what could not be made sense of
 */
public record MinedTable(List<Fact> facts, List<Prose> prose, List<Diagnostic> diagnostics) {
  public MinedTable {
    facts = List.copyOf(facts);
    prose = List.copyOf(prose);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A clause in a cell.
   *
   * @param place that evidence gives: {@code T2.r1}
   */
  public record Prose(Text text, String place) {}
}
