package dev.lithograph.web.api;

import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API as OpenAPI 3.1 describes it, from what its parts say of themselves. */
final class OpenApiEndpoint implements Route {
  private static final String VERSION = "3.1.0";
  private static final Map<String, Object> PROBLEM = Map.of("description", "What was wrong and what to do (RFC 9457)",
      "content", Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));

  private final List<Described> parts;

  OpenApiEndpoint(List<Described> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public String path() {
    return "/api/v1/openapi.json";
  }

  @Override
  public void answer(Context context) {
    Map<String, Object> paths = new LinkedHashMap<>();
    parts.forEach(part -> paths.put(part.path(), Map.of("get", described(part.operation()))));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", VERSION);
    document.put("info", Map.of("title", "Lithograph", "version", "1", "summary", "Numbers that papers on electrolytes report"));
    document.put("servers", List.of(Map.of("url", Negotiation.site(context))));
    document.put("paths", paths);
    context.json(document);
  }

  private static Map<String, Object> described(Operation operation) {
    Map<String, Object> schema = operation.mediaType().endsWith("json") ? Map.of() : Map.of("type", "string");
    return Map.of("summary", operation.summary(), "parameters", operation.parameters().stream().map(OpenApiEndpoint::described)
        .toList(), "responses", Map.of("200", Map.of("description", operation.summary(), "content",
            Map.of(operation.mediaType(), Map.of("schema", schema))), "default", PROBLEM));
  }

  private static Map<String, Object> described(Operation.Parameter parameter) {
    return Map.of("name", parameter.name(), "in", parameter.place(), "description", parameter.description(),
        "required", parameter.place().equals("path"), "schema", Map.of("type", "string"));
  }
}
