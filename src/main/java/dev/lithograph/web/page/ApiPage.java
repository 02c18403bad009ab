package dev.lithograph.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.web.openapi.OpenApi;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** What the API answers, with lines that ask it; all of it from its OpenAPI description. */
final class ApiPage implements Route {
  static final String PATH = "/api";
  private static final String SCHEMAS = "#/components/schemas/";

  private final OpenApi api;

  ApiPage(OpenApi api) {
    this.api = api;
  }

  record Model(String description, List<Part> parts, List<Schema> schemas) {}

  /**
   * An operation.
   *
   * @param sameAs the path of the operation above whose parameters it takes
   * @param answer what an answer in JSON is
   */
  record Part(String path, String summary, String mediaType, List<Parameter> parameters, Optional<String> sameAs,
      Optional<Kind> answer, List<Recipes.Recipe> lines) {}

  record Parameter(String name, String description, Kind kind) {}

  record Schema(String name, List<Member> members) {}

  record Member(String name, Kind kind, boolean required, String description) {}

  /**
   * What may stand in a place.
   *
   * @param words before the schema, where it leads to one: {@code list of}
   */
  record Kind(String words, Optional<String> schema) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void answer(Context context) {
    String site = Negotiation.site(context);
    Templates.answer(context, "api.jte", model(api.document(site), site));
  }

  private static Model model(ObjectNode description, String site) {
    List<Part> parts = new ArrayList<>();
    Map<JsonNode, String> known = new HashMap<>();
    description.at("/paths").properties().forEach(path -> {
      JsonNode get = path.getValue().at("/get");
      JsonNode parameters = get.at("/parameters");
      Optional<String> sameAs = parameters.isEmpty() ? Optional.empty() : Optional.ofNullable(known.get(parameters));
      known.putIfAbsent(parameters, path.getKey());
      parts.add(part(path.getKey(), get, sameAs, site));
    });
    List<Schema> schemas = description.at("/components/schemas").properties().stream()
        .map(schema -> schema(schema.getKey(), schema.getValue())).toList();
    return new Model(OpenApi.PATH, parts, schemas);
  }

  private static Part part(String path, JsonNode get, Optional<String> sameAs, String site) {
    Map.Entry<String, JsonNode> content = get.at("/responses/200/content").properties().iterator().next();
    JsonNode schema = content.getValue().at("/schema");
    return new Part(path, get.at("/summary").asText(), content.getKey(),
        sameAs.isPresent() ? List.of() : stream(get.at("/parameters")).stream().map(ApiPage::parameter).toList(), sameAs,
        content.getKey().endsWith("json") ? Optional.of(kind(schema)) : Optional.empty(),
        Recipes.of(site + example(path, get.at("/parameters")), content.getKey()));
  }

  private static List<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static Parameter parameter(JsonNode node) {
    JsonNode schema = node.at("/schema");
    Kind kind = schema.has("items") ? new Kind(kind(schema.at("/items")).words() + ", may be repeated", Optional.empty())
        : kind(schema);
    return new Parameter(node.at("/name").asText(), node.at("/description").asText(), kind);
  }

  /** The address with the examples of those parameters that have one. */
  private static String example(String path, JsonNode parameters) {
    String address = path;
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (JsonNode parameter : stream(parameters)) {
      String name = parameter.at("/name").asText();
      String value = Addresses.encoded(parameter.at("/example").asText());
      if (parameter.at("/in").asText().equals("path")) {
        address = address.replace("{" + name + "}", value);
      } else if (!value.isEmpty()) {
        query.add(name + "=" + value);
      }
    }
    return address + query;
  }

  private static Schema schema(String name, JsonNode schema) {
    List<String> required = stream(schema.at("/required")).stream().map(JsonNode::asText).toList();
    List<Member> members = new ArrayList<>();
    schema.at("/properties").properties().forEach(member -> members.add(new Member(member.getKey(), kind(member.getValue()),
        required.contains(member.getKey()), member.getValue().at("/description").asText())));
    if (schema.has("additionalProperties")) {
      members.add(new Member("…", kind(schema.at("/additionalProperties")), false, "by name"));
    }
    return new Schema(name, members);
  }

  private static Kind kind(JsonNode schema) {
    if (schema.has("$ref")) {
      return new Kind("", Optional.of(schema.at("/$ref").asText().substring(SCHEMAS.length())));
    }
    if (schema.has("allOf")) {
      return kind(schema.at("/allOf/0"));
    }
    if (schema.has("enum")) {
      return new Kind(String.join(" | ", stream(schema.at("/enum")).stream().map(JsonNode::asText).toList()), Optional.empty());
    }
    if (schema.has("items")) {
      return within("list of ", kind(schema.at("/items")));
    }
    if (schema.has("additionalProperties")) {
      return within("by name, ", kind(schema.at("/additionalProperties")));
    }
    String range = schema.has("maximum")
        ? " from " + schema.at("/minimum").asText() + " to " + schema.at("/maximum").asText() : "";
    return new Kind(schema.at("/type").asText("anything") + range, Optional.empty());
  }

  private static Kind within(String words, Kind kind) {
    return new Kind(words + kind.words(), kind.schema());
  }
}
