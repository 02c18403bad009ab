package dev.lithograph.web.openapi;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a part of the API does, for its description.
 *
 * @param parameters those of the address's path first
 * @param mediaType of the answer
 * @param answer what an answer in JSON is made from
 */
public record Operation(String summary, List<Parameter> parameters, String mediaType, Optional<Type> answer) {
  public Operation {
    parameters = List.copyOf(parameters);
  }

  /** @param answer a record, or a map or list where another specification says what stands in it */
  public static Operation json(String summary, List<Parameter> parameters, Type answer) {
    return new Operation(summary, parameters, "application/json", Optional.of(answer));
  }

  /** That answers with a file of a form of its own. */
  public static Operation file(String summary, List<Parameter> parameters, String mediaType) {
    return new Operation(summary, parameters, mediaType, Optional.empty());
  }

  /**
   * A part of the address.
   *
   * @param place {@code query} or {@code path}
   * @param schema of its value, as JSON Schema says it
   * @param repeated whether it may be given more than once
   * @param example a value that finds something, where the parameter is part of the example
   */
  public record Parameter(String name, String place, String description, Map<String, Object> schema, boolean repeated,
      Optional<String> example) {
    public Parameter {
      schema = Map.copyOf(schema);
    }

    public Parameter mayBeRepeated() {
      return new Parameter(name, place, description, schema, true, example);
    }

    public Parameter as(String value) {
      return new Parameter(name, place, description, schema, repeated, Optional.of(value));
    }
  }

  public static Parameter inPath(String name, String description) {
    return new Parameter(name, "path", description, Map.of("type", "string"), false, Optional.empty());
  }

  public static Parameter text(String name, String description) {
    return inQuery(name, description, Map.of("type", "string"));
  }

  public static Parameter number(String name, String description) {
    return inQuery(name, description, Map.of("type", "number"));
  }

  /** From 1 to {@code most}. */
  public static Parameter integer(String name, String description, int usual, int most) {
    return inQuery(name, description, Map.of("type", "integer", "minimum", 1, "maximum", most, "default", usual));
  }

  /** @param values the usual one first */
  public static Parameter oneOf(String name, String description, List<String> values) {
    return inQuery(name, description, Map.of("type", "string", "enum", values, "default", values.getFirst()));
  }

  private static Parameter inQuery(String name, String description, Map<String, Object> schema) {
    return new Parameter(name, "query", description, schema, false, Optional.empty());
  }
}
