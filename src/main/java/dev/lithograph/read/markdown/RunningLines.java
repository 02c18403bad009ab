package dev.lithograph.read.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers and footers of a paper: short lines that stand alone on page after page, but for the page number the same. */
final class RunningLines {
  private static final int FEWEST_PAGES = 3;
  private static final int LONGEST = 120;

  private final Set<String> lines = new HashSet<>();

  private RunningLines() {}

  /** The running lines of {@code content} from {@code start} on. */
  static RunningLines of(String content, int start) {
    Map<String, Integer> counts = new HashMap<>();
    boolean blankBefore = true;
    int at = start;
    while (at < content.length()) {
      int end = Chunk.lineEnd(content, at);
      String line = content.substring(at, end).strip();
      if (blankBefore && canRun(line)) {
        counts.merge(withoutNumbers(line), 1, Integer::sum);
      }
      blankBefore = line.isEmpty() || canRun(line) && counts.getOrDefault(withoutNumbers(line), 0) > 0;
      at = end + 1;
    }
    RunningLines running = new RunningLines();
    counts.forEach((line, count) -> {
      if (count >= FEWEST_PAGES) {
        running.lines.add(line);
      }
    });
    return running;
  }

  boolean contains(String line) {
    return canRun(line) && lines.contains(withoutNumbers(line));
  }

  /** Rows of tables, headings, entries and captions may be alike without being furniture. */
  private static boolean canRun(String line) {
    long letters = line.chars().filter(Character::isLetter).count();
    return line.length() <= LONGEST && letters >= 4 && letters * 3 > line.length() && line.indexOf('|') < 0
        && line.indexOf('\t') < 0
        && "#<[-*!\\$:".indexOf(line.charAt(0)) < 0 && !line.toLowerCase(Locale.ROOT).startsWith("table");
  }

  private static String withoutNumbers(String line) {
    StringBuilder plain = new StringBuilder();
    line.chars().filter(c -> !Character.isDigit(c)).forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
