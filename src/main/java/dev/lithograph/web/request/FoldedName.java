package dev.lithograph.web.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A name as people type it: small letters and plain digits without accents, in words that everything else parts. */
record FoldedName(String words) {
  /** How well a name answers to what was typed, the best first. */
  enum Match { WHOLE, BEGINNING, WORD }

  static FoldedName of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "");
    return new FoldedName(plain.replaceAll("[^\\p{L}\\p{N}.]+", " ").strip());
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
