package dev.lithograph.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import dev.lithograph.web.openapi.Operation.Parameter;
import dev.lithograph.web.request.Problem;
import java.util.List;

/**
 * The API as OpenAPI 3.1 describes it.
 *
 * @param parts that it consists of
 */
public record OpenApi(List<Described> parts) {
  public static final String PATH = "/api/v1/openapi.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VERSION = "3.1.0";

  public OpenApi {
    parts = List.copyOf(parts);
  }

  /** @param site address of the server */
  public ObjectNode document(String site) {
    SchemaBuilder schemas = new AnswerSchemas().builder();
    ObjectNode document = JSON.createObjectNode().put("openapi", VERSION);
    document.putObject("info").put("title", "Lithograph").put("version", "1")
        .put("summary", "Numbers that papers on electrolytes report");
    document.putArray("servers").addObject().put("url", site);
    ObjectNode paths = document.putObject("paths");
    parts.forEach(part -> describe(part.operation(), schemas, paths.putObject(part.path()).putObject("get")));
    document.putObject("components").set("schemas", schemas.collectDefinitions("components/schemas"));
    return document;
  }

  private void describe(Operation operation, SchemaBuilder schemas, ObjectNode get) {
    get.put("summary", operation.summary());
    ArrayNode parameters = get.putArray("parameters");
    operation.parameters().forEach(parameter -> parameters.add(described(parameter)));
    ObjectNode responses = get.putObject("responses");
    JsonNode schema = operation.answer().map(answer -> (JsonNode) schemas.createSchemaReference(answer))
        .orElseGet(() -> JSON.createObjectNode().put("type", "string"));
    answer(responses.putObject("200"), operation.summary(), operation.mediaType(), schema);
    answer(responses.putObject("default"), "What was wrong and what to do (RFC 9457)", Problem.MEDIA_TYPE,
        schemas.createSchemaReference(Problem.class));
  }

  private static void answer(ObjectNode response, String description, String mediaType, JsonNode schema) {
    response.put("description", description).putObject("content").putObject(mediaType).set("schema", schema);
  }

  private static ObjectNode described(Parameter parameter) {
    ObjectNode node = JSON.createObjectNode().put("name", parameter.name()).put("in", parameter.place())
        .put("description", parameter.description()).put("required", parameter.place().equals("path"));
    JsonNode schema = JSON.valueToTree(parameter.schema());
    if (parameter.repeated()) {
      node.putObject("schema").put("type", "array").set("items", schema);
    } else {
      node.set("schema", schema);
    }
    parameter.example().ifPresent(example -> node.put("example", example));
    return node;
  }
}
