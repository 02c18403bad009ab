package dev.lithograph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.atlas.web.TypedInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.http.HttpLib;
import org.apache.jena.http.Push;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A store of whatever make that speaks SPARQL 1.1: Query, Update, and the Graph Store Protocol. Where it fails, an
 * {@link RemoteStoreException} says so in a line, with what to do.
 */
public final class RemoteStore {
  /** What the settings may name: who one is, and the addresses where the store has several. */
  private static final Set<String> KEYS = Set.of("user", "password", "query", "update", "graphs");
  /** For the beginning of an answer, and from one part of it to the next. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  /** What any store takes in: a change may take longer the more of it there is. */
  private static final int LEAST_BYTES_PER_SECOND = 50_000;
  private static final int NOTHING = -1;
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final URI url;
  private final Duration patience;
  private final String query;
  private final String update;
  private final String graphs;

  private RemoteStore(URI url, Map<String, String> settings, Duration patience) {
    this.url = url;
    this.patience = patience;
    query = settings.getOrDefault("query", url.toString());
    update = settings.getOrDefault("update", url.toString());
    graphs = settings.getOrDefault("graphs", url.toString());
    if (settings.containsKey("user")) {
      for (String address : List.of(query, update, graphs)) {
        AuthEnv.get().registerUsernamePassword(URI.create(address), settings.get("user"), settings.get("password"));
      }
    }
  }

  /**
   * @param url where it takes all three protocols, but for those for which the settings name another address
   * @param settings {@code user} and {@code password}; {@code query}, {@code update} and {@code graphs} are addresses
   */
  public static RemoteStore at(URI url, Map<String, String> settings) throws UnusableStoreException {
    if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
      throw new UnusableStoreException(url + " is no address of a store: give one as http://localhost:3030/lithograph");
    }
    if (url.getUserInfo() != null) {
      throw new UnusableStoreException("others see the password in the address of " + url.getHost()
          + ": put user and password in a file, and name it with --store-settings");
    }
    Set<String> unknown = new TreeSet<>(settings.keySet());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty() || settings.containsKey("user") != settings.containsKey("password")) {
      throw new UnusableStoreException("the settings of " + url + " say " + (unknown.isEmpty()
          ? "one of user and password without the other" : String.join(", ", unknown) + ", which means nothing")
          + ": they may say " + String.join(", ", new TreeSet<>(KEYS)));
    }
    return new RemoteStore(url, settings, PATIENCE);
  }

  /** The same, waiting for so long at most. */
  RemoteStore waiting(Duration longest) {
    return new RemoteStore(url, Map.of("query", query, "update", update, "graphs", graphs), longest);
  }

  /** Its address. */
  @Override
  public String toString() {
    return url.toString();
  }

  /** That of what is stored there; empty where nothing is. */
  Graph ledger() {
    // Of a graph that is not there the answer is 404, as it is where no store is.
    hash(Ledger.GRAPH);
    return graph(Ledger.GRAPH);
  }

  /** What a graph holds; nothing where there is none. */
  Graph graph(Node name) {
    Graph graph = GraphFactory.createDefaultGraph();
    String address = HttpLib.requestURL(graphs, "graph=" + HttpLib.urlEncodeQueryString(name.getURI()));
    HttpRequest request = HttpLib.newGetRequest(address,
        builder -> builder.timeout(patience).setHeader("Accept", WebContent.contentTypeNTriples + ", text/turtle;q=0.5"));
    try {
      HttpResponse<InputStream> response = HttpLib.execute(HttpEnv.getDftHttpClient(), request);
      if (response.statusCode() == NOT_FOUND) {
        HttpLib.finishResponse(response);
        return graph;
      }
      try (TypedInputStream in = HttpLib.handleResponseTypedInputStream(response)) {
        read(in, graph);
      }
      return graph;
    } catch (HttpException e) {
      throw failure(e.getStatusCode(), e);
    } catch (RiotException | RuntimeIOException e) {
      throw failure(OK, e);
    }
  }

  private void read(TypedInputStream in, Graph graph) {
    try (ImpatientStream parts = new ImpatientStream(in, patience)) {
      try {
        RDFParser.source(parts).lang(Lang.NTRIPLES.getHeaderString().equals(in.getContentType()) ? Lang.NTRIPLES : Lang.TURTLE)
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(StreamRDFLib.graph(graph));
      } catch (RiotException | RuntimeIOException e) {
        // Jena hides why it could not read on.
        throw parts.timeout().map(timeout -> failure(NOTHING, new UncheckedIOException(timeout))).orElseThrow(() -> e);
      }
    } catch (IOException e) {
      throw failure(NOTHING, new UncheckedIOException(e));
    }
  }

  /** The hash that the ledger in the store notes for a graph. */
  Optional<String> hash(Node graph) {
    try {
      return Ledger.hash(QueryExec.service(query).timeout(patience.toMillis(), TimeUnit.MILLISECONDS), graph);
    } catch (QueryExceptionHTTP e) {
      throw failure(e.getStatusCode(), e);
    } catch (HttpException e) {
      throw failure(e.getStatusCode(), e);
    }
  }

  /** @param request a file that holds a SPARQL update, which the store does wholly or not at all */
  void update(Path request) {
    try {
      Duration longest = patience.plusSeconds(Files.size(request) / LEAST_BYTES_PER_SECOND);
      HttpLib.httpPushData(HttpEnv.getDftHttpClient(), Push.POST, update,
          builder -> builder.timeout(longest).setHeader("Content-Type", WebContent.contentTypeSPARQLUpdate),
          BodyPublishers.ofFile(request));
    } catch (HttpException e) {
      throw failure(e.getStatusCode(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RemoteStoreException failure(int status, RuntimeException e) {
    return new RemoteStoreException(url + " " + switch (status) {
      case UNAUTHORIZED -> "wants another user and password: name a file that says them with --store-settings";
      case FORBIDDEN -> "does not allow that to this user: give the user the right to read and write";
      case NOT_FOUND, NOT_ALLOWED -> "takes no SPARQL there (HTTP " + status + "): give the address of a dataset, or name its "
          + "addresses for query, update and graphs in the file of --store-settings";
      case OK -> "gave an answer that cannot be read (" + reason(e) + "): give the same command again, and if that fails too, "
          + "look at the addresses in the file of --store-settings";
      default -> (status > OK ? "failed (HTTP " + status + ": " + e.getMessage() + "): see what its log says"
          : innermost(e) instanceof HttpTimeoutException && !(innermost(e) instanceof HttpConnectTimeoutException)
              ? "took the connection, and then nothing came for too long: see whether it hangs or has too much to do"
              : "does not answer (" + reason(e) + "): start it, or look at the address")
          + "; the same command goes on where it was";
    }, status >= OK, e);
  }

  private static String reason(Throwable thrown) {
    Throwable cause = innermost(thrown);
    return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
  }

  /** The cause that says something. */
  private static Throwable innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
