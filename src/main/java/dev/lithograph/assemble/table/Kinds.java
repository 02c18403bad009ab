package dev.lithograph.assemble.table;

import dev.lithograph.assemble.kind.KindWords;
import dev.lithograph.fact.Fact.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of a table by which its values are no results. */
final class Kinds {
  private static final Pattern CRITERION =
      Pattern.compile("(?i)\\b(?:" + KindWords.REQUIRED + "|threshold|benchmark value)\\b");

  private Kinds() {}

  static Optional<Kind> of(String words) {
    if (KindWords.theoretical().matcher(words).find()) {
      return Optional.of(Kind.THEORETICAL);
    }
    return CRITERION.matcher(words).find() ? Optional.of(Kind.CRITERION) : Optional.empty();
  }
}
