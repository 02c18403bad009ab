package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are given again, by a whole server. */
class SameAnswersTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern COUNTER = Pattern.compile("(?m)^lithograph_kept_answers_total (\\d+)");

  private static final SampleStore SAMPLE = SampleStore.filled();

  private final WebServer server = server(SAMPLE);

  @AfterEach
  void stop() {
    server.close();
  }

  @AfterAll
  static void close() {
    SAMPLE.close();
  }

  private static WebServer server(SampleStore sample) {
    try {
      return new WebServer(sample.store, sample.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0);
    } catch (CannotListenException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"/?q=garnet,", "/?q=garnet,gzip", "/compare?family=Garnet,gzip", "/documents,", "/about,gzip", "/sparql,",
      "/api/v1/facts?q=garnet&size=1,", "/api/v1/facts?q=garnet,gzip", "/api/v1/comparison.csv?family=Garnet,", "/data,gzip"})
  void areTheSameInEveryByteAndHeader(String path, String encoding) throws Exception {
    String[] headers = encoding == null ? new String[0] : new String[] {"Accept-Encoding", encoding};
    HttpResponse<byte[]> first = ask("GET", path, headers);
    HttpResponse<byte[]> second = ask("GET", path, headers);
    assertEquals(200, first.statusCode());
    assertEquals(200, second.statusCode());
    assertArrayEquals(first.body(), second.body());
    assertEquals(headers(first), headers(second));
    assertEquals(1, given());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=garnet", "/data", "/api/v1/facts?q=garnet"})
  void haveTheirHeadersForWhoAsksForThemAlone(String path) throws Exception {
    Map<String, List<String>> headers = headers(ask("GET", path));
    HttpResponse<byte[]> again = ask("HEAD", path);
    assertEquals(1, given());
    assertEquals(headers, headers(again));
    assertEquals(0, again.body().length);
  }

  @Test
  void areNotSentToWhoKnowsThem() throws Exception {
    String path = "/sparql";
    String tag = ask("HEAD", path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> anew = ask("GET", path, "If-None-Match", tag);
    assertEquals(0, given());
    ask("GET", path);
    HttpResponse<byte[]> again = ask("GET", path, "If-None-Match", "\"other\", " + tag);
    assertEquals(1, given());
    assertEquals(304, anew.statusCode());
    assertEquals(304, again.statusCode());
    assertEquals(headers(anew), headers(again));
    assertEquals(200, ask("GET", path, "If-None-Match", "\"other\"").statusCode());
  }

  @Test
  void areApartForEachRepresentation() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertEquals("text/html", type(ask("GET", "/data", "Accept", "text/html")));
      assertEquals("text/turtle", type(ask("GET", "/data", "Accept", "text/turtle")));
      assertEquals("gzip", ask("GET", "/data", "Accept", "text/turtle", "Accept-Encoding", "gzip").headers()
          .firstValue("Content-Encoding").orElse(""));
      assertEquals(406, ask("GET", "/data", "Accept", "image/png").statusCode());
    }
    assertEquals(3, given());
  }

  @Test
  void tellWhatTheDataAreNow() {
    List<String> paths = List.of("/", "/?q=LLZO", "/documents", "/compare", "/api/v1/facts", "/api/v1/status", "/api/v1/documents");
    try (SampleStore sample = SampleStore.filled(); WebServer changing = server(sample)) {
      Map<String, String> before = texts(changing, paths);
      assertEquals(before, texts(changing, paths));
      assertTrue(sample.store.remove(sample.store.documents().getFirst().id()));
      assertNotEquals(before.get("/api/v1/status"), text(changing, "/api/v1/status"));
      sample.index.refresh(sample.store::state, sample.store::eachFact);
      Map<String, String> after = texts(changing, paths);
      paths.forEach(path -> assertNotEquals(before.get(path), after.get(path), path));
      try (WebServer fresh = server(sample)) {
        assertEquals(texts(fresh, paths), after);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/facts.tsv", "/data/graph.trig", "/api/v1/suggestions?q=ga", "/metrics", "/health", "/nothing-here",
      "/assets/site.css", "/sparql?query=ASK%7B%7D", "/api/v1/facts?size=no"})
  void areMadeAnewWhereTheyMustBe(String path) throws Exception {
    ask("GET", path);
    ask("GET", path);
    assertEquals(0, given());
  }

  /** By path, without the port. */
  private static Map<String, String> texts(WebServer server, List<String> paths) {
    return paths.stream().collect(Collectors.toMap(path -> path, path -> text(server, path).replace(":" + server.port(), "")));
  }

  private static String text(WebServer server, String path) {
    return new Client(server).get(path).body();
  }

  private static String type(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
  }

  private long given() {
    Matcher counter = COUNTER.matcher(text(server, "/metrics"));
    assertTrue(counter.find());
    return Long.parseLong(counter.group(1));
  }

  private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  private HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .method(method, BodyPublishers.noBody());
    return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
  }
}
