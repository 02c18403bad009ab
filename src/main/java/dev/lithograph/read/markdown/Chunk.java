package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import dev.lithograph.read.structure.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that stand together, with nothing blank between them.
 *
 * @param lines without their line ends, none of them blank; the whole of a table in HTML is one line
 */
record Chunk(String content, List<Span> lines) {
  /** That of the publisher, at the head of a page; as a heading it would end the reference list. */
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?:#{1,6} )?(?:https?://)?www\\.[\\w.-]+/?");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-–*]{0,2}\\s?\\d{1,4}\\s?[-–*]{0,2}|(?i:page)\\s\\d{1,4}(?:\\sof\\s\\d{1,4})?");

  Chunk {
    lines = List.copyOf(lines);
  }

  Span span() {
    return lines.getFirst().union(lines.getLast());
  }

  String line(int index) {
    Span line = lines.get(index);
    return content.substring(line.start(), line.end());
  }

  Chunk from(int line) {
    return new Chunk(content, lines.subList(line, lines.size()));
  }

  Chunk to(int line) {
    return new Chunk(content, lines.subList(0, line));
  }

  /**
   * Takes {@code content} apart from {@code start} on. Headings, tables in HTML and page furniture never share a chunk with
   * prose.
   */
  static List<Chunk> split(String content, int start) {
    List<Chunk> chunks = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    RunningLines running = RunningLines.of(content, start);
    int at = start;
    while (at < content.length()) {
      int end = lineEnd(content, at);
      String line = content.substring(at, end).strip();
      if (HtmlTable.opensAt(line)) {
        end = tableEnd(content, "</table>", at, end);
        int rest = lineEnd(content, end);
        end = HtmlTable.wraps(content.substring(end, rest).strip()) ? rest : end;
      } else if (line.startsWith("\\begin{tab")) {
        end = tableEnd(content, LatexTable.end(line), at, end);
      }
      if (line.isEmpty() || isFurniture(line) || running.contains(line)
          || open.isEmpty() && isPageNumber(line) && isBlank(content, end + 1)) {
        close(content, open, chunks);
      } else if (isAlone(line)) {
        close(content, open, chunks);
        open.add(new Span(at, end));
        close(content, open, chunks);
      } else {
        open.add(new Span(at, end));
      }
      at = end + 1;
    }
    close(content, open, chunks);
    return chunks;
  }

  private static void close(String content, List<Span> open, List<Chunk> chunks) {
    if (!open.isEmpty()) {
      chunks.add(new Chunk(content, open));
      open.clear();
    }
  }

  static int lineEnd(String content, int from) {
    int end = from;
    while (end < content.length() && "\n\r\f".indexOf(content.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int tableEnd(String content, String tag, int start, int lineEnd) {
    for (int i = start; i + tag.length() <= content.length(); i++) {
      if (content.charAt(i) == tag.charAt(0) && content.regionMatches(true, i, tag, 0, tag.length())) {
        return i + tag.length();
      }
    }
    return lineEnd;
  }

  private static boolean isAlone(String line) {
    return line.startsWith("#") && Headings.atxLevel(line) > 0 || HtmlTable.opensAt(line)
        || line.startsWith("\\begin{tab");
  }

  /** {@code 12}, {@code **12**}, {@code - 12 -}, {@code Page 12 of 20}. */
  private static boolean isPageNumber(String line) {
    return line.length() <= 16 && PAGE_NUMBER.matcher(line).matches();
  }

  private static boolean isBlank(String content, int lineStart) {
    return lineStart >= content.length() || content.substring(lineStart, lineEnd(content, lineStart)).isBlank();
  }

  /** Rules, comments, images and fences: what converters put between pages. */
  private static boolean isFurniture(String line) {
    return line.chars().allMatch(c -> c == '-' || c == '*' || c == '_' || c == ' ') && line.length() >= 3
        || line.equals("|") || line.startsWith("<!--") && line.endsWith("-->")
        || line.startsWith("![") && line.endsWith(")") && line.indexOf("](") == line.lastIndexOf("](")
        || line.startsWith("```") || line.startsWith(":::") || HtmlTable.wraps(line)
        || line.startsWith("<img") && line.indexOf('>') == line.length() - 1 || WEB_ADDRESS.matcher(line).matches();
  }
}
