package dev.lithograph.document;

import java.util.List;
import java.util.Optional;

/**
 * A paper.
 *
 * @param bibliography what the paper says of itself
 * @param references the reference list, by number
 * @param diagnostics what the reader could not make sense of
 * @param statedReview whether the source says to machines that it is a review; many sources say nothing
 */
public record Document(Source source, Bibliography bibliography, List<Section> sections, List<Reference> references,
    List<Diagnostic> diagnostics, boolean statedReview) {
  public Document {
    sections = List.copyOf(sections);
    references = List.copyOf(references);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A paper whose source does not say of what kind it is. */
  public Document(Source source, Bibliography bibliography, List<Section> sections, List<Reference> references,
      List<Diagnostic> diagnostics) {
    this(source, bibliography, sections, references, diagnostics, false);
  }

  public Document withReferences(List<Reference> others) {
    return new Document(source, bibliography, sections, others, diagnostics, statedReview);
  }

  public Document withDiagnostics(List<Diagnostic> others) {
    return new Document(source, bibliography, sections, references, others, statedReview);
  }

  /** The DOI, else the file name. */
  public String id() {
    return bibliography.doi().orElse(source.name());
  }

  /** The entry that is cited by a number; where the list is lost as a whole, no more than the number is known of it. */
  public Optional<Reference> cited(int number) {
    return references.isEmpty() ? Optional.of(Reference.lost(number)) : reference(number);
  }

  /** The entry with a number, which is its place in nearly all lists. */
  public Optional<Reference> reference(int number) {
    Optional<Reference> there = number >= 1 && number <= references.size() ? Optional.of(references.get(number - 1))
        : Optional.empty();
    return there.filter(entry -> entry.number() == number)
        .or(() -> references.stream().filter(entry -> entry.number() == number).findFirst());
  }
}
