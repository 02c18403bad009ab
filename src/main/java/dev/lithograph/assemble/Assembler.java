package dev.lithograph.assemble;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Document;
import dev.lithograph.fact.MinedDocument;

/** Finds the facts of a document. Safe for use by many threads. */
public final class Assembler {
  private final Catalogue catalogue;

  public Assembler(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The facts in {@code document}, in reading order; what could not be made sense of stands in the diagnostics. */
  public MinedDocument assemble(Document document) {
    throw new UnsupportedOperationException("written next");
  }
}
