package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Batch;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Follower;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.store.UnusableStoreException;
import dev.lithograph.store.query.Clients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve",
    description = {"Serves the store: pages, a JSON API under /api, SPARQL at /sparql.",
        "An empty store is filled from corpus/ first."},
    footer = {"", "Example:", "  lithograph serve --port 8090"})
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65535;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
      description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "localhost",
      description = "Name or address to listen on (default: ${DEFAULT-VALUE}, so that other machines cannot connect).")
  private String host;

  @Option(names = "--access-log", paramLabel = "FILE",
      description = "Writes a line a request to FILE, as Apache does, with the milliseconds that it took at the end.")
  private Optional<Path> accessLog;

  @Mixin
  private AdminTokenOption adminToken;

  @Mixin
  private TimeoutOption timeout;

  @Mixin
  private ClientsOption clients;

  @Option(names = "--mcp", description = "Answers assistants too, by the Model Context Protocol at /mcp.")
  private boolean forAssistants;

  @Mixin
  private StoreOption store;

  @Spec
  private CommandSpec spec;

  private final Parts parts;
  private final Console console;

  ServeCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws UnusableStoreException, Site.NotStartedException, SecretFile.UnusableSecretException,
      InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(spec.commandLine(), "a port is a number from 0 to " + HIGHEST_PORT + ", not " + port);
    }
    Optional<String> token = adminToken.read();
    Optional<Clients> apart = clients.clients();
    Catalogue catalogue = parts.catalogue().get();
    Stop stop = new Stop();
    try (DataFolder data = store.open(catalogue)) {
      fillIfEmpty(data, catalogue);
      try (Site.Running running = parts.site().start(data, catalogue, settings(token, apart, catalogue));
          Follower follower = new Follower(data, console::tellError)) {
        follower.follow(BETWEEN_LOOKS);
        console.tell("Lithograph listens on http://" + host + ":" + running.port() + " (Ctrl-C stops it)");
        stop.await();
      }
    } finally {
      // Also where closing fails, or the signal would wait for ever.
      stop.done();
    }
    return Cli.DONE;
  }

  private Site.Settings settings(Optional<String> token, Optional<Clients> apart, Catalogue catalogue) {
    return new Site.Settings(host, port, accessLog,
        token.map(secret -> new Site.Admin(secret, timeout.applyTo(parts.miner().apply(() -> catalogue)))), forAssistants,
        apart);
  }

  private void fillIfEmpty(DataFolder data, Catalogue catalogue) {
    if (data.store().isEmpty() && parts.corpus().isPresent()) {
      console.tell("The store is empty: mining the papers that come with Lithograph, in corpus/, first");
      MineCommand.mine(Batch.of(List.of(parts.corpus().get())), new StoreFiller(parts.miner().apply(() -> catalogue), data),
          new ProgressLines(console), console);
    }
  }

  /** The signal to stop: the program ends when all is closed, not before. */
  private static final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    void await() throws InterruptedException {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        asked.countDown();
        try {
          closed.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }));
      asked.await();
    }

    void done() {
      closed.countDown();
    }
  }
}
