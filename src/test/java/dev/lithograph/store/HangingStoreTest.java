package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A remote store that takes connections and does no more. */
class HangingStoreTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration MUCH_LONGER = Duration.ofSeconds(20);

  @TempDir
  private Path folder;

  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private ServerSocket server;
  private volatile String beginning = "";
  private RemoteStore store;

  @BeforeEach
  void listen() throws IOException, UnusableStoreException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> {
      try {
        while (true) {
          Socket connection = server.accept();
          connections.add(connection);
          connection.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException e) {
        // Closed.
      }
    });
    store = RemoteStore.at(URI.create("http://localhost:" + server.getLocalPort() + "/papers"), Map.of()).waiting(PATIENCE);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  @Test
  void isNotWaitedForWhereItDoesNotAnswerAQuestion() {
    assertTellsOfHanging(() -> store.ledger());
  }

  @Test
  void isNotWaitedForWhereItDoesNotTakeAChange() throws IOException {
    Path change = Files.writeString(folder.resolve("change.ru"), "CLEAR ALL");
    assertTellsOfHanging(() -> store.update(change));
  }

  @Test
  void isNotWaitedForInTheMiddleOfAnAnswer() {
    beginning = "HTTP/1.1 200 OK\r\nContent-Type: application/n-triples\r\nContent-Length: 1000\r\n\r\n<http://example.org/a> ";
    assertTellsOfHanging(() -> store.graph(NodeFactory.createURI("http://example.org/graph")));
  }

  private static void assertTellsOfHanging(Executable asking) {
    RemoteStoreException told = assertTimeoutPreemptively(MUCH_LONGER, () -> assertThrows(RemoteStoreException.class, asking));
    assertTrue(told.getMessage().contains("nothing came for too long: see whether it hangs"), told.getMessage());
    assertFalse(told.hasAnswered());
  }
}
