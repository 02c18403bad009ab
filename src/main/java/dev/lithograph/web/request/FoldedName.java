package dev.lithograph.web.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A name as people type it: small letters and plain digits without accents, in words that everything else parts.
 *
 * @param words each behind a blank, so that one search tells whether any of them begins as another name does
 */
record FoldedName(String words) {
  /** How well a name answers to what was typed, the best first. */
  enum Match { WHOLE, BEGINNING, WORD }

  static FoldedName of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(plain.length() + 1);
    boolean within = false;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int letter = plain.codePointAt(i);
      if (Character.isLetterOrDigit(letter) || letter == '.') {
        (within ? words : words.append(' ')).appendCodePoint(letter);
        within = true;
      } else if (!isAccent(letter)) {
        within = false;
      }
    }
    return new FoldedName(words.toString());
  }

  private static boolean isAccent(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Absent where no word of the name begins as {@code typed} does. */
  Optional<Match> match(FoldedName typed) {
    int place = words.indexOf(typed.words);
    if (place < 0) {
      return Optional.empty();
    }
    return Optional.of(place > 0 ? Match.WORD : words.length() == typed.words.length() ? Match.WHOLE : Match.BEGINNING);
  }

  int length() {
    return Math.max(0, words.length() - 1);
  }
}
