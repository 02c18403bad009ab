package dev.lithograph.web.service;

import dev.lithograph.store.query.Clients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** What each request passes before it is answered, and its answer before it is sent. */
public final class Entrance {
  /** For what is in the making, when the server is to stop. */
  private static final Duration TO_END = Duration.ofSeconds(15);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration FOR_A_REQUEST = Duration.ofSeconds(20);
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);
  private static final long LEAST_BYTES_PER_SECOND = 10_000;
  private static final int MOST_CONNECTIONS = 4000;
  private static final int PAGES = 32;
  private static final int QUERIES = 64;
  private static final int DUMPS = 4;
  private static final int WAITING = 512;
  /** As Apache writes it, with the milliseconds that it took at the end. */
  private static final String LOG_FORMAT = CustomRequestLog.EXTENDED_NCSA_FORMAT + " %{ms}T";

  private final ServiceMetrics metrics;
  private final String queries;
  private final String uploads;
  private final Optional<Path> accessLog;
  private final Optional<Clients> clients;
  private final KeptAnswers kept;

  /**
   * @param queries path of the SPARQL endpoint
   * @param uploads path of what may be large, whose content is limited where it is read
   * @param accessLog file for a line a request
   * @param clients tells them apart, so that each has its share; else it is all the same who asks
   * @param kept answers, which are given without those who made them
   */
  public Entrance(ServiceMetrics metrics, String queries, String uploads, Optional<Path> accessLog, Optional<Clients> clients,
      KeptAnswers kept) {
    this.metrics = metrics;
    this.queries = queries;
    this.uploads = uploads;
    this.accessLog = accessLog;
    this.clients = clients;
    this.kept = kept;
    metrics.add(kept);
  }

  public void configure(HttpConfiguration http) {
    http.setRequestHeaderSize(RequestSize.HEADER_BYTES);
    http.setIdleTimeout(IDLE.toMillis());
    http.setSendServerVersion(false);
  }

  public void configure(ServletContextHandler servlets) {
    servlets.setErrorHandler(new ProblemErrors());
  }

  /** To be called once, before the server starts. */
  public void configure(Server server) {
    server.setErrorHandler(new ProblemErrors());
    server.setStopTimeout(TO_END.toMillis());
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    server.addBean(new SlowRequests(server, FOR_A_REQUEST));
    accessLog.ifPresent(file ->
        server.setRequestLog(new CustomRequestLog(new AsyncRequestLogWriter(file.toString()), logFormat())));
    // The one that is named first answers last.
    insert(server, kept, compression(), gate("queries", QUERIES, queries), gate("files", DUMPS, "/data/*"), pages(),
        contentFirst(), new RequestSize(uploads),
        new SlowReaders(FOR_AN_ANSWER, LEAST_BYTES_PER_SECOND),
        new PublicHeaders(), metrics.timing(), clients.<Handler.Wrapper>map(ClientNaming::new).orElseGet(Handler.Wrapper::new),
        new GracefulHandler());
  }

  /** A proxy would be the client of all that is asked through it. */
  private String logFormat() {
    return clients.isEmpty() ? LOG_FORMAT : LOG_FORMAT.replace("%{client}a", "%{" + ClientNaming.ADDRESS + "}attr");
  }

  private static void insert(Server server, Handler.Wrapper... handlers) {
    List.of(handlers).forEach(server::insertHandler);
  }

  /** Javalin compresses what it answers itself. No request is unpacked: a small one could become a very large one. */
  private CompressionHandler compression() {
    CompressionHandler compression = new CompressionHandler();
    compression.putCompression(new GzipCompression());
    compression.putConfiguration("/*", CompressionConfig.builder().compressIncludePath(queries).compressIncludeMethod("GET")
        .compressIncludeMethod("POST").decompressExcludePath("/*").build());
    return compression;
  }

  /** What is sent slowly holds no thread while it comes. */
  private EagerContentHandler contentFirst() {
    EagerContentHandler eager = new EagerContentHandler(
        new EagerContentHandler.RetainedContentLoaderFactory(2L * RequestSize.BODY_BYTES, -1, true));
    eager.excludePath(uploads);
    return eager;
  }

  private Gate gate(String name, int atATime, String path) {
    Gate gate = new Gate(name, atATime, WAITING);
    gate.includePath(path);
    metrics.add(gate);
    return gate;
  }

  private Gate pages() {
    Gate gate = new Gate("pages", PAGES, WAITING);
    gate.excludePath(queries, "/data/*", "/assets/*", "/health/*", "/metrics");
    metrics.add(gate);
    return gate;
  }
}
