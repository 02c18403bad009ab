package dev.lithograph.recognise.material;

import dev.lithograph.chemistry.FormulaGrammar;
import java.util.Optional;

/** A word of capitals that stands for longer words, and the search for these by its letters. */
record Abbreviation(String word) {
  private static final int LONGEST = 20;
  private static final int MOST_MORE_WORDS = 5;

  /** Reads {@code word}: at least two capitals, or one and a digit or a dash; no formula, no element, no Roman number. */
  static Optional<Abbreviation> of(String word) {
    long capitals = word.chars().filter(Character::isUpperCase).count();
    boolean numbered = word.length() > 2 && word.chars().anyMatch(c -> Character.isDigit(c) || c == '-');
    boolean mixed = capitals >= 2 || capitals == 1 && numbered;
    boolean shaped = word.length() >= 2 && word.length() <= LONGEST && word.indexOf(' ') < 0 && !word.matches("[IVXivx]+");
    boolean begins = !word.isEmpty() && (Character.isLetterOrDigit(word.charAt(0)) || word.charAt(0) == '[');
    return shaped && mixed && begins && FormulaGrammar.parse(word).isEmpty() && !MaterialNames.isOneElement(word)
        ? Optional.of(new Abbreviation(word)) : Optional.empty();
  }

  /** Without the s of the plural. */
  String singular() {
    boolean plural = word.length() > 2 && word.endsWith("s") && Character.isUpperCase(word.charAt(word.length() - 2));
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * The words at the end of {@code before} whose letters spell this one, matched from the last letter to the first, which must
   * begin a word (A. S. Schwartz, M. A. Hearst, <i>Pac. Symp. Biocomput.</i> 2003, 451).
   */
  Optional<String> spelledAtEndOf(String before) {
    String letters = singular();
    int place = before.length() - 1;
    for (int i = letters.length() - 1; i >= 0; i--) {
      char letter = Character.toLowerCase(letters.charAt(i));
      if (!Character.isLetterOrDigit(letter)) {
        continue;
      }
      while (place >= 0 && !(Character.toLowerCase(before.charAt(place)) == letter && (i > 0 || beginsWord(before, place)))) {
        place--;
      }
      if (place < 0) {
        return Optional.empty();
      }
      place--;
    }
    String words = before.substring(wholeWord(before, place + 1)).strip();
    return isPlausible(words, letters) ? Optional.of(words) : Optional.empty();
  }

  /** {@code propylene carbonate)} begins with the word that opens its bracket. */
  private static int wholeWord(String text, int start) {
    boolean open = text.indexOf(')', start) >= 0 && text.indexOf('(', start) < 0 && text.lastIndexOf('(', start) >= 0;
    return open ? text.lastIndexOf(' ', text.lastIndexOf('(', start)) + 1 : start;
  }

  private static boolean beginsWord(String text, int place) {
    return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
  }

  private static boolean isPlausible(String words, String letters) {
    int size = letters.length();
    return words.length() > size && words.split("[ -]").length <= Math.min(size + MOST_MORE_WORDS, 2 * size)
        && !words.contains(letters) && words.chars().noneMatch(c -> c == ';' || c == ':');
  }

  /** Whether the letters of the word are spelled by {@code words} from its first letter on. */
  boolean isSpelledBy(String words) {
    return !words.isEmpty() && spelledAtEndOf(words).filter(found -> found.length() == words.strip().length()).isPresent();
  }
}
