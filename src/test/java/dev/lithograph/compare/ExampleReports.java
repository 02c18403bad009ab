package dev.lithograph.compare;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.StoredFact;
import java.util.List;

/** Reports that nobody else tells of. */
final class ExampleReports {
  private ExampleReports() {}

  /** @param statements of each document */
  static Reports of(List<StoredFact> facts, List<String> statements) {
    return new Reports(facts, stored -> List.of(), document -> new Silence(statements, facts.stream()
        .filter(stored -> stored.documentId().equals(document)).map(StoredFact::fact).toList()), ExampleReview.CATALOGUE);
  }
}
