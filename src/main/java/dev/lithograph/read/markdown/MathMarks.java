package dev.lithograph.read.markdown;

/** Tells marks around math from dollars and brackets of the text. */
final class MathMarks {
  private MathMarks() {}

  /** Whether [from, to) of {@code content} is math and not the words between two prices. */
  static boolean isMath(String content, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = content.charAt(i);
      if ("\\^_{".indexOf(c) >= 0) {
        return true;
      }
      letters = Character.isLetter(c) ? letters + 1 : 0;
      if (letters > 3 && content.substring(from, to).indexOf(' ') >= 0) {
        return false;
      }
    }
    return !Character.isWhitespace(content.charAt(to - 1));
  }

  /**
   * Whether the brackets around {@code within} are text that a converter escaped, and no math: {@code \[12\]}, {@code \[TFSI\]}.
   */
  static boolean areEscaped(char bracket, String within) {
    boolean link = within.contains("](");
    boolean symbols = within.chars().anyMatch(c -> "\\^_{=".indexOf(c) >= 0);
    boolean letters = within.chars().anyMatch(Character::isLetter);
    return link || !symbols && (bracket == '[' || !letters);
  }
}
