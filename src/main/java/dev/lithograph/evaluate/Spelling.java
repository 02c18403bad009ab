package dev.lithograph.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes away differences of spelling that make no difference of meaning. */
final class Spelling {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_ALTERNATIVES = Pattern.compile("[|;]");
  private static final Pattern MARKUP = Pattern.compile("[\\s_{}$*^]+");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9.]*|[0-9][0-9.]*");
  /** Words that tell no subject from another. */
  private static final Set<String> FILLERS = Set.of("in", "the", "with", "of", "and", "a", "electrolyte", "cell", "m");

  private Spelling() {}

  /** Raised, lowered and full-width characters are plain ones, a minus is a hyphen, white space is one space. */
  static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-');
    return WHITE_SPACE.matcher(folded).replaceAll(" ").strip();
  }

  /** The formulas of {@code Li6PS5Cl|Li₆PS₅Br}, subscripts flat. */
  static Set<String> alternatives(String formulas) {
    return Arrays.stream(BETWEEN_ALTERNATIVES.split(formulas)).map(Spelling::formula).filter(one -> !one.isEmpty())
        .collect(Collectors.toSet());
  }

  static String formula(String text) {
    return MARKUP.matcher(plain(text)).replaceAll("");
  }

  /** The share that the words of either subject have in common, from 0 to 1. */
  static double likeness(String one, String other) {
    Set<String> all = words(one);
    Set<String> common = new HashSet<>(all);
    Set<String> others = words(other);
    common.retainAll(others);
    all.addAll(others);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  private static Set<String> words(String subject) {
    Set<String> words = WORD.matcher(plain(subject).toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
        .collect(Collectors.toCollection(HashSet::new));
    words.removeAll(FILLERS);
    return words;
  }
}
