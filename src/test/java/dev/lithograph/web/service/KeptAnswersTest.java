package dev.lithograph.web.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is behind it numbers its answers, so that one that is given again shows. */
class KeptAnswersTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int LARGEST = 256 << 10;

  private final AtomicLong revision = new AtomicLong(1);
  private final KeptAnswers kept = new KeptAnswers(revision::get);
  private final Server server = new Server(0);

  @BeforeEach
  void start() throws Exception {
    kept.setHandler(new Numbering());
    server.setHandler(kept);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  /** Parameters say how: {@code status}, {@code size} of the answer, {@code cookie}, {@code refused} to be kept. */
  private static final class Numbering extends Handler.Abstract {
    private final AtomicInteger answers = new AtomicInteger();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      var asked = Request.extractQueryParameters(request);
      if (asked.get("refused") == null) {
        KeptAnswers.allow(request::getAttribute);
      }
      if (asked.get("cookie") != null) {
        response.getHeaders().put(HttpHeader.SET_COOKIE, "a=b");
      }
      if (asked.get("status") != null) {
        response.setStatus(asked.get("status").getValueAsInt());
      }
      byte[] number = String.valueOf(answers.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
      int more = asked.get("size") == null ? 0 : asked.get("size").getValueAsInt() - number.length;
      try (Blocker.Callback written = Blocker.callback()) {
        response.write(false, ByteBuffer.wrap(number), written);
        written.block();
      }
      response.write(true, ByteBuffer.allocate(more), callback);
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?a=b", "/?size=" + LARGEST})
  void givesAnAnswerAgain(String address) throws Exception {
    HttpResponse<String> first = get(address);
    HttpResponse<String> second = get(address);
    assertEquals(first.body(), second.body());
    assertEquals(first.body().length(), first.headers().firstValueAsLong("Content-Length").orElse(-1));
    assertEquals(first.headers().firstValue("Content-Length"), second.headers().firstValue("Content-Length"));
    assertEquals(1, kept.given());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?status=404", "/?status=203", "/?cookie=", "/?refused=", "/?size=262145", "/?size=3000000&status=500"})
  void makesAnew(String address) throws Exception {
    String first = get(address).body();
    String second = get(address).body();
    assertEquals("1", first.strip().replace("\0", ""));
    assertEquals("2", second.strip().replace("\0", ""));
    assertEquals(first.length(), second.length());
    assertEquals(0, kept.given());
  }

  @Test
  void forgetsAllWhenTheDataChange() throws Exception {
    assertEquals("1", get("/").body());
    assertEquals("2", get("/other").body());
    revision.incrementAndGet();
    assertEquals("3", get("/").body());
    assertEquals("4", get("/other").body());
    assertEquals("3", get("/").body());
  }

  @Test
  void tellsApartWhatAnswersDependOn() throws Exception {
    assertEquals("1", get("/").body());
    assertEquals("2", get("/", "Accept", "text/turtle").body());
    assertEquals("3", get("/", "Accept-Encoding", "gzip").body());
    assertEquals("4", send(request("/").uri(URI.create("http://localhost:" + port() + "/"))).body());
    assertEquals("5", send(request("/").POST(BodyPublishers.noBody())).body());
    assertEquals("1", get("/", "User-Agent", "another").body());
    assertEquals("2", get("/", "Accept", "text/turtle").body());
  }

  @Test
  void holdsNoMoreThanItMay() throws Exception {
    for (int i = 0; i < 400; i++) {
      get("/" + i % 200 + "?size=" + LARGEST);
    }
    long most = Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 16) / LARGEST;
    assertTrue(kept.given() <= most, () -> kept.given() + " of " + most);
  }

  private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
    return send(headers.length == 0 ? request(address) : request(address).headers(headers));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + address));
  }

  private int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }
}
