package dev.lithograph.web.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.store.query.Clients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntranceTest {
  private static final int MEGABYTES = 64;

  private final Server server = new Server(0);

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void tellsWhoeverComesWhenAllIsBusyWhenToComeAgain() throws Exception {
    CountDownLatch came = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Gate gate = new Gate("test", 1, 0);
    gate.setHandler(waiting(came, goOn));
    start(gate);
    CompletableFuture<HttpResponse<String>> first = HttpClient.newHttpClient().sendAsync(request(), BodyHandlers.ofString());
    came.await();
    HttpResponse<String> second = HttpClient.newHttpClient().send(request(), BodyHandlers.ofString());
    goOn.countDown();
    assertEquals(200, first.get().statusCode());
    assertEquals(503, second.statusCode());
    assertEquals(Optional.of("5"), second.headers().firstValue("Retry-After"));
    assertEquals(Optional.of("application/problem+json"), second.headers().firstValue("Content-Type"));
    assertEquals(1, gate.refused());
  }

  @Test
  void leavesPlacesToOthersWhereOneClientWantsAll() throws Exception {
    CountDownLatch came = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    Gate gate = new Gate("test", 4, 10);
    gate.setHandler(waiting(came, goOn));
    Handler.Wrapper naming = new ClientNaming(new Clients(Optional.of(InetAddress.getLoopbackAddress())));
    naming.setHandler(gate);
    start(naming);
    List<CompletableFuture<HttpResponse<String>>> first = List.of(askFor("203.0.113.7"), askFor("198.51.100.1, 203.0.113.7"));
    came.await();
    HttpResponse<String> third = askFor("203.0.113.7").get();
    assertEquals(429, third.statusCode());
    assertEquals(Optional.of("5"), third.headers().firstValue("Retry-After"));
    assertTrue(third.body().contains("as one client may send at a time"), third.body());
    CompletableFuture<HttpResponse<String>> other = askFor("203.0.113.8");
    goOn.countDown();
    assertEquals(200, other.get().statusCode());
    for (CompletableFuture<HttpResponse<String>> answer : first) {
      assertEquals(200, answer.get().statusCode());
    }
    assertEquals(200, askFor("203.0.113.7").get().statusCode());
    assertEquals(1, gate.refused());
  }

  private CompletableFuture<HttpResponse<String>> askFor(String client) {
    return HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(request().uri()).header("X-Forwarded-For", client).build(),
        BodyHandlers.ofString());
  }

  @Test
  void hangsUpOnWhoSendsARequestByteByByte() throws Exception {
    server.addBean(new SlowRequests(server, Duration.ofMillis(500)));
    start(new Handler.Wrapper());
    try (Socket socket = new Socket("127.0.0.1", port())) {
      byte[] request = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(request);
      assertTrue(isHungUp(socket));
    }
  }

  /** Sends a byte now and then until the other side has closed. */
  private static boolean isHungUp(Socket socket) throws InterruptedException {
    try {
      socket.setSoTimeout(100);
      while (true) {
        socket.getOutputStream().write('a');
        try {
          if (socket.getInputStream().read() < 0) {
            return true;
          }
        } catch (SocketTimeoutException e) {
          Thread.sleep(100);
        }
      }
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void hangsUpOnWhoReadsTooSlowly() throws Exception {
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    SlowReaders slow = new SlowReaders(Duration.ofMillis(500), 1 << 30);
    slow.setHandler(new Writer(ended));
    start(slow);
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      ended.get();
    }
  }

  @Test
  void waitsForReadersThatGoOn() throws Exception {
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    SlowReaders slow = new SlowReaders(Duration.ofSeconds(30), 1000);
    slow.setHandler(new Writer(ended));
    start(slow);
    try (InputStream in = HttpClient.newHttpClient().send(request(), BodyHandlers.ofInputStream()).body()) {
      assertEquals((long) MEGABYTES << 20, in.transferTo(OutputStream.nullOutputStream()));
    }
    assertTrue(ended.getNow(null) == null);
  }

  /** Writes more than fits into the buffers between here and the client; tells how that fails. */
  private static final class Writer extends Handler.Abstract {
    private final CompletableFuture<Throwable> failed;

    Writer(CompletableFuture<Throwable> failed) {
      this.failed = failed;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      try {
        for (int i = 0; i < MEGABYTES; i++) {
          try (Blocker.Callback written = Blocker.callback()) {
            response.write(i == MEGABYTES - 1, ByteBuffer.allocate(1 << 20), written);
            written.block();
          }
        }
        callback.succeeded();
      } catch (IOException e) {
        failed.complete(e);
        callback.failed(e);
      }
      return true;
    }
  }

  private void start(Handler handler) throws Exception {
    server.setErrorHandler(new ProblemErrors());
    server.setHandler(handler);
    server.start();
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/")).build();
  }

  /** Answers what has come as soon as it may. */
  private static Handler waiting(CountDownLatch came, CountDownLatch goOn) {
    return new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) throws Exception {
        came.countDown();
        goOn.await();
        callback.succeeded();
        return true;
      }
    };
  }

  private int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }
}
