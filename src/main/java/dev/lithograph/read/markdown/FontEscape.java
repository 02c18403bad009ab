package dev.lithograph.read.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a converter writes for a character that it finds only by its place in the font: {@code GLYPH<0>} for a minus sign,
 * {@code /uniFB01} for a ligature, {@code /C0} for what TeX's symbol encoding has at 0, {@code (cid:2)} for what only its
 * neighbours tell. Where symbols were lost so, a degree sign reads {@code 1} and a tilde {@code B}:
 * {@code B 10 mS cm /C0 1 at 60 1 C}.
 *
 * @param symbols what stands there
 * @param end index in the content behind it; where nothing is escaped, the index at which was looked
 */
record FontEscape(String symbols, int end) {
  private static final Pattern GLYPH = Pattern.compile("GLYPH(?:<|&lt;)[^<>&\\s]{1,40}(?:>|&gt;)( ?)(?=(\\d)?)");
  private static final Pattern NAMED = Pattern.compile("/uni([0-9A-F]{4})( (?=\\p{Ll}))?");
  private static final Pattern NUMBERED = Pattern.compile("/C(\\d{1,2})(?!\\d)( (?=\\d))?");
  private static final Pattern LOST_DEGREE = Pattern.compile("1 (?=C(?![\\p{L}\\d])(?! ?cycl| ?rate))");
  private static final Pattern LOST_TILDE = Pattern.compile("B (?=\\d)");
  private static final String LOST_MINUS = "/C0 1";
  /** A space in front of a ligature within a word. */
  private static final Pattern WITHIN_WORD = Pattern.compile(" /uniFB(?:0[034]|0[12] ?(?!"
      + "(?:rst|nal|lm|eld|ve|ll|nd|ne(?!d)|nite|re|b(?:er|r)|gure|t|x|at|ow|ex|u(?:or|id|x)|am|ash|ake|oat))\\p{Ll})");

  static FontEscape at(String content, int i, int from, int to) {
    return switch (content.charAt(i)) {
      case 'G' -> glyph(content, i, to);
      case '(' -> content.startsWith(NumberedGlyph.OPENING, i) ? NumberedGlyph.at(content, i, from, to) : new FontEscape("", i);
      case '/' -> i + 1 < to && content.charAt(i + 1) == 'C' ? numbered(content, i, from, to) : named(content, i, to);
      case '1' -> lost(LOST_DEGREE, "°", content, i, from, to);
      case 'B' -> lost(LOST_TILDE, "~", content, i, from, to);
      default -> new FontEscape("", i > from && Character.isLetter(content.charAt(i - 1))
          && matcher(WITHIN_WORD, content, i, to).lookingAt()
          ? i + 1 : i);
    };
  }

  /** Before a number it is a sign, which stands at the number. */
  private static FontEscape glyph(String content, int i, int to) {
    Matcher glyph = matcher(GLYPH, content, i, to);
    return glyph.lookingAt() ? new FontEscape("-", glyph.group(2) != null ? glyph.end() : glyph.start(1)) : new FontEscape("", i);
  }

  private static FontEscape named(String content, int i, int to) {
    Matcher named = matcher(NAMED, content, i, to);
    return named.lookingAt() ? new FontEscape(Character.toString(Integer.parseInt(named.group(1), 16)), named.end())
        : new FontEscape("", i);
  }

  private static FontEscape numbered(String content, int i, int from, int to) {
    Matcher numbered = matcher(NUMBERED, content, i, to);
    boolean apart = i == from || !Character.isLetterOrDigit(content.charAt(i - 1));
    if (!apart || !numbered.lookingAt()) {
      return new FontEscape("", i);
    }
    String symbol = symbol(Integer.parseInt(numbered.group(1)));
    boolean sign = symbol.equals("-") && numbered.group(2) != null;
    return symbol.isEmpty() ? new FontEscape("", i) : new FontEscape(symbol, sign ? numbered.end() : numbered.end(1));
  }

  /** The signs of TeX's symbol encoding that stand by numbers. */
  private static String symbol(int code) {
    return switch (code) {
      case 0 -> "-";
      case 1 -> "·";
      case 2 -> "×";
      case 6 -> "±";
      case 14 -> "°";
      case 20 -> "≤";
      case 21 -> "≥";
      case 24 -> "~";
      case 25 -> "≈";
      default -> "";
    };
  }

  /** A sign that reads as a letter or digit, in a paper that lost its minus signs too. */
  private static FontEscape lost(Pattern sign, String symbol, String content, int i, int from, int to) {
    boolean apart = i == from || " (".indexOf(content.charAt(i - 1)) >= 0;
    boolean degree = sign == LOST_DEGREE;
    boolean behindNumber = i >= from + 2 && Character.isDigit(content.charAt(i - 2));
    Matcher found = matcher(sign, content, i, to);
    boolean here = apart && (!degree || behindNumber) && found.lookingAt();
    return here && content.contains(LOST_MINUS) ? new FontEscape(symbol, found.end()) : new FontEscape("", i);
  }

  private static Matcher matcher(Pattern pattern, String content, int from, int to) {
    return pattern.matcher(content).region(from, to);
  }
}
