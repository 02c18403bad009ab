package dev.lithograph.compare;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.StoredFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The papers that the rows of a table credit, numbered in the order of their appearance. */
public final class References {
  private final Map<String, CitedWork> works = new LinkedHashMap<>();

  private References() {}

  public static References of(ComparisonTable table) {
    References references = new References();
    table.rows().stream().flatMap(References::credits).forEach(references::enter);
    return references;
  }

  /** The papers that facts credit, and those that report them. */
  public static References ofFacts(Stream<StoredFact> facts) {
    References references = new References();
    facts.flatMap(stored -> Stream.concat(credits(stored), Stream.of(reporting(stored)))).forEach(references::enter);
    return references;
  }

  /** By number. */
  public List<CitedWork> all() {
    return List.copyOf(works.values());
  }

  /** Those that a row of the table credits; with more than one, no single one is known to be the source. */
  public List<CitedWork> of(ComparisonTable.Row row) {
    return credits(row).map(Credit::key).distinct().map(works::get).toList();
  }

  private record Credit(String key, Bibliography bibliography, String printed) {}

  private static Stream<Credit> credits(ComparisonTable.Row row) {
    return row.facts().stream().flatMap(References::credits);
  }

  private static Stream<Credit> credits(StoredFact stored) {
    return switch (stored.fact().attribution()) {
      case Attribution.CitedFrom cited -> cited.references().stream().map(reference -> credit(stored, reference));
      case Attribution.OwnResult own -> Stream.of(reporting(stored));
      case Attribution.Unattributed nobody -> Stream.empty();
    };
  }

  private static Credit reporting(StoredFact stored) {
    return new Credit(key(stored.reportedIn(), stored.documentId()), stored.reportedIn(), stored.documentId());
  }

  private static Credit credit(StoredFact stored, Reference reference) {
    return new Credit(key(reference.bibliography(), stored.documentId() + " " + reference.number()), reference.bibliography(),
        reference.text().value().strip());
  }

  /** One for a paper that several documents cite, by DOI or else as all that is known of it reads. */
  private static String key(Bibliography bibliography, String otherwise) {
    String known = Citation.full(bibliography).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    return bibliography.doi().map(doi -> doi.toLowerCase(Locale.ROOT)).orElse(known.isEmpty() ? otherwise : known);
  }

  private void enter(Credit credit) {
    String citation = Citation.full(credit.bibliography());
    works.computeIfAbsent(credit.key(), key -> new CitedWork(works.size() + 1, Citation.brief(credit.bibliography()),
        citation.isEmpty() ? credit.printed() : citation, credit.bibliography()));
  }
}
