package dev.lithograph.store;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Link;
import dev.lithograph.reconcile.Relation;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What another report is to one. */
public record Counterpart(StoredFact fact, Relation relation) {
  public static final Comparator<Counterpart> ORDER = Comparator.comparing((Counterpart other) -> other.fact.documentId())
      .thenComparing(other -> other.fact.fact().evidence().valueSpan().start()).thenComparing(other -> other.fact.iri());

  /**
   * Those of the report {@code iri}, in no order.
   *
   * @param links all that it has
   * @param facts finds a fact by its IRI
   */
  public static Stream<Counterpart> of(String iri, Collection<Link> links, Function<String, Optional<StoredFact>> facts) {
    return links.stream().flatMap(link -> facts.apply(link.beside(iri)).stream()
        .map(other -> new Counterpart(other, link.relation())));
  }
}
