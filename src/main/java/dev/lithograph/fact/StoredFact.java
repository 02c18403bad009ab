package dev.lithograph.fact;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A fact as the graph holds it.
 *
 * @param iri of the report, the same whenever the same document is mined: {@code https://w3id.org/lithograph/id/report/9f…}
 * @param documentId {@link dev.lithograph.document.Document#id()} of the document that reports it
 * @param reportedIn what that document says of itself
 * @param warnings what makes the fact questionable, each in a sentence
 */
public record StoredFact(String iri, String documentId, Bibliography reportedIn, Fact fact, List<String> warnings) {
  public StoredFact {
    warnings = List.copyOf(warnings);
  }

  private static final String IRI_BASE = NodeName.NAMESPACE + "report/";

  /** The IRI of the report with this key. */
  public static String iriOf(String key) {
    return IRI_BASE + key;
  }

  /** The last part of the IRI, which is unique among the reports of a store. */
  public String key() {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  /** What a document reports of one thing, as certain papers found it: facts of one sample belong together. */
  public record Sample(String documentId, Subject subject, List<Integer> references) {
    public Sample {
      references = List.copyOf(references);
    }
  }

  public Sample sample() {
    return new Sample(documentId, fact.subject(), fact.attribution().references().stream().map(Reference::number).toList());
  }

  /** The papers that may have measured the value: one that is known, several that are cited together, or none. */
  public List<Bibliography> credited() {
    return switch (fact.attribution()) {
      case Attribution.OwnResult own -> List.of(reportedIn);
      case Attribution.CitedFrom cited -> cited.references().stream().map(Reference::bibliography).toList();
      case Attribution.Unattributed nobody -> List.of();
    };
  }

  /** The paper that measured the value, where a single one is known. */
  public Optional<Bibliography> measuredIn() {
    List<Bibliography> papers = credited();
    return papers.size() == 1 ? Optional.of(papers.getFirst()) : Optional.empty();
  }
}
