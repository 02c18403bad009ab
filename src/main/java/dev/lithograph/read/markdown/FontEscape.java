package dev.lithograph.read.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a converter writes for a character that it finds only by its place in the font: {@code GLYPH<0>} for a minus sign,
 * {@code /uniFB01} for a ligature.
 *
 * @param symbols what stands there
 * @param end index in the content behind it; where nothing is escaped, the index at which was looked
 */
record FontEscape(String symbols, int end) {
  private static final Pattern GLYPH = Pattern.compile("GLYPH(?:<|&lt;)[^<>&\\s]{1,40}(?:>|&gt;)( ?)(?=(\\d)?)");
  private static final Pattern NAMED = Pattern.compile("/uni([0-9A-F]{4})( (?=\\p{Ll}))?");
  /** A space in front of a ligature within a word. */
  private static final Pattern WITHIN_WORD = Pattern.compile(" /uniFB(?:0[034]|0[12] ?(?!"
      + "(?:rst|nal|lm|eld|ve|ll|nd|ne(?!d)|nite|re|b(?:er|r)|gure|t|x|at|ow|ex|u(?:or|id|x)|am|ash|ake|oat))\\p{Ll})");

  static FontEscape at(String content, int i, int from, int to) {
    return switch (content.charAt(i)) {
      case 'G' -> glyph(content, i, to);
      case '/' -> named(content, i, to);
      default -> new FontEscape("", i > from && Character.isLetter(content.charAt(i - 1)) && matcher(WITHIN_WORD, content, i, to).lookingAt()
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
    return named.lookingAt() ? new FontEscape(Character.toString(Integer.parseInt(named.group(1), 16)), named.end()) : new FontEscape("", i);
  }

  private static Matcher matcher(Pattern pattern, String content, int from, int to) {
    return pattern.matcher(content).region(from, to);
  }
}
