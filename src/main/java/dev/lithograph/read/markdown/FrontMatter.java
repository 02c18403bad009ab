package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML block at the head of a Markdown file, as far as it is plain keys with a value or a list.
 *
 * @param summary the lines of the abstract, where the block holds one
 * @param end index in the content behind the block
 */
record FrontMatter(Map<String, List<String>> fields, Optional<Chunk> summary, int end) {
  private static final Pattern SUMMARY = Pattern.compile("abstract:\\s*[|>]?[+-]?\\s*[\"']?");

  static FrontMatter of(String content) {
    int firstEnd = content.indexOf('\n');
    if (firstEnd < 0 || !content.substring(0, firstEnd).strip().equals("---")) {
      return new FrontMatter(Map.of(), Optional.empty(), 0);
    }
    List<Span> summary = new ArrayList<>();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String key = "";
    int at = firstEnd + 1;
    while (at < content.length()) {
      int end = content.indexOf('\n', at);
      end = end < 0 ? content.length() : end;
      String line = content.substring(at, end).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return new FrontMatter(fields, summary.isEmpty() ? Optional.empty() : Optional.of(new Chunk(content, summary)),
            Math.min(content.length(), end + 1));
      }
      key = add(line, key, fields);
      if (key.equals("abstract") && !line.isBlank()) {
        addTo(summary, content, new Span(at, at + line.length()));
      }
      at = end + 1;
    }
    return new FrontMatter(Map.of(), Optional.empty(), 0);
  }

  /** Without the key and the quotes around the whole. */
  private static void addTo(List<Span> summary, String content, Span line) {
    Matcher key = SUMMARY.matcher(content).region(line.start(), line.end());
    int start = summary.isEmpty() && key.lookingAt() ? key.end() : line.start();
    int end = "\"'".indexOf(content.charAt(line.end() - 1)) >= 0 ? line.end() - 1 : line.end();
    if (start < end) {
      summary.add(new Span(start, end));
    }
  }

  /** Adds what {@code line} says; the key that list items of the next lines belong to. */
  private static String add(String line, String key, Map<String, List<String>> fields) {
    String text = line.strip();
    int colon = text.indexOf(':');
    if (text.startsWith("-")) {
      String item = text.substring(1).strip();
      put(fields, key, item.startsWith("name:") ? item.substring(5) : item);
      return key;
    }
    if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
      return key;
    }
    String name = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String value = text.substring(colon + 1).strip();
    if (value.startsWith("[") && value.endsWith("]")) {
      for (String item : value.substring(1, value.length() - 1).split(",")) {
        put(fields, name, item);
      }
    } else {
      put(fields, name, value);
    }
    return name;
  }

  private static void put(Map<String, List<String>> fields, String key, String value) {
    String bare = value.strip();
    boolean quoted = bare.length() >= 2 && "\"'".indexOf(bare.charAt(0)) >= 0 && bare.charAt(bare.length() - 1) == bare.charAt(0);
    String plain = quoted ? bare.substring(1, bare.length() - 1) : bare;
    if (!plain.isEmpty()) {
      fields.computeIfAbsent(key, k -> new ArrayList<>()).add(plain);
    }
  }
}
