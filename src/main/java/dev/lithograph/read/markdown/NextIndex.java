package dev.lithograph.read.markdown;

/** Finds the next place of a string again and again, in time linear in the length of the content for rising questions. */
final class NextIndex {
  private final String content;
  private final String sought;
  private int asked = -1;
  private int found = -1;

  NextIndex(String content, String sought) {
    this.content = content;
    this.sought = sought;
  }

  /** The first index of the sought string at or behind {@code from}, else -1. */
  int from(int from) {
    boolean known = asked >= 0 && from >= asked && (found < 0 || from <= found);
    if (!known) {
      asked = from;
      found = content.indexOf(sought, from);
    }
    return found;
  }
}
