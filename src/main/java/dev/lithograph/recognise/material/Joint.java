package dev.lithograph.recognise.material;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two layers of a cell, with the spaces around it.
 *
 * @param end behind it
 */
record Joint(Kind kind, int start, int end) {
  /** A bar or two, or two slashes; one slash, which may mean anything; a letter that was a bar before a converter read it. */
  enum Kind { BAR, SLASH, LETTER }

  static final String BARS = "|│∥‖｜∣¦ǀǁ";
  private static final String SIGNS_BEHIND_SPACE = BARS + "/ lIj";
  private static final Pattern JOINT =
      Pattern.compile(" ?(?:(?<bar>[" + BARS + "] ?[" + BARS + "]?|//)|(?<slash>/)"
          + "|(?<letter> (?:[lI] ?[lI]? (?=\\p{Lu})|j ?j? (?=[\\p{Lu}\\d])))) ?");

  static Optional<Joint> next(String line, int from) {
    Matcher matcher = JOINT.matcher(line);
    for (int i = from; i < line.length(); i++) {
      if (mayBegin(line, i) && matcher.region(i, line.length()).lookingAt()) {
        return Optional.of(of(matcher));
      }
    }
    return Optional.empty();
  }

  /** Whether a sign stands at {@code i} or behind the space there: most characters are none, and quickly seen to be none. */
  private static boolean mayBegin(String line, int i) {
    char c = line.charAt(i);
    return c == '/' || BARS.indexOf(c) >= 0
        || c == ' ' && i + 1 < line.length() && SIGNS_BEHIND_SPACE.indexOf(line.charAt(i + 1)) >= 0;
  }

  static Optional<Joint> at(String line, int start) {
    Matcher matcher = JOINT.matcher(line).region(start, line.length());
    return matcher.lookingAt() ? Optional.of(of(matcher)) : Optional.empty();
  }

  private static Joint of(Matcher matcher) {
    Kind kind = matcher.group("bar") != null ? Kind.BAR : matcher.group("slash") != null ? Kind.SLASH : Kind.LETTER;
    return new Joint(kind, matcher.start(), matcher.end());
  }

  /** Whether the two may stand in one cell. */
  boolean continues(Joint first) {
    return (kind == Kind.SLASH) == (first.kind == Kind.SLASH);
  }
}
