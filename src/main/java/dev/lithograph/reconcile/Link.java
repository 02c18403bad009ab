package dev.lithograph.reconcile;

import java.util.Comparator;

/** Two reports by their IRIs, and what they are to each other; the lesser IRI stands first. */
public record Link(String one, String other, Relation relation) {
  static final Comparator<Link> ORDER =
      Comparator.comparing(Link::one).thenComparing(Link::other).thenComparing(Link::relation);

  /** Of two reports in either order. */
  public static Link of(String left, String right, Relation relation) {
    return left.compareTo(right) < 0 ? new Link(left, right, relation) : new Link(right, left, relation);
  }

  /** The other one of the two. */
  public String beside(String report) {
    return report.equals(one) ? other : one;
  }
}
