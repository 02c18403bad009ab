package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
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
  private static final Map<String, String> VALUES = Map.of("q", "LLZO", "min", "0", "max", "1000", "sort", "confidence",
      "page", "1", "size", "2", "property", "ionic_conductivity", "family", "Garnet", "year", "2016");

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
          .filter(parameter -> parameter.at("/in").asText().equals("query")).map(parameter -> parameter.at("/name").asText())
          .map(name -> name + "=" + VALUES.getOrDefault(name, "")).collect(Collectors.joining("&"));
      HttpResponse<String> answer = SITE.get(path.getKey().replace("{key}", key) + "?" + query);
      assertEquals(200, answer.statusCode(), query + ": " + answer.body());
      String mediaType = get.at("/responses/200/content").fieldNames().next();
      assertEquals(mediaType.split(";")[0], answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }));
  }

  @Test
  void describesErrorsAsTheyAre() {
    HttpResponse<String> answer = SITE.get("/api/v1/facts?size=0");
    assertEquals(400, answer.statusCode());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
  }

  private static JsonNode description() throws IOException {
    return new ObjectMapper().readTree(SITE.get("/api/v1/openapi.json").body());
  }
}
