package dev.lithograph.recognise.quantity;

import dev.lithograph.document.Text;
import java.util.regex.Pattern;

/** What may stand before a number that measures something. */
final class Typography {
  private static final Pattern NUMBERED = Pattern.compile(
      "(?:^|[^A-Za-z])(?:[Ff]ig(?:ure)?s?|[Tt]ables?|[Ss]ections?|[Ss]ect?|[Ss]chemes?|[Rr]efs?|[Rr]eferences?|[Ee]qs?"
          + "|[Ee]quations?|[Cc]hapters?|[Ss]teps?|[Nn]o|[Nn]os|factor of)\\.? $");
  private static final Pattern BOTH_SIGNS = Pattern.compile(
      "(?:(?:^|[^A-Za-z])(?:of|at|within|by|around|about|below|is|was)|[(~≈]) ?± ?$");

  /** A short word that a converter left without the space behind it: {@code of106.4 mAh/g}. */
  private static final Pattern FUSED = Pattern.compile("(?:^|[ (])(?:of|at|to|from|and|with|is|was|about|than|by|for"
      + "|after|over)$");
  private static final Pattern LOOSE_SIGN = Pattern.compile("(?:(?:^|[^A-Za-z])(?:of|to|from|is|was|at|between|and) |[(=≈~] ?)$");

  private Typography() {}

  static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  static boolean isDash(char c) {
    return "-−–—‐".indexOf(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The minus of {@code (− 3.04 V)}, set apart from its number. */
  static boolean isLooseSign(String value, int at) {
    return (value.charAt(at) == '-' || value.charAt(at) == '−') && at + 2 < value.length() && value.charAt(at + 1) == ' '
        && isDigit(value.charAt(at + 2)) && LOOSE_SIGN.matcher(value.substring(Math.max(0, at - 9), at)).find();
  }

  /** Whether a number at {@code at} is a number of its own, not a part of a formula, a word, a ratio or a figure's number. */
  static boolean mayBeginNumber(Text text, int at) {
    if (text.script(at) == Text.Script.SUBSCRIPT) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    String value = text.value();
    char before = value.charAt(at - 1);
    if (before == '±' || isSpace(before) && at > 1 && value.charAt(at - 2) == '±') {
      return BOTH_SIGNS.matcher(value.substring(Math.max(0, at - 12), at)).find();
    }
    if (isSpace(before)) {
      return at < 2 || value.charAt(at - 2) != '×'
          && !NUMBERED.matcher(value.substring(Math.max(0, at - 12), at)).find();
    }
    return switch (before) {
      case '(', '[' -> at < 2 || !isDigit(value.charAt(at - 2));
      case '=', '~', '≈', '≅', '≃', '∼', '<', '>', '≤', '≥', '"', '“', '‘', '\'', ';' -> true;
      case ',', '.', ':' -> at < 2 || !Character.isDigit(value.charAt(at - 2));
      case '|' -> true;
      case '@' -> at < 2 || !Character.isUpperCase(value.charAt(at - 2));
      default -> Character.isLowerCase(before) ? FUSED.matcher(value.substring(Math.max(0, at - 8), at)).find()
          : isDash(before) && at >= 2 && isSpace(value.charAt(at - 2)) && before != '-' && before != '−';
    };
  }
}
