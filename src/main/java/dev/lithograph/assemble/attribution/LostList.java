package dev.lithograph.assemble.attribution;

import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** The reference list of a document that lost it: of each paper that is cited no more than its number is known. */
public final class LostList {
  private LostList() {}

  /** {@code document} with an entry of nothing but its number for each that {@code facts} cite and it has not. */
  public static Document filled(Document document, List<Fact> facts) {
    int last = facts.stream().flatMap(fact -> fact.attribution().references().stream())
        .mapToInt(Reference::number).max().orElse(0);
    if (last <= document.references().size()) {
      return document;
    }
    List<Reference> references = new ArrayList<>(document.references());
    for (int number = references.size() + 1; number <= last; number++) {
      references.add(Reference.lost(number));
    }
    return new Document(document.source(), document.bibliography(), document.sections(), references, document.diagnostics());
  }
}
