package dev.lithograph.read.markdown;

/** Tells stars and underscores that emphasise from those of the text, from left to right. */
final class Emphasis {
  private static final int LONGEST = 300;

  private final String content;
  private final NextIndex stars;
  /** The mark whose partner is still to come; 0 where there is none. */
  private char openMark;

  Emphasis(String content) {
    this.content = content;
    this.stars = new NextIndex(content, "*");
  }

  /** Whether the mark at {@code i} opens or closes emphasis: it touches a word on one side, and has a partner. */
  boolean isMark(int i, int from, int to) {
    char mark = content.charAt(i);
    boolean wordBefore = i > from && !Character.isWhitespace(content.charAt(i - 1));
    boolean wordBehind = i + 1 < to && !Character.isWhitespace(content.charAt(i + 1));
    boolean opens = wordBehind && (i == from || !Character.isLetterOrDigit(content.charAt(i - 1)));
    boolean closes = wordBefore && (i + 1 == to || !Character.isLetterOrDigit(content.charAt(i + 1)));
    if (closes && openMark == mark) {
      openMark = 0;
      return true;
    }
    if (!opens || openMark == mark) {
      return false;
    }
    int partner = mark == '*' ? stars.from(i + 1) : content.indexOf('_', i + 1, Math.min(to, i + LONGEST));
    if (partner < 0 || partner >= to || partner == i + 1 || Character.isWhitespace(content.charAt(partner - 1))
        || partner + 1 < to && Character.isLetterOrDigit(content.charAt(partner + 1))) {
      return false;
    }
    openMark = mark;
    return true;
  }
}
