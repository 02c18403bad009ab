package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines that stand together, with nothing blank between them.
 *
 * @param lines without their line ends, none of them blank; the whole of a table in HTML is one line
 */
record Chunk(String content, List<Span> lines) {
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

  /** Takes {@code content} apart from {@code start} on. Headings, tables in HTML and page furniture never share a chunk with prose. */
  static List<Chunk> split(String content, int start) {
    List<Chunk> chunks = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    int at = start;
    while (at < content.length()) {
      int end = lineEnd(content, at);
      String line = content.substring(at, end).strip();
      if (line.regionMatches(true, 0, "<table", 0, 6)) {
        end = tableEnd(content, at, end);
      }
      if (line.isEmpty() || isFurniture(line)) {
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

  private static int lineEnd(String content, int from) {
    int end = from;
    while (end < content.length() && "\n\r\f".indexOf(content.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int tableEnd(String content, int start, int lineEnd) {
    for (int i = start; i + 8 <= content.length(); i++) {
      if (content.charAt(i) == '<' && content.regionMatches(true, i, "</table>", 0, 8)) {
        return i + 8;
      }
    }
    return lineEnd;
  }

  private static boolean isAlone(String line) {
    return line.startsWith("#") && Headings.atxLevel(line) > 0 || line.toLowerCase(Locale.ROOT).startsWith("<table");
  }

  /** Rules, comments, images and page numbers: what converters put between pages. */
  private static boolean isFurniture(String line) {
    return line.chars().allMatch(c -> c == '-' || c == '*' || c == '_' || c == ' ') && line.length() >= 3
        || line.startsWith("<!--") && line.endsWith("-->")
        || line.startsWith("![") && line.endsWith(")") && line.indexOf("](") == line.lastIndexOf("](")
        || line.startsWith("```")
        || line.startsWith("<img") && line.indexOf('>') == line.length() - 1;
  }
}
