package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;

/**
 * The number at the start of a reference entry: {@code 12.}, {@code [12]}, {@code (12)}, {@code 12)}, {@code ^12^}, {@code 12}.
 *
 * @param number 0 where there is none
 * @param end index in the content behind the number and the space that follows it
 */
record EntryNumber(int number, int end) {

  static EntryNumber at(String content, Span line) {
    int i = line.start();
    while (i < line.end() && isOrnament(content, i, line.end())) {
      i++;
    }
    int start = i;
    while (i < line.end() && content.charAt(i) >= '0' && content.charAt(i) <= '9') {
      i++;
    }
    if (i == start || i - start > 4 || i == line.end()) {
      return new EntryNumber(0, line.start());
    }
    int number = Integer.parseInt(content.substring(start, i));
    int close = i;
    while (i < line.end() && ".)]}\\^*:".indexOf(content.charAt(i)) >= 0) {
      i++;
    }
    if (content.startsWith("</sup>", i)) {
      i += 6;
    }
    boolean marked = i > close || start > line.start() && "[({^".indexOf(content.charAt(start - 1)) >= 0;
    int text = i;
    while (text < line.end() && Character.isWhitespace(content.charAt(text))) {
      text++;
    }
    boolean begins = text < line.end() && (text > i || !marked || content.charAt(close) == ']')
        && !Character.isLowerCase(content.charAt(text)) && !Character.isDigit(content.charAt(text));
    boolean year = !marked && number > 999;
    return begins && !year && (marked || text > i) ? new EntryNumber(number, text) : new EntryNumber(0, line.start());
  }

  /** What may stand before the number: a bullet, brackets, emphasis, an anchor. */
  private static boolean isOrnament(String content, int i, int end) {
    char c = content.charAt(i);
    return Character.isWhitespace(c) || "[({\\^*•".indexOf(c) >= 0 || c == '-' && i + 1 < end && content.charAt(i + 1) == ' '
        || content.startsWith("<sup>", i) || i > 0 && "<supe>".indexOf(c) >= 0 && content.lastIndexOf("<sup>", i) > i - 5
            && content.lastIndexOf("<sup>", i) >= 0;
  }
}
