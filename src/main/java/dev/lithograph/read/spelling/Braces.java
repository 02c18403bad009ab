package dev.lithograph.read.spelling;

/** Finds the other end of a bracketed piece. */
public final class Braces {
  private static final int LONGEST_GROUP = 500;

  private Braces() {}

  /** The index of the bracket that closes the one at {@code open}, else {@code to}: recognition loses closing brackets. */
  public static int close(String content, int open, int to) {
    char opening = content.charAt(open);
    char closing = opening == '{' ? '}' : opening == '[' ? ']' : ')';
    int depth = 0;
    int limit = Math.min(to, open + LONGEST_GROUP);
    for (int i = open; i < limit; i++) {
      char c = content.charAt(i);
      if (c == '\\' && i + 1 < limit && (content.charAt(i + 1) == opening || content.charAt(i + 1) == closing)) {
        i++;
      } else if (c == opening) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i;
      }
    }
    return to;
  }
}
