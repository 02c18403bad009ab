package dev.lithograph.chemistry;

/** The characters of formulas, folded to the few that the grammar knows; one character stays one, so offsets hold. */
final class Glyphs {
  static final char END = '\0';
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋ₓₙₘ";
  private static final String FLAT_SUBSCRIPTS = "0123456789+-xnm";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
  private static final String FLAT_SUPERSCRIPTS = "0123456789+-";
  private static final String DASHES = "-−‐‑‒–—﹣－";
  private static final String DOTS = "·•∙⋅‧・*";
  private static final String VACANCIES = "□☐◻⎕";
  private static final String INVISIBLE_OR_BLANK = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

  private Glyphs() {}

  /** The folded character at {@code index}, {@link #END} beyond the text. */
  static char at(CharSequence text, int index) {
    return index < 0 || index >= text.length() ? END : fold(text.charAt(index));
  }

  private static char fold(char c) {
    if (c < 128) {
      return c == '[' ? '(' : c == ']' ? ')' : c == '*' ? '·' : c;
    }
    int subscript = SUBSCRIPTS.indexOf(c);
    if (subscript >= 0) {
      return FLAT_SUBSCRIPTS.charAt(subscript);
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (DOTS.indexOf(c) >= 0) {
      return '·';
    }
    return isSpace(c) ? ' ' : c;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE_OR_BLANK.indexOf(c) >= 0;
  }

  static boolean isVacancy(char folded) {
    return VACANCIES.indexOf(folded) >= 0;
  }

  static boolean isDigit(char folded) {
    return folded >= '0' && folded <= '9';
  }

  static boolean isUpper(char folded) {
    return folded >= 'A' && folded <= 'Z';
  }

  /** The flat character of a Unicode superscript, {@link #END} if {@code c} is none. */
  static char superscript(char c) {
    int index = SUPERSCRIPTS.indexOf(c);
    return index < 0 ? END : FLAT_SUPERSCRIPTS.charAt(index);
  }

  static boolean mayBeginFormula(char c) {
    char folded = fold(c);
    return isUpper(folded) || isDigit(folded) || folded == '(' || folded == 'x' || folded == 'y';
  }

  /** Whether no word or number runs on into {@code start}. */
  static boolean isFormulaBoundaryBefore(CharSequence text, int start) {
    char before = at(text, start - 1);
    if (before == '.' || before == ',') {
      return !(isDigit(at(text, start - 2)) && isDigit(at(text, start)));
    }
    return !Character.isLetterOrDigit(before) && before != '_';
  }

  /** Whether no word or number runs on behind {@code end}. */
  static boolean isFormulaBoundaryAfter(CharSequence text, int end) {
    char after = at(text, end);
    if (after == '.') {
      return !isDigit(at(text, end + 1));
    }
    return !Character.isLetterOrDigit(after) && after != '_';
  }
}
