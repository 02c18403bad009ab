package dev.lithograph.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a tool takes, as a JSON Schema. */
final class Parameters {
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  Parameters text(String name, String description) {
    return put(name, description, "string", Map.of());
  }

  Parameters needed(String name, String description) {
    required.add(name);
    return text(name, description);
  }

  Parameters texts(String name, String description) {
    return put(name, description, "array", Map.of("items", Map.of("type", "string")));
  }

  Parameters oneOf(String name, String description, List<String> values) {
    return put(name, description, "string", Map.of("enum", values));
  }

  Parameters number(String name, String description) {
    return put(name, description, "number", Map.of());
  }

  Parameters integer(String name, String description, int least, int most) {
    return put(name, description, "integer", Map.of("minimum", least, "maximum", most));
  }

  private Parameters put(String name, String description, String type, Map<String, Object> more) {
    Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", type, "description", description));
    schema.putAll(more);
    properties.put(name, schema);
    return this;
  }

  Map<String, Object> schema() {
    return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
  }
}
