package dev.lithograph.document;

import java.util.List;
import java.util.Optional;

/**
 * A paper.
 *
 * @param bibliography what the paper says of itself
 * @param references the reference list, in order
 * @param diagnostics what the reader could not make sense of
 */
public record Document(Source source, Bibliography bibliography, List<Section> sections, List<Reference> references,
    List<Diagnostic> diagnostics) {
  public Document {
    sections = List.copyOf(sections);
    references = List.copyOf(references);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The DOI, else the file name. */
  public String id() {
    return bibliography.doi().orElse(source.name());
  }

  /** The entry that is cited by a number; where the list is lost as a whole, no more than the number is known of it. */
  public Optional<Reference> cited(int number) {
    return references.isEmpty() ? Optional.of(Reference.lost(number)) : reference(number);
  }

  public Optional<Reference> reference(int number) {
    return number >= 1 && number <= references.size() ? Optional.of(references.get(number - 1)) : Optional.empty();
  }
}
