package dev.lithograph.fact;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import java.util.List;

/** A document with the facts that were found in it, in reading order, and what the miner has to say about them. */
public record MinedDocument(Document document, List<Fact> facts, List<Diagnostic> diagnostics) {
  public MinedDocument {
    facts = List.copyOf(facts);
    diagnostics = List.copyOf(diagnostics);
  }
}
