package dev.lithograph.read.markdown;

import dev.lithograph.read.spelling.LatexMath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where superscripts and subscripts end that no braces hold together. */
final class BareScripts {
  private static final int LONGEST_LINKS = 1000;

  /** In {@code 10^-8–10^-6} a dash leads to the next power rather than going on with this one. */
  private static final Pattern ANOTHER_POWER = Pattern.compile("[-−–](?:\\d[\\d.]{0,4} ?[×x·] ?)?10\\^");
  /** {@code ^3,5–7^}, as pandoc raises a list. */
  private static final Pattern NUMBERS_BETWEEN_CARETS = Pattern.compile("\\d{1,3}(?:[,;–-] ?\\d{1,3}){1,8}(?=\\^)");

  /** {@code It conducts well.^1,2 The other}: citations behind the end of a clause, with no mark at their end. */
  private static final Pattern NUMBERS_BEHIND_STOP = Pattern.compile("(?<=[.,;:)]\\^)\\d{1,3}(?:[,–-]\\d{1,3}){1,8}(?!"
      + "[\\d^]|\\.\\d)");

  private final String content;

  BareScripts(String content) {
    this.content = content;
  }

  /** The end of a superscript without braces that begins at {@code from}; {@code from} where there is none. */
  int superscriptEnd(int from, int to) {
    Matcher numbers = NUMBERS_BETWEEN_CARETS.matcher(content).region(from, to);
    Matcher cited = NUMBERS_BEHIND_STOP.matcher(content).region(from, to).useTransparentBounds(true);
    return numbers.lookingAt() ? numbers.end() : cited.lookingAt() ? cited.end() : plainSuperscriptEnd(from, to);
  }

  /** The mark that closes raised links, {@code ^[1](#b1),[3](#b3)^}, -1 where none stand at {@code i}. */
  int endOfRaisedLinks(int i, int to) {
    int middle = content.indexOf("](", i, Math.min(to, i + 10));
    return middle < 0 ? -1 : content.indexOf('^', middle, Math.min(to, i + LONGEST_LINKS));
  }

  /**
   * The end of an unbraced superscript: a number with its sign, a sign, or a footnote mark such as {@code a)}. A power ends
   * before the dash of a range: {@code 10^-5–10^-4}.
   */
  private int plainSuperscriptEnd(int from, int to) {
    int i = from;
    while (i < to && (Character.isDigit(content.charAt(i)) || isSign(i))
        && !(i > from && ANOTHER_POWER.matcher(content).region(i, to).lookingAt())) {
      i++;
    }
    if (i > from) {
      return i;
    }
    if (i < to && "*†‡".indexOf(content.charAt(i)) >= 0) {
      return i + 1;
    }
    if (i < to && LatexMath.isAsciiLetter(content.charAt(i))
        && (i + 1 == to || !Character.isLetterOrDigit(content.charAt(i + 1)))) {
      return i + 1 < to && content.charAt(i + 1) == ')' ? i + 2 : i + 1;
    }
    return from;
  }

  private boolean isSign(int i) {
    return "+-−–".indexOf(content.charAt(i)) >= 0;
  }

  /** The end of an unbraced subscript: {@code Ag_2S}, {@code Li_xMO_2}, {@code R_ct}, but nothing in {@code file_name}. */
  int subscriptEnd(int mark, int from, int to) {
    int i = mark + 1;
    while (i < to && Character.isDigit(content.charAt(i))) {
      i++;
    }
    if (i > mark + 1 || i >= to || !Character.isLetter(content.charAt(i))) {
      return i;
    }
    boolean single = i + 1 == to || !Character.isLowerCase(content.charAt(i + 1));
    boolean afterSymbol = mark - 2 < from || !Character.isLetterOrDigit(content.charAt(mark - 2));
    int end = i + 1;
    while (!single && afterSymbol && end < to && Character.isLetterOrDigit(content.charAt(end))) {
      end++;
    }
    return single || afterSymbol && end - i <= 6 ? end : mark + 1;
  }
}
