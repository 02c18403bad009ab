package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.query.Clients;
import dev.lithograph.store.query.QueryLimits;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
  private static final String HARD = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @RegisterExtension
  static final SampleSite SITE = new SampleSite();

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/alive"})
  void saysThatItIsReady(String path) throws Exception {
    HttpResponse<String> answer = SITE.get(path);
    assertEquals(200, answer.statusCode());
    assertTrue(new ObjectMapper().readTree(answer.body()).get("ready").asBoolean());
  }

  @Test
  void isAliveButNotReadyWhereItsStoreIsGone(@TempDir Path folder) throws Exception {
    FactStore gone = FactStore.open(folder.resolve("data"), SampleCatalogue.catalogue());
    try (WebServer server = new WebServer(gone, SITE.sample.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0)) {
      gone.close();
      assertEquals(503, new Client(server).get("/health").statusCode());
      assertEquals(200, new Client(server).get("/health/alive").statusCode());
    }
  }

  @Test
  void countsRequestsByKindAndStatus() {
    SITE.get("/?q=garnet");
    SITE.get("/nothing-here");
    String metrics = SITE.get("/metrics").body();
    assertTrue(metrics.contains("lithograph_requests_seconds_count{kind=\"search\",status=\"2xx\"}"), metrics);
    assertTrue(metrics.contains("lithograph_requests_seconds_count{kind=\"page\",status=\"4xx\"}"), metrics);
    for (String name : List.of("lithograph_waiting_requests{gate=\"pages\"}", "lithograph_refused_requests_total{gate=\"queries\"}",
        "lithograph_long_queries", "jvm_memory_used_bytes", "process_uptime_seconds")) {
      assertTrue(metrics.contains(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sparql?query=ASK%7B%7D", "/api/v1/status", "/assets/site.css", "/nothing-here"})
  void guardsBrowsersInEveryAnswer(String path) {
    HttpResponse<String> answer = SITE.get(path);
    assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
    assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
    assertTrue(answer.headers().firstValue("Server").isEmpty());
  }

  @Test
  void writesALineARequest(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("access.log");
    ServerSettings settings = new ServerSettings(QueryLimits.USUAL, Optional.of(log), Optional.empty(), Optional.empty());
    try (WebServer server = server(settings)) {
      new Client(server).get("/?q=garnet", "User-Agent", "test \"quoted\"");
    }
    String line = Files.readString(log);
    assertTrue(line.matches("127\\.0\\.0\\.1 - - \\[[^\\]]+] \"GET /\\?q=garnet HTTP/1\\.1\" 200 \\d+ \"\" \"test .*\" \\d+\\R"), line);
  }

  @Test
  void writesWhomTheProxyAskedFor(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("access.log");
    Clients clients = new Clients(Optional.of(InetAddress.getLoopbackAddress()));
    try (WebServer server = server(new ServerSettings(QueryLimits.USUAL, Optional.of(log), Optional.empty(), Optional.of(clients)))) {
      new Client(server).get("/about", "X-Forwarded-For", "198.51.100.1, 2001:db8:1:2::9");
      new Client(server).get("/about");
    }
    List<String> lines = Files.readAllLines(log);
    assertTrue(lines.getFirst().startsWith("2001:db8:1:2::9 - - ["), lines.getFirst());
    assertTrue(lines.getLast().startsWith("- - - ["), lines.getLast());
  }

  @Test
  void staysFastForOthersUnderAFloodOfHardQueries() throws Exception {
    QueryLimits limits = new QueryLimits(Duration.ofSeconds(8), 1000, 1 << 20, 1000, 500_000);
    try (WebServer server = server(new ServerSettings(limits, Optional.empty(), Optional.empty(), Optional.empty()))) {
      List<CompletableFuture<HttpResponse<String>>> flood = IntStream.range(0, 14).mapToObj(i -> ask(server, HARD)).toList();
      for (int i = 0; i < 20; i++) {
        assertEquals(200, new Client(server).get("/?q=garnet").statusCode());
        assertEquals(200, ask(server, "ASK { ?s ?p ?o }").join().statusCode());
      }
      Map<Integer, List<HttpResponse<String>>> byStatus = flood.stream().map(CompletableFuture::join)
          .collect(Collectors.groupingBy(HttpResponse::statusCode));
      assertEquals(Set.of(503), byStatus.keySet());
      byStatus.get(503).forEach(refused -> assertEquals(tookTooLong(refused) ? Optional.empty() : Optional.of("5"),
          refused.headers().firstValue("Retry-After")));
      String metrics = new Client(server).get("/metrics").body();
      assertTrue(metrics.contains("lithograph_refused_queries_total{reason=\"time\"} "
          + flood.stream().filter(answer -> tookTooLong(answer.join())).count()), metrics);
      assertTrue(metrics.contains("lithograph_refused_queries_total{reason=\"busy\"} "
          + flood.stream().filter(answer -> !tookTooLong(answer.join())).count()), metrics);
    }
  }

  /** Whoever asks hard questions on many connections leaves the long lane open to others. */
  @Test
  void answersOthersWhereOneClientFloodsIt() throws Exception {
    QueryLimits limits = new QueryLimits(Duration.ofSeconds(4), 1000, 1 << 20, 1000, 500_000);
    Clients clients = new Clients(Optional.of(InetAddress.getLoopbackAddress()));
    try (WebServer server = server(new ServerSettings(limits, Optional.empty(), Optional.empty(), Optional.of(clients)))) {
      List<CompletableFuture<HttpResponse<String>>> flood =
          IntStream.range(0, 12).mapToObj(i -> ask(server, HARD, "X-Forwarded-For", "203.0.113.7")).toList();
      assertTrue(tookTooLong(ask(server, HARD, "X-Forwarded-For", "203.0.113.8").join()));
      Map<Boolean, Long> tookTooLong = flood.stream().map(CompletableFuture::join)
          .collect(Collectors.groupingBy(ServiceTest::tookTooLong, Collectors.counting()));
      assertEquals(Map.of(true, 4L, false, 8L), tookTooLong);
    }
  }

  /** Was let in, and not just told to come again. */
  private static boolean tookTooLong(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode());
    return answer.body().contains("The query took longer than");
  }

  @Test
  void endsWhatItHasBegunBeforeItStops() throws Exception {
    QueryLimits limits = new QueryLimits(Duration.ofSeconds(8), 1000, 1 << 20, 1000, 500_000);
    WebServer server = server(new ServerSettings(limits, Optional.empty(), Optional.empty(), Optional.empty()));
    CompletableFuture<HttpResponse<String>> begun = ask(server, HARD);
    while (!begun.isDone() && new Client(server).get("/metrics").body().contains("lithograph_long_queries 0")) {
      Thread.onSpinWait();
    }
    int port = server.port();
    server.close();
    assertTrue(begun.join().body().contains("The query took longer than 8 s"));
    assertThrows(ConnectException.class, () -> HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build(),
        BodyHandlers.ofString()));
  }

  private static WebServer server(ServerSettings settings) throws CannotListenException {
    return new WebServer(SITE.sample.store, SITE.sample.index, SampleCatalogue.catalogue(), settings).start("127.0.0.1", 0);
  }

  private static CompletableFuture<HttpResponse<String>> ask(WebServer server, String query, String... headers) {
    return HTTP.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/sparql"))
        .headers(Stream.concat(Stream.of("Content-Type", "application/sparql-query"), Stream.of(headers)).toArray(String[]::new))
        .POST(BodyPublishers.ofString(query)).build(), BodyHandlers.ofString());
  }
}
