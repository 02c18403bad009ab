package dev.lithograph.web;

import static dev.lithograph.web.Client.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparqlTest {
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @ParameterizedTest
  @CsvSource({
      "application/sparql-results+json, {",
      "application/sparql-results+xml, <?xml",
      "text/csv, n",
      "text/tab-separated-values, ?n",
  })
  void answersInTheFormatAskedFor(String mediaType, String beginning) {
    HttpResponse<String> answer = SITE.get("/sparql?query=" + encoded(COUNT), "Accept", mediaType);
    assertEquals(200, answer.statusCode());
    assertEquals(mediaType, contentType(answer));
    assertTrue(answer.body().startsWith(beginning), answer.body());
  }

  @Test
  void seesTheUnionOfAllGraphs() throws IOException {
    HttpResponse<String> answer = SITE.get("/sparql?query=" + encoded(COUNT), "Accept", "application/sparql-results+json");
    assertTrue(new ObjectMapper().readTree(answer.body()).at("/results/bindings/0/n/value").asInt() > 100, answer.body());
  }

  @Test
  void takesQueriesByPostAsFormAndDirectly() {
    HttpResponse<String> form = SITE.client()
        .send("POST", "/sparql", "application/x-www-form-urlencoded", "query=" + encoded("ASK {}"));
    HttpResponse<String> direct = SITE.client().send("POST", "/sparql", "application/sparql-query", "ASK {}");
    assertEquals(200, form.statusCode());
    assertTrue(form.body().contains("true"));
    assertEquals(form.body(), direct.body());
  }

  @Test
  void writesGraphsAsTurtle() {
    String construct = encoded("CONSTRUCT { ?s a ?type } WHERE { ?s a ?type }");
    HttpResponse<String> answer = SITE.get("/sparql?query=" + construct, "Accept", "text/turtle");
    assertEquals("text/turtle", contentType(answer));
    assertTrue(answer.body().contains(" a ") || answer.body().contains("rdf:type"), answer.body());
  }

  @Test
  void saysWhereAnInvalidQueryIsWrong() {
    HttpResponse<String> answer = SITE.get("/sparql?query=" + encoded("SELECT * {\n ?s ?p }"));
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("line 2"), answer.body());
    assertTrue(!answer.body().contains("\tat "), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
      "application/sparql-update, DELETE WHERE { ?s ?p ?o }",
      "application/x-www-form-urlencoded, update=CLEAR+ALL",
  })
  void refusesUpdates(String contentType, String body) {
    String before = SITE.sample.store.state();
    HttpResponse<String> answer = SITE.client().send("POST", "/sparql", contentType, body);
    assertEquals(403, answer.statusCode());
    assertTrue(answer.body().contains("read-only"), answer.body());
    assertEquals(before, SITE.sample.store.state());
  }

  @ParameterizedTest
  @CsvSource({"PUT, ?default", "POST, ?default", "DELETE, ?default", "PUT, ?graph=urn:x:y"})
  void refusesToWriteGraphs(String method, String graph) {
    HttpResponse<String> answer = SITE.client().send(method, "/sparql" + graph, "text/turtle", "<urn:x:a> <urn:x:b> 1 .");
    assertTrue(answer.statusCode() == 405 || answer.statusCode() == 400, method + ": " + answer.statusCode());
  }

  @Test
  void readsSingleGraphs() {
    assertEquals(200, SITE.get("/sparql?default", "Accept", "text/turtle").statusCode());
    assertEquals(404, SITE.get("/sparql?graph=" + encoded("urn:x:none"), "Accept", "text/turtle").statusCode());
  }

  @Test
  void asksNoOtherServer() {
    String federated = "SELECT * { SERVICE <" + SITE.address("/sparql") + "> { ?s ?p ?o } }";
    HttpResponse<String> answer = SITE.get("/sparql?query=" + encoded(federated));
    assertTrue(answer.statusCode() >= 400, answer.body());
  }

  private static String contentType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
  }
}
