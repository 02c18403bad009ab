package dev.lithograph.read.bibliography;

import java.util.Optional;

/** Finds DOIs in running text and links. */
public final class Doi {
  private Doi() {}

  /** The first DOI in {@code text}, without its resolver: {@code 10.1021/cr030203g}. */
  public static Optional<String> in(String text) {
    for (int at = text.indexOf("10."); at >= 0; at = text.indexOf("10.", at + 1)) {
      int slash = at + 3;
      while (slash < text.length() && (Character.isDigit(text.charAt(slash)) || text.charAt(slash) == '.')) {
        slash++;
      }
      boolean prefix = slash - at >= 7 && slash - at <= 14 && slash < text.length() && text.charAt(slash) == '/';
      if (prefix && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        int end = end(text, slash + 1);
        if (end > slash + 1) {
          return Optional.of(text.substring(at, end).replace("\\_", "_"));
        }
      }
    }
    return Optional.empty();
  }

  /** A closing bracket ends the DOI unless it was opened within. */
  private static int end(String text, int from) {
    int depth = 0;
    int i = from;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && "\"<>]}*|".indexOf(text.charAt(i)) < 0) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        break;
      }
      i++;
    }
    while (i > from && ".,;:".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }
}
