package dev.lithograph.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request of {@code web/hostile-requests.txt}.
 *
 * @param lines of the request, its first line, headers, an empty line and content
 * @param expected status and media type
 * @param content lines: of a problem document its detail, else what the content is; after {@code ...} what it holds
 */
public record HostileRequest(String title, List<String> lines, String expected, List<String> content) {
  private static final String ANSWER = "=> ";
  private static final Pattern REPEATED = Pattern.compile("<<(.+?)\\*(\\d+)>>");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

  public static Stream<HostileRequest> all() {
    try (InputStream in = HostileRequest.class.getResourceAsStream("/web/hostile-requests.txt")) {
      return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split("(?m)^### ")).skip(1)
          .map(HostileRequest::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileRequest of(String block) {
    List<String> all = block.lines().toList();
    int answer = (int) all.stream().takeWhile(line -> !line.startsWith(ANSWER)).count();
    return new HostileRequest(all.getFirst(), trimmed(all.subList(1, answer)), all.get(answer).substring(ANSWER.length()),
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
  byte[] bytes() {
    List<String> head = new ArrayList<>(head());
    String body = body();
    if (head.getFirst().endsWith("HTTP/1.1")) {
      addTo(head, "Host", "localhost");
      addTo(head, "Connection", "close");
      if (!body.isEmpty() && head.stream().noneMatch(line -> line.startsWith("Transfer-Encoding:"))) {
        addTo(head, "Content-Length", Integer.toString(body.getBytes(StandardCharsets.ISO_8859_1).length));
      }
    }
    return (String.join("\r\n", head).replace("Host: none\r\n", "") + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What it asks in SPARQL, where it does that by a query alone. */
  public Optional<String> query() {
    List<String> others = head().stream().filter(line -> !line.startsWith("Accept:")).toList();
    return others.equals(List.of("POST /sparql HTTP/1.1", "Content-Type: application/sparql-query")) ? Optional.of(body())
        : Optional.empty();
  }

  private List<String> head() {
    return lines.stream().takeWhile(line -> !line.isEmpty()).map(HostileRequest::expanded).toList();
  }

  private String body() {
    return String.join("\n", lines.stream().dropWhile(line -> !line.isEmpty()).skip(1).map(HostileRequest::expanded).toList());
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
