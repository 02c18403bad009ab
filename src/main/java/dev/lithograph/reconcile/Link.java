package dev.lithograph.reconcile;

import dev.lithograph.fact.StoredFact;
import java.util.Comparator;

/** Two reports by their IRIs, and what they are to each other; the lesser IRI stands first. */
public record Link(String one, String other, Relation relation) {
  static final Comparator<Link> ORDER =
      Comparator.comparing(Link::one).thenComparing(Link::other).thenComparing(Link::relation);

  static Link of(StoredFact left, StoredFact right, Relation relation) {
    return left.iri().compareTo(right.iri()) < 0 ? new Link(left.iri(), right.iri(), relation)
        : new Link(right.iri(), left.iri(), relation);
  }
}
