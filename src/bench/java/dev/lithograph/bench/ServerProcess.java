package dev.lithograph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, so that what it takes is not mixed with what asking takes. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("listens on (http:\\S+)");
  private static final Pattern HEAP_USED = Pattern.compile("heap .*?used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
  private static final long PATIENCE_S = 120;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String site;
  private int sent;

  private ServerProcess(Process process, String site) {
    this.process = process;
    this.site = site;
  }

  /** @param words of a command that tells on its standard error where it listens; its heap is to be of 512 MB at most */
  static ServerProcess start(List<String> words) throws IOException, InterruptedException {
    Path log = Files.createTempFile("server", ".log");
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx512m");
    Process process = builder.start();
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (process.isAlive() && System.nanoTime() < patience) {
      List<String> address = ADDRESS.matcher(Files.readString(log)).results().map(found -> found.group(1)).toList();
      if (!address.isEmpty()) {
        Files.delete(log);
        return new ServerProcess(process, address.getFirst());
      }
      Thread.sleep(2);
    }
    process.destroy();
    throw new IllegalStateException(String.join(" ", words) + " did not start: " + Files.readString(log));
  }

  /** Computing by the process to this moment, in milliseconds. */
  double computed() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
  }

  /** What is at {@code path}, in a media type. */
  byte[] get(String path, String type) throws IOException, InterruptedException {
    return send(request(path, type).build());
  }

  /** Under a name of an encoding that was not asked for before: a server makes each answer, and gives none that it has kept. */
  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(site + path)).header("Accept", type).header("Accept-Encoding", "none-" + ++sent);
  }

  /** Does so; absent where the server gives up, or does not answer so fast. */
  Optional<byte[]> getWithin(Duration limit, String path, String type) throws IOException, InterruptedException {
    try {
      HttpResponse<byte[]> answer = http.send(request(path, type).timeout(limit).build(), BodyHandlers.ofByteArray());
      return answer.statusCode() / 100 == 5 ? Optional.empty() : Optional.of(body(answer));
    } catch (HttpTimeoutException e) {
      return Optional.empty();
    }
  }

  void post(String path, Path content, String type) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", type).POST(BodyPublishers.ofFile(content))
        .build());
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    return body(http.send(request, BodyHandlers.ofByteArray()));
  }

  private static byte[] body(HttpResponse<byte[]> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode() + ": "
          + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }

  /** In MB, after the garbage is collected. */
  double heapInUse() throws IOException, InterruptedException {
    diagnose("GC.run");
    return megabytes(HEAP_USED, diagnose("GC.heap_info"));
  }

  /** In MB, what of mapped files lies in memory included. */
  double resident() throws IOException {
    return megabytes(RESIDENT, Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
  }

  private static double megabytes(Pattern pattern, String told) {
    return pattern.matcher(told).results().mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum() / 1024;
  }

  private String diagnose(String what) throws IOException, InterruptedException {
    Process jcmd = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", String.valueOf(process.pid()), what)
        .redirectErrorStream(true).start();
    String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException("jcmd " + what + " fails: " + told);
    }
    return told;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
  }
}
