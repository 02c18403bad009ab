package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the description of the API says, against what the API answers. */
class OpenApiTest {
  private static final Map<String, String> VALUES = Map.of("q", "LLZO", "min", "0", "max", "1000", "sort", "ionic_conductivity",
      "page", "1", "size", "2", "property", "ionic_conductivity", "family", "Garnet", "unit", "mS/cm");

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @Test
  void isOpenApiOfThisServer() throws IOException {
    JsonNode description = description();
    assertEquals("3.1.0", description.at("/openapi").asText());
    assertEquals(SITE.address(""), description.at("/servers/0/url").asText());
    assertTrue(description.at("/paths").has("/api/v1/facts/{key}"), description.toString());
  }

  /** Each path with each of its parameters, which must all be taken. */
  @TestFactory
  Stream<DynamicTest> answersAsDescribed() throws IOException {
    String key = SITE.sample.store.facts(SampleStore.REVIEW).getFirst().key();
    return ((ObjectNode) description().at("/paths")).properties().stream().map(path -> dynamicTest(path.getKey(), () -> {
      JsonNode get = path.getValue().at("/get");
      String query = StreamSupport.stream(get.at("/parameters").spliterator(), false)
          .filter(parameter -> parameter.at("/in").asText().equals("query")).map(OpenApiTest::asked)
          .collect(Collectors.joining("&"));
      HttpResponse<String> answer = SITE.get(path.getKey().replace("{key}", key) + "?" + query);
      assertEquals(200, answer.statusCode(), query + ": " + answer.body());
      String mediaType = get.at("/responses/200/content").fieldNames().next();
      if (mediaType.endsWith("json")) {
        assertEquals(List.of(), contradictions(get.at("/responses/200/content/" + mediaType.replace("/", "~1") + "/schema"),
            answer.body()));
      }
      assertEquals(mediaType.split(";")[0], answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }));
  }

  /** Of an answer to its schema, which refers to others of the description. */
  private static List<Error> contradictions(JsonNode schema, String answer) throws IOException {
    ObjectNode whole = ((ObjectNode) schema.deepCopy());
    whole.set("components", description().at("/components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole)
        .validate(new ObjectMapper().readTree(answer));
  }

  @Test
  void saysOfEachPartOfAnAnswerWhatItIs() throws IOException {
    JsonNode schemas = description().at("/components/schemas");
    assertEquals("#/components/schemas/Quantity", schemas.at("/Fact/properties/value/$ref").asText(
        schemas.at("/Fact/properties/value/allOf/0/$ref").asText()));
    assertEquals("from 0 to 1", schemas.at("/Fact/properties/confidence/description").asText());
    assertEquals("number", schemas.at("/Quantity/properties/low/type").asText());
    assertEquals("#/components/schemas/Cell", schemas.at("/Row/additionalProperties/$ref").asText());
  }

  private static String asked(JsonNode parameter) {
    String name = parameter.at("/name").asText();
    JsonNode allowed = parameter.at("/schema/enum");
    return name + "=" + (allowed.isEmpty() ? VALUES.getOrDefault(name, "") : allowed.get(allowed.size() - 1).asText());
  }

  @Test
  void describesErrorsAsTheyAre() throws IOException {
    HttpResponse<String> answer = SITE.get("/api/v1/facts?size=0");
    assertEquals(400, answer.statusCode());
    assertEquals(List.of(), contradictions(description().at("/paths/~1api~1v1~1facts/get/responses/default/content"
        + "/application~1problem+json/schema"), answer.body()));
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
  }

  private static JsonNode description() throws IOException {
    return new ObjectMapper().readTree(SITE.get("/api/v1/openapi.json").body());
  }
}
