package dev.lithograph.read.structure;

import dev.lithograph.document.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads captions, and tells them from sentences that begin with {@code Table 1}. */
public final class Captions {
  private static final Set<String> TABLE = Set.of("table", "tab.");
  private static final Set<String> FIGURE = Set.of("figure", "fig.", "fig", "scheme", "chart", "plate");
  private static final String ROMAN = "IVXL";

  private Captions() {}

  /** The caption that {@code text} is, without its label, before which pandoc sets a colon. */
  public static Optional<Piece.Caption> of(Text text) {
    return text.value().startsWith(": ") ? of(text.slice(2, text.length())) : labelled(text);
  }

  private static Optional<Piece.Caption> labelled(Text text) {
    String value = text.value();
    int space = value.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String word = value.substring(0, space).toLowerCase(Locale.ROOT);
    boolean table = TABLE.contains(word);
    if (!table && !FIGURE.contains(word)) {
      return Optional.empty();
    }
    int numberStart = value.startsWith("S", space + 1) ? space + 2 : space + 1;
    int numberEnd = numberStart;
    while (numberEnd < value.length() && Character.isDigit(value.charAt(numberEnd))) {
      numberEnd++;
    }
    int number = numberEnd > numberStart && numberEnd - numberStart < 5
        ? Integer.parseInt(value.substring(numberStart, numberEnd)) : 0;
    if (number == 0) {
      numberEnd = space + 1;
      while (numberEnd < value.length() && ROMAN.indexOf(value.charAt(numberEnd)) >= 0) {
        numberEnd++;
      }
      number = roman(value.substring(space + 1, numberEnd));
    }
    int captionStart = number == 0 ? -1 : captionStart(value, numberEnd);
    return captionStart < 0 ? Optional.empty()
        : Optional.of(new Piece.Caption(table, number, text.slice(captionStart, value.length()).strip()));
  }

  /** Where the caption begins behind the number, or -1 where a sentence goes on: {@code Table 1 lists}. */
  private static int captionStart(String value, int numberEnd) {
    if (numberEnd == value.length()) {
      return numberEnd;
    }
    char separator = value.charAt(numberEnd);
    if (".:|–—".indexOf(separator) >= 0) {
      return numberEnd + 1;
    }
    int next = numberEnd + 1;
    if (separator != ' ' || next >= value.length()) {
      return -1;
    }
    if ("|:–—".indexOf(value.charAt(next)) >= 0) {
      return next + 1;
    }
    return Character.isUpperCase(value.charAt(next)) || value.startsWith("(", next) ? next : -1;
  }

  private static int roman(String numeral) {
    int value = 0;
    int[] values = {1, 5, 10, 50};
    for (int i = 0; i < numeral.length(); i++) {
      int digit = values[ROMAN.indexOf(numeral.charAt(i))];
      boolean lessThanNext = i + 1 < numeral.length() && digit < values[ROMAN.indexOf(numeral.charAt(i + 1))];
      value += lessThanNext ? -digit : digit;
    }
    return value;
  }
}
