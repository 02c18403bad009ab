package dev.lithograph.assemble.table;

import dev.lithograph.fact.Fact.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of a table by which its values are no results. */
final class Kinds {
  private static final Pattern THEORETICAL = Pattern.compile("(?i)\\btheoretical");
  private static final Pattern CRITERION = Pattern.compile(
      "(?i)\\b(?:requirements?|required|targets?|desired|goals?|criteri(?:on|a)|threshold|benchmark value)\\b");

  private Kinds() {}

  static Optional<Kind> of(String words) {
    if (THEORETICAL.matcher(words).find()) {
      return Optional.of(Kind.THEORETICAL);
    }
    return CRITERION.matcher(words).find() ? Optional.of(Kind.CRITERION) : Optional.empty();
  }
}
