package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.store.query.QueryLimits;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What those ask who mean no good: each request of {@code web/hostile-requests.txt} is sent as it stands there, byte by byte, and
 * gets exactly the answer that stands under it.
 */
class HostileRequestsTest {
  private static final QueryLimits LIMITS = new QueryLimits(Duration.ofSeconds(2), 1000, 100_000, 100_000, 10_000);
  private static final Pattern INSIDES = Pattern.compile("\tat |Exception|\\.java:|/root|/home|/work|/tmp|jetty|org\\.apache|<h1>");

  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final SampleStore SAMPLE = SampleStore.filled();
  private static WebServer server;

  @BeforeAll
  static void start() throws CannotListenException {
    server = new WebServer(SAMPLE.store, SAMPLE.index, SampleCatalogue.catalogue(),
        new ServerSettings(LIMITS, Optional.empty(), Optional.empty(), Optional.empty())).start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    SAMPLE.close();
  }

  @TestFactory
  Stream<DynamicTest> answersAsWritten() {
    return HostileRequest.all().map(request -> DynamicTest.dynamicTest(request.title(), () -> check(request)));
  }

  private static void check(HostileRequest request) throws IOException {
    String answer = send(request.bytes());
    String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    String body = answer.substring(Math.min(answer.length(), head.length() + 4));
    assertEquals(request.expected(), answer.isEmpty() ? "nothing" : status(head) + mediaType(head), answer);
    assertFalse(INSIDES.matcher(head + body.replaceAll("(?s)<html.*", "")).find(), answer);
    String wanted = String.join("\n", request.content());
    if (wanted.startsWith("...")) {
      assertTrue(body.contains(wanted.substring(3)), body);
    } else {
      assertEquals(wanted, mediaType(head).contains("problem") ? JSON.readTree(body).get("detail").asText().replace("\r", "")
          : body.strip().replace("\r", ""));
    }
  }

  private static String send(byte[] request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String status(String head) {
    return head.split(" ", 3)[1];
  }

  private static String mediaType(String head) {
    return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
        .map(line -> " " + line.substring("content-type:".length()).split(";")[0].strip()).findFirst().orElse("");
  }
}
