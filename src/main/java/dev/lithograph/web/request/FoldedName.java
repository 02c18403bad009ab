package dev.lithograph.web.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name as people type it: small letters and plain digits without accents, in words that everything else parts. */
record FoldedName(String words) {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.]+");

  /** How well a name answers to what was typed, the best first. */
  enum Match { WHOLE, BEGINNING, WORD }

  static FoldedName of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return new FoldedName(BETWEEN_WORDS.matcher(ACCENTS.matcher(plain).replaceAll("")).replaceAll(" ").strip());
  }

  /** Absent where no word of the name begins as {@code typed} does. */
  Optional<Match> match(FoldedName typed) {
    if (words.equals(typed.words)) {
      return Optional.of(Match.WHOLE);
    }
    if (words.startsWith(typed.words)) {
      return Optional.of(Match.BEGINNING);
    }
    return words.contains(" " + typed.words) ? Optional.of(Match.WORD) : Optional.empty();
  }

  boolean isOneWord() {
    return !words.contains(" ");
  }

  int length() {
    return words.length();
  }
}
