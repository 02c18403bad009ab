package dev.lithograph.assemble.kind;

import java.util.regex.Pattern;

/** The words that mark a value as a requirement or a textbook limit, in sentences and in tables alike. */
public final class KindWords {
  /** Alternatives of a regular expression for what has to be reached. */
  public static final String REQUIRED = "requirements?|required|targets?|desired|goals?|criteri(?:on|a)";

  private static final Pattern THEORETICAL = Pattern.compile("(?i)\\b(?:theoretical(?:ly)?|in theory)\\b");

  private KindWords() {}

  public static Pattern theoretical() {
    return THEORETICAL;
  }
}
