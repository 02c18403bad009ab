package dev.lithograph.read.structure;

import java.util.Set;

/** Joins words that were broken at the end of a line, which a converter may have joined with the next by a space. */
public final class BrokenWord {
  /** How far around a broken word the paper is searched for its other uses. */
  private static final int NEIGHBOURHOOD = 100_000;
  private static final Set<String> COMPOUNDING = Set.of("well", "self", "non", "quasi", "high", "low", "long", "short", "half",
      "so", "solid", "all", "room", "state", "ion", "two", "three", "one", "single");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "to", "but", "nor", "as", "than", "versus", "vs");
  private static final char SOFT_HYPHEN = '\u00AD';

  private BrokenWord() {}

  /** The index at which the word goes on that the hyphen at {@code i} breaks; {@code i} where it breaks none. */
  public static int next(String content, int i, int from, int to) {
    int next = i + 1;
    while (next < to && Character.isWhitespace(content.charAt(next))) {
      next++;
    }
    boolean parted = next > i + 1
        && (content.substring(i + 1, next).indexOf('\n') >= 0 || next == i + 2 && !isSuspended(content, next, to));
    boolean breaks = parted && i > from && next < to && Character.isLowerCase(content.charAt(i - 1))
        && Character.isLowerCase(content.charAt(next));
    return breaks ? next : i;
  }

  /** {@code high- and low-temperature}: on one line a hyphen may stand for a word that comes later. */
  private static boolean isSuspended(String content, int next, int to) {
    return CONJUNCTIONS.contains(content.substring(next, wordEnd(content, next, to)));
  }

  /** Whether the word that the hyphen at {@code hyphen} breaks has none where it is not broken. */
  public static boolean isWhole(String content, int hyphen, int next) {
    return content.charAt(hyphen) == SOFT_HYPHEN
        || isOneWord(content, wordStart(content, hyphen), hyphen, next, wordEnd(content, next, content.length()));
  }

  /** Whether the paper has the word whole elsewhere; where it has neither form, whether its halves are not words of their own. */
  private static boolean isOneWord(String content, int start, int hyphen, int next, int end) {
    String before = content.substring(start, hyphen);
    String behind = content.substring(next, end);
    String around = content.substring(Math.max(0, start - NEIGHBOURHOOD), Math.min(content.length(), end + NEIGHBOURHOOD));
    if (isWord(around, before + behind)) {
      return true;
    }
    return !COMPOUNDING.contains(before) && !isWord(around, before + "-" + behind)
        && !(isWord(around, before + " ") && isWord(around, " " + behind));
  }

  private static boolean isWord(String content, String word) {
    for (int at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !isOfWord(content.charAt(at - 1)) || !isOfWord(word.charAt(0));
      boolean ends = end == content.length() || !isOfWord(content.charAt(end)) || !isOfWord(word.charAt(word.length() - 1));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private static int wordStart(String content, int hyphen) {
    int start = hyphen;
    while (start > 0 && Character.isLetter(content.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String content, int next, int to) {
    int end = next;
    while (end < to && Character.isLetter(content.charAt(end))) {
      end++;
    }
    return end;
  }
}
