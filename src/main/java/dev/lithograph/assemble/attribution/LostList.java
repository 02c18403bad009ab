package dev.lithograph.assemble.attribution;

import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference list of a document that lost it: of each paper that is cited no more than its number is known. */
public final class LostList {
  private LostList() {}

  /** {@code document} with an entry of nothing but its number for each that {@code facts} cite and it has not. */
  public static Document filled(Document document, List<Fact> facts) {
    Set<Integer> known = document.references().stream().map(Reference::number).collect(Collectors.toSet());
    List<Reference> lost = facts.stream().flatMap(fact -> fact.attribution().references().stream()).map(Reference::number)
        .filter(number -> !known.contains(number)).distinct().map(Reference::lost).toList();
    return lost.isEmpty() ? document : document.withReferences(Stream.concat(document.references().stream(), lost.stream())
        .sorted(Comparator.comparingInt(Reference::number)).toList());
  }
}
