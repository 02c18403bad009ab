package dev.lithograph.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.document.Document;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.read.markdown.MarkdownReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens where Lithograph itself is at fault: the rest of the paper is mined all the same, and the user is told. */
class FaultsTest {
  private static final Document PAPER = MarkdownReader.read(new Source("paper.md", "markdown", """
      # Conduction of an argyrodite

      ## Results

      Pellets of Li6PS5Cl had an ionic conductivity of 2.1 mS cm-1 at 25 °C.
      """, ""));

  @Test
  void aFaultInABlockIsToldWithItsPlace() {
    Section results = PAPER.sections().getLast();
    MinedDocument mined = Assembler.unlessAtFault(PAPER, results, results.blocks().getFirst(), () -> {
      throw new IllegalStateException("not thought of");
    });
    assertEquals(List.of(), mined.facts());
    String told = mined.diagnostics().getFirst().toString();
    assertTrue(told.startsWith("paper.md:5: a paragraph of RESULTS: could not be mined (IllegalStateException in "), told);
    assertTrue(told.endsWith("this is a fault of Lithograph, please report it"), told);
  }
}
