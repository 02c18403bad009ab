package dev.lithograph.read.structure;

import dev.lithograph.document.Span;

/**
 * The number at the start of a reference entry: {@code 12.}, {@code [12]}, {@code (12)}, {@code 12)},
 * {@code ^12^}, {@code ¹²}, {@code 12}.
 *
 * @param number 0 where there is none
 * @param end index in the content behind the number and the space that follows it
 */
public record EntryNumber(int number, int end) {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  public static EntryNumber at(String content, Span line) {
    int i = line.start();
    while (i < line.end() && (anchorEnd(content, i, line.end()) > i || isOrnament(content, i, line.end()))) {
      i = Math.max(i + 1, anchorEnd(content, i, line.end()));
    }
    int start = i;
    int number = 0;
    while (i < line.end() && i - start <= 4 && digit(content.charAt(i)) >= 0) {
      number = 10 * number + digit(content.charAt(i));
      i++;
    }
    if (i == start || i - start > 4 || i == line.end()) {
      return new EntryNumber(0, line.start());
    }
    boolean raised = RAISED.indexOf(content.charAt(start)) >= 0;
    int close = i;
    while (i < line.end() && ".)]}\\^*:$".indexOf(content.charAt(i)) >= 0) {
      i++;
    }
    if (content.startsWith("</sup>", i)) {
      i += 6;
    }
    boolean marked = raised || i > close || start > line.start() && "[({^".indexOf(content.charAt(start - 1)) >= 0;
    int text = i;
    while (text < line.end() && Character.isWhitespace(content.charAt(text))) {
      text++;
    }
    boolean begins = text < line.end() && (text > i || !marked || raised || content.charAt(close) == ']')
        && (!Character.isLowerCase(content.charAt(text)) || isSubEntry(content, text))
        && !Character.isDigit(content.charAt(text));
    boolean year = !marked && number > 999;
    return begins && !year && (marked || text > i) ? new EntryNumber(number, text) : new EntryNumber(0, line.start());
  }

  /** The end of the tag at {@code i} that links lead to, {@code i} where none is: {@code <span id="b1">}, {@code []{#b1}}. */
  private static int anchorEnd(String content, int i, int to) {
    boolean tag = content.startsWith("<span", i) || content.startsWith("</span", i) || content.startsWith("<a ", i)
        || content.startsWith("</a>", i);
    boolean attributes = content.startsWith("[]{#", i);
    int end = tag ? content.indexOf('>', i) : attributes ? content.indexOf('}', i) : -1;
    return end < 0 || end >= to ? i : end + 1;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : RAISED.indexOf(c);
  }

  /** {@code a)} in front of the first of several papers. */
  private static boolean isSubEntry(String content, int at) {
    return content.startsWith("a)", at);
  }

  /** What may stand before the number: a bullet, brackets, emphasis, an anchor. */
  private static boolean isOrnament(String content, int i, int end) {
    char c = content.charAt(i);
    return Character.isWhitespace(c) || "[({\\^*•$".indexOf(c) >= 0 || c == '-' && i + 1 < end && content.charAt(i + 1) == ' '
        || content.startsWith("<sup>", i) || i > 0 && "<supe>".indexOf(c) >= 0 && content.lastIndexOf("<sup>", i) > i - 5
            && content.lastIndexOf("<sup>", i) >= 0;
  }
}
