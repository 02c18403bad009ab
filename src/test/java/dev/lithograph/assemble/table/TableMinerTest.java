package dev.lithograph.assemble.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import dev.lithograph.fact.Attribution.OwnResult;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.markdown.MarkdownReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableMinerTest {
  private static final Assembler ASSEMBLER = new Assembler(OntologyCatalogue.read());

  @Test
  void pointsIntoTheFile() {
    MinedDocument mined = mine("""
        Table 2. Garnets.

        | Electrolyte | Conductivity (S cm⁻¹) | Ref. |
        |---|---|---|
        | Li₇La₃Zr₂O₁₂ | 3.0 × 10<sup>-4</sup> (25 °C) | [1] |

        ## References

        1. Adler P, Brandt K. Garnets. J Power Sources 2019;412:101-9.
        """);
    Evidence evidence = mined.facts().getFirst().evidence();
    assertEquals("T2.r1", evidence.place());
    assertEquals("3.0 × 10⁻⁴", evidence.asPrinted());
    assertEquals("3.0 × 10⁻⁴ (25 °C)", evidence.quote());
    assertEquals("3.0 × 10<sup>-4", mined.document().source().excerpt(evidence.valueSpan()));
  }

  @Test
  void saysWhichReferencesAreMissing() {
    MinedDocument mined = mine("""
        Table 1. Garnets.

        | Electrolyte | Conductivity (S cm⁻¹) | Ref. |
        |---|---|---|
        | Li₇La₃Zr₂O₁₂ | 3.0 × 10⁻⁴ | [1] |
        | Li₅La₃Ta₂O₁₂ | 1.0 × 10⁻⁶ | 7 |

        ## References

        1. Adler P, Brandt K. Garnets. J Power Sources 2019;412:101-9.
        """);
    assertEquals(List.of("case.md, table 1, row 2: cites 7, which the reference list lacks: check the number"),
        mined.diagnostics().stream().map(Object::toString).toList());
    assertEquals(2, mined.facts().size());
  }

  @Test
  void takesUncitedResultsOfResearchForItsOwn() {
    Fact fact = mine("""
        # A new garnet

        ## Experimental

        Pellets were sintered.

        Table 1. Our samples.

        | Electrolyte | Conductivity (S cm⁻¹) |
        |---|---|
        | Li₇La₃Zr₂O₁₂ | 3.0 × 10⁻⁴ |
        """).facts().getFirst();
    assertEquals(new OwnResult(), fact.attribution());
  }

  @Test
  void survivesTablesWithoutSense() {
    assertEquals(List.of(), mine("""
        Table 1.

        | | |
        |---|---|
        | ( | ) |
        | [] | 10⁻ |
        """).facts());
  }

  private static MinedDocument mine(String markdown) {
    Document document = MarkdownReader.read(new Source("case.md", "markdown", markdown, ""));
    return ASSEMBLER.assemble(document);
  }
}
