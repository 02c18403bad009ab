package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonExportTest {
  static final ComparisonTable TABLE = ComparisonTable.answering(ComparisonQuestion.everything(), facts());

  private static List<StoredFact> facts() {
    MinedDocument mined = ExampleReview.mined();
    List<StoredFact> facts = new ArrayList<>();
    mined.facts().forEach(fact -> facts.add(new StoredFact(StoredFact.iriOf("r" + facts.size()), mined.document().id(),
        mined.document().bibliography(), fact, List.of())));
    return facts;
  }

  @Test
  void numbersReferencesInTheOrderOfTheirAppearance() {
    List<CitedWork> all = References.of(TABLE).all();
    assertTrue(all.size() >= 3, all.toString());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(i + 1, all.get(i).number());
    }
    assertEquals(1, References.of(TABLE).of(TABLE.rows().getFirst()).getFirst().number());
  }

  @Test
  void linksRowsToFootnotesInMarkdown() {
    String markdown = new MarkdownExport().write(TABLE);
    assertTrue(markdown.contains("| [^1] |"), markdown);
    assertTrue(markdown.contains("\n[^1]: "), markdown);
  }
}
