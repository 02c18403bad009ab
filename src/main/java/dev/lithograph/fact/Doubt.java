package dev.lithograph.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * Of what lowers the confidence in a fact, that which the fact itself tells. How surely its subject was found counts as well, and
 * is known to the miner alone.
 */
public enum Doubt {
  /** Its value is outside of what is plausible for the property. */
  IMPLAUSIBLE,
  /** No composition of its subject is known. */
  NO_COMPOSITION,
  /** The property is none of the core ones. */
  FURTHER_PROPERTY,
  /** Nobody is cited for it, so that it is taken for the document's own result. */
  OWN_RESULT,
  /** Nobody is cited for it, in a review. */
  UNATTRIBUTED;

  /** In a table, rows and columns say most of what a sentence leaves open. */
  public static List<Doubt> of(Fact fact) {
    List<Doubt> doubts = new ArrayList<>();
    if (!fact.property().isPlausible(fact.quantity())) {
      doubts.add(IMPLAUSIBLE);
    }
    boolean inTable = fact.evidence().isInTable();
    if (fact.subject().formula().isEmpty() && !(inTable && !fact.subject().components().isEmpty())) {
      doubts.add(NO_COMPOSITION);
    }
    if (!inTable) {
      doubts.addAll(ofSentence(fact));
    }
    return doubts;
  }

  private static List<Doubt> ofSentence(Fact fact) {
    List<Doubt> doubts = new ArrayList<>();
    if (!fact.property().core()) {
      doubts.add(FURTHER_PROPERTY);
    }
    switch (fact.attribution()) {
      case Attribution.CitedFrom cited -> { }
      case Attribution.OwnResult own -> doubts.add(OWN_RESULT);
      case Attribution.Unattributed nobody -> doubts.add(UNATTRIBUTED);
    }
    return doubts;
  }
}
