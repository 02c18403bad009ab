package dev.lithograph.read.markdown;

/** What Markdown and pandoc write around and behind links. */
final class LinkMarks {
  private static final int LONGEST_ATTRIBUTES = 200;

  private LinkMarks() {}

  /** Pandoc's {@code {#name .class}} behind a heading, link or image. */
  static int endOfAttributes(String content, int i, int to) {
    boolean opens = content.startsWith("{#", i) || content.startsWith("{.", i) || content.startsWith("{width=", i)
        || content.startsWith("{height=", i);
    int close = opens ? content.indexOf('}', i, Math.min(to, i + LONGEST_ATTRIBUTES)) : -1;
    return close < 0 ? i : close + 1;
  }

  /** Whether brackets before {@code target} are a link. */
  static boolean isAddress(String target) {
    return target.startsWith("#") || target.startsWith("http") || target.startsWith("www.") || target.startsWith("mailto:")
        || target.startsWith("/") || target.startsWith("./") || target.startsWith("doi:");
  }
}
