package dev.lithograph.compare;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The key of a column of measured values, taken apart: {@code specific_capacity@rate:0.1C@cell:S@CNT}.
 *
 * @param property its name
 * @param conditions keys as {@link Condition#of} takes them, which there may be no such condition for
 */
public record ColumnKey(String property, List<String> conditions) {
  /** Names of materials may hold the sign as well. */
  private static final Pattern CONDITION = Pattern.compile("@(?=rt(?:@|$)|[-\\d.]+C(?:@|$)|[a-z]+:)");

  public ColumnKey {
    conditions = List.copyOf(conditions);
  }

  public static ColumnKey of(String key) {
    String[] parts = key.split("@", 2);
    return new ColumnKey(parts[0], parts.length == 1 ? List.of() : List.of(CONDITION.split(parts[1])));
  }
}
