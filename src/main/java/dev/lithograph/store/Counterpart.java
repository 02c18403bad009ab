package dev.lithograph.store;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Relation;
import java.util.Comparator;

/** What another report is to one. */
public record Counterpart(StoredFact fact, Relation relation) {
  public static final Comparator<Counterpart> ORDER = Comparator.comparing((Counterpart other) -> other.fact.documentId())
      .thenComparing(other -> other.fact.fact().evidence().valueSpan().start()).thenComparing(other -> other.fact.iri());
}
