package dev.lithograph.web;

import static dev.lithograph.web.Client.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.store.query.QueryLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlProtocolTest {
  private static final String ALL = "/sparql?query=" + encoded("SELECT * { ?s ?p ?o }");

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @Test
  void answersHeadWithTheHeadersOfGet() throws Exception {
    HttpResponse<String> whole = SITE.get(ALL, "Accept", "text/csv");
    HttpResponse<String> head = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(SITE.address(ALL)))
        .method("HEAD", BodyPublishers.noBody()).header("Accept", "text/csv").build(), BodyHandlers.ofString());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Vary"}) {
      assertEquals(whole.headers().firstValue(name), head.headers().firstValue(name), name);
    }
  }

  @Test
  void compressesForWhoeverUnpacks() throws Exception {
    HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(SITE.address(ALL)))
        .header("Accept", "text/csv").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    assertEquals(Optional.of("gzip"), packed.headers().firstValue("Content-Encoding"));
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertEquals(SITE.get(ALL, "Accept", "text/csv").body(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void namesTheStateOfTheDataSoThatNothingIsSentTwice() {
    String tag = SITE.get(ALL, "Accept", "text/csv").headers().firstValue("ETag").orElseThrow();
    assertEquals(304, SITE.get(ALL, "Accept", "text/csv", "If-None-Match", tag).statusCode());
    assertEquals(200, SITE.get(ALL, "Accept", "application/sparql-results+json", "If-None-Match", tag).statusCode());
    SITE.sample.store.remove("membranes.md");
    assertEquals(200, SITE.get(ALL, "Accept", "text/csv", "If-None-Match", tag).statusCode());
  }

  @Test
  void namesNoStateOfWhatDiffersEachTime() {
    String now = "/sparql?query=" + encoded("SELECT (NOW() AS ?time) {}");
    assertTrue(SITE.get(now).headers().firstValue("ETag").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
      "text/turtle, text/turtle",
      "application/n-triples, application/n-triples",
      "application/ld+json, application/ld+json",
      "application/rdf+xml, application/rdf+xml",
      "*/*, text/turtle",
  })
  void writesGraphsInTheFormatAskedFor(String accept, String mediaType) {
    String construct = "/sparql?query=" + encoded("CONSTRUCT WHERE { ?s a ?type }");
    assertEquals(mediaType, contentType(SITE.get(construct, "Accept", accept)));
    assertEquals(mediaType, contentType(SITE.get("/sparql?default", "Accept", accept)));
  }

  @Test
  void asksTheGraphsThatTheProtocolNames() {
    String count = "/sparql?query=" + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    String everything = SITE.get(count, "Accept", "text/csv").body();
    String ledger = encoded("https://w3id.org/lithograph/id/store");
    assertNotEquals(everything, SITE.get(count + "&default-graph-uri=" + ledger, "Accept", "text/csv").body());
    assertEquals("n\r\n0\r\n", SITE.get(count + "&named-graph-uri=" + ledger, "Accept", "text/csv").body());
  }

  @Test
  void fetchesNoGraphFromElsewhere() {
    String remote = SITE.address("/ontology.ttl");
    String query = "SELECT (COUNT(*) AS ?n) FROM <" + remote + "> { ?s ?p ?o }";
    assertEquals("n\r\n0\r\n", SITE.get("/sparql?query=" + encoded(query), "Accept", "text/csv").body());
  }

  @Test
  void letsPagesOfOthersAsk() throws Exception {
    assertEquals(Optional.of("*"), SITE.get(ALL).headers().firstValue("Access-Control-Allow-Origin"));
    HttpResponse<String> asked = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(SITE.address("/sparql")))
        .method("OPTIONS", BodyPublishers.noBody()).header("Origin", "https://example.org")
        .header("Access-Control-Request-Method", "POST").build(), BodyHandlers.ofString());
    assertEquals(204, asked.statusCode());
    assertTrue(asked.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
    assertTrue(asked.headers().firstValue("Access-Control-Allow-Headers").orElse("").contains("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"callback=alert", "force-accept=text/html", "stylesheet=/evil.xsl"})
  void letsNobodyChooseWhatABrowserTakesTheAnswerFor(String parameter) {
    String usual = SITE.get(ALL, "Accept", "application/sparql-results+json").body();
    HttpResponse<String> answer = SITE.get(ALL + "&" + parameter, "Accept", "application/sparql-results+json");
    assertEquals(usual, answer.body());
    assertEquals("application/sparql-results+json", contentType(answer));
  }

  @Test
  void endsWhatTakesTooLong() throws Exception {
    QueryLimits brief = new QueryLimits(Duration.ofMillis(300), 1000, 1 << 20, 1000, 500_000);
    JsonNode problem = problem(brief, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    assertEquals(503, problem.get("status").asInt());
    assertEquals("The query took longer than 0.3 s and was stopped: ask for less, with more specific patterns or a LIMIT.",
        problem.get("detail").asText());
  }

  @Test
  void tellsWhereAnAnswerIsTooLong() throws Exception {
    QueryLimits rows = new QueryLimits(Duration.ofSeconds(10), 100, 1 << 20, 1000, 500_000);
    assertTrue(problem(rows, "SELECT * { ?s ?p ?o }").get("detail").asText().contains("more than 100 rows"));
    assertTrue(problem(rows, "CONSTRUCT WHERE { ?s ?p ?o }").get("detail").asText().contains("more than 100 rows"));
    assertTrue(problem(rows, "DESCRIBE * { ?s a ?type }").get("detail").asText().contains("more than 100 rows"));
    QueryLimits bytes = new QueryLimits(Duration.ofSeconds(10), 100_000, 1000, 1000, 500_000);
    assertTrue(problem(bytes, "SELECT * { ?s ?p ?o }").get("detail").asText().contains("more than 1000 bytes"));
  }

  @Test
  void holdsNoMoreRowsThanThereIsMemoryFor() throws Exception {
    QueryLimits patient = new QueryLimits(Duration.ofMinutes(2), 1000, 1 << 20, 1000, 5000);
    for (String query : List.of("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c LIMIT 2000",
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f } }")) {
      JsonNode problem = problem(patient, query);
      assertEquals(500, problem.get("status").asInt());
      assertTrue(problem.get("detail").asText().contains("sorts, or tells apart, more than 5000 rows"), problem::toString);
    }
  }

  private static JsonNode problem(QueryLimits limits, String query) throws IOException, CannotListenException {
    ServerSettings settings = new ServerSettings(limits, Optional.empty(), Optional.empty(), Optional.empty());
    try (WebServer server = new WebServer(SITE.sample.store, SITE.sample.index, SampleCatalogue.catalogue(), settings)
        .start("127.0.0.1", 0)) {
      HttpResponse<String> answer = new Client(server).get("/sparql?query=" + encoded(query));
      assertEquals("application/problem+json", contentType(answer));
      return new ObjectMapper().readTree(answer.body());
    }
  }

  private static String contentType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
  }
}
