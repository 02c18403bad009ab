package dev.lithograph.compare;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.store.Counterpart;
import java.util.List;
import java.util.function.Function;

/**
 * What documents report, and what stands around it.
 *
 * @param facts by document and there in reading order
 * @param others the reports that tell of the same measurement as one, or disagree with it
 * @param silences what a document, by its id, says beside what was read from it
 * @param catalogue gives families their names
 */
record Reports(List<StoredFact> facts, Function<StoredFact, List<Counterpart>> others, Function<String, Silence> silences,
    Catalogue catalogue) {

  /** What stands around them is left out. */
  static Reports alone(List<StoredFact> facts, Catalogue catalogue) {
    return new Reports(facts, stored -> List.of(), document -> Silence.NONE, catalogue);
  }

  /** For people. */
  String familyName(String term) {
    return catalogue.material(term).map(Material::label).orElse(term);
  }

  List<Counterpart> counterparts(StoredFact stored) {
    return others.apply(stored);
  }

  Silence silence(String documentId) {
    return silences.apply(documentId);
  }
}
