package dev.lithograph.fact;

import dev.lithograph.document.Reference;
import java.util.List;

/** Who measured a value. */
public sealed interface Attribution permits Attribution.OwnResult, Attribution.CitedFrom, Attribution.Unattributed {

  /** The reporting document itself. */
  record OwnResult() implements Attribution {}

  /**
   * The references that the document cites for the value; with more than one, no single one is known to be the source.
   *
   * @param references at least one
   * @param marker the citation as printed: {@code [60,61]}
   */
  record CitedFrom(List<Reference> references, String marker) implements Attribution {
    public CitedFrom {
      references = List.copyOf(references);
      if (references.isEmpty()) {
        throw new IllegalArgumentException("cited from no reference");
      }
    }
  }

  /** The document, a review, gives the value without a citation. */
  record Unattributed() implements Attribution {}

  /** The references cited, none for own and unattributed results. */
  default List<Reference> references() {
    return this instanceof CitedFrom cited ? cited.references() : List.of();
  }
}
