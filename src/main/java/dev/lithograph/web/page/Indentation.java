package dev.lithograph.web.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What templates begin their lines with, which nobody sees and which is a fifth of a page. */
final class Indentation {
  /** What keeps its lines as they are, or the end of a line with blank ones and the indentation behind it. */
  private static final Pattern LINES = Pattern.compile("(?s)<(pre|textarea)\\b.*?</\\1>|\n\\s+");

  private Indentation() {}

  static String removed(String html) {
    Matcher lines = LINES.matcher(html);
    StringBuilder removed = new StringBuilder(html.length());
    int done = 0;
    while (lines.find()) {
      if (lines.group(1) == null) {
        removed.append(html, done, lines.start()).append('\n');
        done = lines.end();
      }
    }
    return removed.append(html, done, html.length()).toString();
  }
}
