package dev.lithograph.compare;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as in RFC 4180. */
public final class Csv {
  private static final String LINE_END = "\r\n";

  private Csv() {}

  /** With its end. */
  public static String line(List<String> values) {
    return values.stream().map(Csv::quoted).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
