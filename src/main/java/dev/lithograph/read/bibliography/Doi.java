package dev.lithograph.read.bibliography;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds DOIs in running text and links. */
public final class Doi {
  private static final Pattern PREFIX = Pattern.compile("(?<![\\p{L}\\d])10\\.[\\d.]{4,11}/");

  private Doi() {}

  /** The first DOI in {@code text}, without its resolver: {@code 10.1021/cr030203g}. */
  public static Optional<String> in(String text) {
    return all(text).findFirst();
  }

  /** Every DOI in {@code text}, in its order. */
  public static Stream<String> all(String text) {
    return PREFIX.matcher(text).results().flatMap(prefix -> {
      int end = end(text, prefix.end());
      return end > prefix.end() ? Stream.of(text.substring(prefix.start(), end).replace("\\_", "_")) : Stream.empty();
    });
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
