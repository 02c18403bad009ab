package dev.lithograph.web.page;

import java.util.List;

/** What templates begin their lines with, which nobody sees and which is a fifth of a page. */
final class Indentation {
  /** What keeps its lines as they are. */
  private static final List<String> KEEPING = List.of("pre", "textarea");

  private Indentation() {}

  static String removed(String html) {
    StringBuilder removed = new StringBuilder(html.length());
    int kept = nextKept(html, 0);
    int done = 0;
    for (int end = html.indexOf('\n'); end >= 0; end = html.indexOf('\n', done)) {
      if (kept < end) {
        int after = endOfKept(html, kept);
        removed.append(html, done, after);
        done = after;
        kept = nextKept(html, after);
      } else {
        removed.append(html, done, end).append('\n');
        done = behindBlanks(html, end);
      }
    }
    return removed.append(html, done, html.length()).toString();
  }

  private static int behindBlanks(String html, int from) {
    int behind = from;
    while (behind < html.length() && isBlank(html.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character >= '\t' && character <= '\r';
  }

  /** Where the next element begins that keeps its lines; behind all where there is none. */
  private static int nextKept(String html, int from) {
    return KEEPING.stream().mapToInt(name -> html.indexOf("<" + name, from)).filter(at -> at >= 0).min().orElse(html.length());
  }

  private static int endOfKept(String html, int kept) {
    String closing = KEEPING.stream().filter(name -> html.startsWith(name, kept + 1)).findFirst()
        .map(name -> "</" + name + ">").orElseThrow();
    int end = html.indexOf(closing, kept);
    return end < 0 ? html.length() : end + closing.length();
  }
}
