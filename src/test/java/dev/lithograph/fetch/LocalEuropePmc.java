package dev.lithograph.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers in the form of Europe PMC, with the troubles that one asks it for. */
public final class LocalEuropePmc implements AutoCloseable {
  public static final String PAPER = "<?xml version=\"1.0\"?><article><front><article-meta>"
      + "<article-id pub-id-type=\"doi\">10.1000/a.1</article-id></article-meta></front><body><p>The ionic conductivity of Li6PS5Cl is 2.5 mS/cm.</p></body></article>";

  private static final String ROOT = "/rest/";
  private static final Courtesy BRISK =
      new Courtesy("me@lab.example", Duration.ZERO, 3, Duration.ofMillis(10), Duration.ofSeconds(5), Duration.ofSeconds(5));

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();

  /** @param at in milliseconds of the system's clock for intervals */
  public record Request(String path, String userAgent, long at) {}

  /** @param length that is announced, whatever comes */
  private record Reply(int status, String body, long length, Map<String, String> headers) {}

  public LocalEuropePmc() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + ROOT);
  }

  EuropePmc client() {
    return client(BRISK);
  }

  EuropePmc client(Courtesy courtesy) {
    return new EuropePmc(base(), courtesy);
  }

  /** For those outside of this room. */
  public EuropePmc clientOf(String contact) {
    return client(new Courtesy(contact, BRISK.between(), BRISK.tries(), BRISK.firstPause(), BRISK.longestPause(), BRISK.limit()));
  }

  /** Knows a paper that is open access, and has its text. */
  public void publishes(String pmcid, String doi) {
    String record = record(pmcid, doi, "Y");
    finds("PMCID:" + pmcid, record);
    finds("DOI:\"" + doi + "\"", record);
    replies(pmcid + "/fullTextXML", 200, PAPER);
  }

  public static String record(String pmcid, String doi, String openAccess) {
    return """
        {"id":"1","source":"MED","pmid":"1","pmcid":"%s","doi":"%s","title":"On Li<sub>6</sub>PS<sub>5</sub>Cl",
         "authorString":"Okoro B, Lind C.","journalInfo":{"volume":"3","journal":{"title":"Journal of Solids"}},"pubYear":"2021",
         "isOpenAccess":"%s","inEPMC":"Y","inPMC":"Y","hasPDF":"Y","license":"cc by"}""".formatted(pmcid, doi, openAccess);
  }

  public void finds(String query, String... records) {
    replies("search?query=" + query + "&format=json&resultType=core", 200,
        "{\"version\":\"6.9\",\"hitCount\":%d,\"resultList\":{\"result\":[%s]}}".formatted(records.length,
            String.join(",", records)));
  }

  /** The next time {@code path} is asked for, and from the last of several on always. */
  public void replies(String path, int status, String body, String... headers) {
    replies(path, status, body, body.getBytes(StandardCharsets.UTF_8).length, headers);
  }

  void breaksOff(String path, String body) {
    replies(path, 200, body, body.length() + 1000L);
  }

  private void replies(String path, int status, String body, long length, String... headers) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    replies.computeIfAbsent(ROOT + path, none -> new ArrayDeque<>()).add(new Reply(status, body, length, all));
  }

  void forgets(String path) {
    replies.remove(ROOT + path);
  }

  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Reply reply = next(exchange);
    Headers headers = exchange.getResponseHeaders();
    reply.headers().forEach(headers::set);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    try (exchange; OutputStream out = body(exchange, reply)) {
      out.write(body);
    }
  }

  private static OutputStream body(HttpExchange exchange, Reply reply) throws IOException {
    exchange.sendResponseHeaders(reply.status(), reply.length() == 0 ? -1 : reply.length());
    return exchange.getResponseBody();
  }

  private synchronized Reply next(HttpExchange exchange) {
    String path = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
    requests.add(new Request(path, exchange.getRequestHeaders().getFirst("User-Agent"), System.nanoTime() / 1_000_000));
    Deque<Reply> waiting = replies.getOrDefault(path, new ArrayDeque<>());
    Reply none = new Reply(404, "", 0, Map.of());
    return waiting.size() > 1 ? waiting.remove() : waiting.isEmpty() ? none : waiting.peek();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
