package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lithograph.web.sparql.SparqlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final SparqlLimits LIMITS = new SparqlLimits(Duration.ofSeconds(2), 1000, 100_000, 100_000);
  private static final String ANSWER = "=> ";
  private static final Pattern REPEATED = Pattern.compile("<<(.+?)\\*(\\d+)>>");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");
  private static final Pattern INSIDES = Pattern.compile("\tat |Exception|\\.java:|/root|/home|/work|/tmp|jetty|org\\.apache|<h1>");

  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final SampleStore SAMPLE = SampleStore.filled();
  private static WebServer server;

  @BeforeAll
  static void start() throws CannotListenException {
    server = new WebServer(SAMPLE.store, SAMPLE.index, SampleCatalogue.catalogue(), new ServerSettings(LIMITS, Optional.empty(), Optional.empty()))
        .start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    SAMPLE.close();
  }

  /**
   * @param lines of the request, its first line, headers, an empty line and content
   * @param expected status and media type, and then lines: of a problem document its detail, else what the content is; after
   *     {@code ...} what it holds
   */
  private record Trial(String title, List<String> lines, String expected, List<String> content) {
    static Trial of(String block) {
      List<String> all = block.lines().toList();
      int answer = (int) all.stream().takeWhile(line -> !line.startsWith(ANSWER)).count();
      return new Trial(all.getFirst(), trimmed(all.subList(1, answer)), all.get(answer).substring(ANSWER.length()),
          trimmed(all.subList(answer + 1, all.size())));
    }

    private static List<String> trimmed(List<String> lines) {
      List<String> rest = new ArrayList<>(lines);
      while (!rest.isEmpty() && rest.getLast().isBlank()) {
        rest.removeLast();
      }
      return rest;
    }

    /** What HTTP needs is added, where the request does not say something of its own there. */
    byte[] request() {
      List<String> written = lines.stream().map(Trial::expanded).toList();
      int end = written.contains("") ? written.indexOf("") : written.size();
      List<String> head = new ArrayList<>(written.subList(0, end));
      String body = String.join("\n", written.subList(Math.min(end + 1, written.size()), written.size()));
      if (head.getFirst().endsWith("HTTP/1.1")) {
        addTo(head, "Host", "localhost");
        addTo(head, "Connection", "close");
        if (!body.isEmpty() && head.stream().noneMatch(line -> line.startsWith("Transfer-Encoding:"))) {
          addTo(head, "Content-Length", Integer.toString(body.getBytes(StandardCharsets.ISO_8859_1).length));
        }
      }
      return (String.join("\r\n", head).replace("Host: none\r\n", "") + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void addTo(List<String> head, String name, String value) {
      if (head.stream().noneMatch(line -> line.startsWith(name + ":"))) {
        head.add(name + ": " + value);
      }
    }

    private static String expanded(String line) {
      String repeated = REPEATED.matcher(line).replaceAll(match ->
          Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
      return BYTE.matcher(repeated).replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
  }

  @TestFactory
  Stream<DynamicTest> answersAsWritten() throws IOException {
    try (InputStream in = HostileRequestsTest.class.getResourceAsStream("/web/hostile-requests.txt")) {
      return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split("(?m)^### ")).skip(1).map(Trial::of)
          .map(trial -> DynamicTest.dynamicTest(trial.title(), () -> check(trial)));
    }
  }

  private static void check(Trial trial) throws IOException {
    String answer = send(trial.request());
    String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    String body = answer.substring(Math.min(answer.length(), head.length() + 4));
    assertEquals(trial.expected(), answer.isEmpty() ? "nothing" : status(head) + mediaType(head), answer);
    assertFalse(INSIDES.matcher(head + body.replaceAll("(?s)<html.*", "")).find(), answer);
    String wanted = String.join("\n", trial.content());
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
