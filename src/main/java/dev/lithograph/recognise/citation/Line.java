package dev.lithograph.recognise.citation;

/**
 * A text beside itself with raised digits and signs on the line, character by character.
 *
 * @param value with superscripts: {@code g⁻¹[⁴⁵]}
 * @param level without: {@code g-1[45]}
 */
record Line(String value, String level) {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";
  private static final String LEVEL = "0123456789+-()";

  static Line of(String value) {
    StringBuilder level = new StringBuilder(value);
    for (int i = 0; i < value.length(); i++) {
      int raised = RAISED.indexOf(value.charAt(i));
      if (raised >= 0) {
        level.setCharAt(i, LEVEL.charAt(raised));
      }
    }
    return new Line(value, level.toString());
  }

  /** Whether the character is a superscript digit or sign. */
  boolean isRaised(int index) {
    return index >= 0 && index < value.length() && RAISED.indexOf(value.charAt(index)) >= 0;
  }

  /** The character on the line, a space beyond the ends. */
  char at(int index) {
    return index >= 0 && index < level.length() ? level.charAt(index) : ' ';
  }

  /** What stands before {@code index}, not more than {@code length} characters of it. */
  String before(int index, int length) {
    return level.substring(Math.max(0, index - length), index);
  }

  String after(int index, int length) {
    return level.substring(index, Math.min(level.length(), index + length));
  }
}
