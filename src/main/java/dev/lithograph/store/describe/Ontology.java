package dev.lithograph.store.describe;

import java.util.List;

/**
 * Our vocabulary.
 *
 * @param header what the ontology says of itself
 * @param terms by label
 */
public record Ontology(Description header, List<Term> terms) {
  public Ontology {
    terms = List.copyOf(terms);
  }

  /** @param description where mentions are those within the ontology */
  public record Term(Kind kind, Description description) {}

  /** What a term stands for. */
  public enum Kind { CLASS, PROPERTY, MEASURED_PROPERTY, UNIT, FAMILY, MATERIAL, SHAPE, INDIVIDUAL }
}
