package dev.lithograph.recognise.citation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A family name as it compares: without case, accents, apostrophes and hyphens.
 *
 * @param words particles first: {@code van}, {@code der}, {@code ven}
 */
record FamilyName(List<String> words) {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-‐‑–]+");

  FamilyName {
    words = List.copyOf(words);
  }

  static FamilyName of(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT).replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("æ", "ae")
        .replace("đ", "d").replace("ı", "i");
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return new FamilyName(List.of(BETWEEN_WORDS.split(plain.strip())));
  }

  /** {@code ü} written as {@code ue}. */
  private static FamilyName spelledOut(String printed) {
    return of(printed.replace("ü", "ue").replace("ö", "oe").replace("ä", "ae").replace("ø", "oe").replace("å", "aa"));
  }

  /** Whether two printed names may be the same: one may lack the particles or the first half of the other. */
  static boolean same(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && mayBeSame(one, other)
        && (of(one).isSame(of(other)) || spelledOut(one).isSame(of(other)) || of(one).isSame(spelledOut(other)));
  }

  /** Most names of a list differ in their initials, which costs less to see than to fold them. */
  private static boolean mayBeSame(String one, String other) {
    return sameLetter(one.charAt(0), other.charAt(0)) || sameLetter(one.charAt(lastWord(one)), other.charAt(lastWord(other)));
  }

  private static boolean sameLetter(char one, char other) {
    return one > 'z' || other > 'z' || Character.toLowerCase(one) == Character.toLowerCase(other);
  }

  private static int lastWord(String name) {
    int start = name.length() - 1;
    while (start > 0 && " -‐‑–'’".indexOf(name.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private boolean isSame(FamilyName other) {
    int shared = Math.min(words.size(), other.words.size());
    return String.join("", words).equals(String.join("", other.words)) || last(shared).equals(other.last(shared));
  }

  private List<String> last(int count) {
    return words.subList(words.size() - count, words.size());
  }
}
