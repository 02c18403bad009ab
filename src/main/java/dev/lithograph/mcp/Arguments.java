package dev.lithograph.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a tool was called with; the protocol has checked it against the schema of the tool.
 *
 * @param client who calls; absent where clients are not told apart
 */
record Arguments(Map<String, Object> values, Optional<String> client) {

  /** Absent where it is blank too. */
  Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  OptionalDouble number(String name) {
    return values.get(name) instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
  }

  int integer(String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }
}
