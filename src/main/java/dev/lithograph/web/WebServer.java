package dev.lithograph.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.query.QueryGuard;
import dev.lithograph.store.query.Refusal;
import dev.lithograph.web.admin.Administration;
import dev.lithograph.web.api.Endpoints;
import dev.lithograph.web.openapi.OpenApi;
import dev.lithograph.web.page.Pages;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.Suggestions;
import dev.lithograph.web.service.Entrance;
import dev.lithograph.web.service.Health;
import dev.lithograph.web.service.KeptAnswers;
import dev.lithograph.web.service.ServiceMetrics;
import dev.lithograph.web.sparql.SparqlEndpoint;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages, JSON API and SPARQL on one port. Reads from store and index, and leaves them open when it is closed. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final ServiceMetrics metrics = new ServiceMetrics();
  private final QueryGuard guard = new QueryGuard();
  private final Map<String, HttpServlet> mounted = new LinkedHashMap<>();
  /** What the first who ask would have to wait for. */
  private final List<Runnable> prepare;
  private final Javalin server;
  private volatile boolean stopping;

  public WebServer(FactStore store, FactIndex index, Catalogue catalogue) {
    this(store, index, catalogue, ServerSettings.USUAL);
  }

  public WebServer(FactStore store, FactIndex index, Catalogue catalogue, ServerSettings settings) {
    Suggestions suggestions = new Suggestions(index, catalogue);
    this.prepare = List.of(suggestions::prepare, store::status);
    SparqlEndpoint sparql = new SparqlEndpoint(store.dataset(), store::state, settings.sparql(), guard);
    metrics.gauge("lithograph.waiting.queries", "SPARQL queries that wait to be answered", guard::waiting);
    metrics.gauge("lithograph.long.queries", "SPARQL queries that have computed for long already", guard::lengthy);
    for (Refusal.Reason reason : Refusal.Reason.values()) {
      metrics.counter("lithograph.refused.queries", "SPARQL queries that were not let in or were stopped", "reason", reason.label(),
          () -> guard.refused(reason));
    }
    Entrance entrance = new Entrance(metrics, SparqlEndpoint.PATH, Administration.DOCUMENTS, settings.accessLog(),
        settings.clients(), new KeptAnswers(() -> store.revision() + index.revision()));
    ErrorAnswers errors = new ErrorAnswers();
    this.server = Javalin.create(config -> {
      configure(config);
      config.jetty.modifyHttpConfiguration(entrance::configure);
      config.jetty.modifyServer(entrance::configure);
      config.jetty.modifyServletContextHandler(sparql::addTo);
      config.jetty.modifyServletContextHandler(entrance::configure);
      config.jetty.modifyServletContextHandler(handler ->
          mounted.forEach((path, servlet) -> handler.addServlet(new ServletHolder(servlet), path)));
      Comparison comparison = new Comparison(store, index, catalogue);
      OpenApi api = Endpoints.described(store, index, catalogue, comparison, suggestions);
      Pages.all(store, index, catalogue, comparison, api).forEach(route -> add(config, route));
      Endpoints.all(api).forEach(route -> add(config, route));
      new Health(() -> hindrance(store)).routes().forEach(route -> add(config, route));
      settings.administration().ifPresent(administration -> administration.addTo(config.routes));
      addMetrics(config);
      addIcon(config);
      errors.addTo(config.routes);
    });
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(JsonMapper.builder().addModule(new Jdk8Module()).build(), false));
    config.staticFiles.add(files -> {
      files.hostedPath = "/assets";
      files.directory = "/web/assets";
      files.location = Location.CLASSPATH;
      files.headers = Map.of("Cache-Control", "no-cache");
    });
    config.staticFiles.add(files -> {
      files.hostedPath = "/assets/yasqe";
      files.directory = new WebJar("zazuko__yasqe").folder();
      files.location = Location.CLASSPATH;
      files.headers = Map.of("Cache-Control", "no-cache");
      files.skipFileFunction = request -> !request.getRequestURI().matches("/assets/yasqe/build/yasqe\\.min\\.(?:js|css)");
    });
  }

  /** Browsers ask for it beside what is no page and names no icon. */
  private static void addIcon(JavalinConfig config) {
    config.routes.get("/favicon.ico", context -> context.redirect("/assets/icon.svg", HttpStatus.MOVED_PERMANENTLY));
  }

  private void addMetrics(JavalinConfig config) {
    config.routes.get("/metrics", context -> context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.text()));
  }

  private Optional<String> hindrance(FactStore store) {
    try {
      store.documents(0, 1);
      return stopping ? Optional.of("The server is about to stop.") : Optional.empty();
    } catch (RuntimeException e) {
      LOG.error("the store cannot be read", e);
      return Optional.of("The store cannot be read.");
    }
  }

  /** What asks for the headers alone gets those of the answer, whose content the server then leaves out. */
  private void add(JavalinConfig config, Route route) {
    Handler answer = context -> {
      if (route.mayBeKept()) {
        KeptAnswers.allow(context.req()::getAttribute);
      }
      guard.aheadOfLongQueries(() -> route.answer(context));
    };
    config.routes.get(route.path(), answer);
    config.routes.head(route.path(), answer);
  }

  /** Watches over the queries of all who ask this server; what is mounted puts its queries under it too. */
  public QueryGuard guard() {
    return guard;
  }

  /** Lets {@code servlet} answer what is asked at {@code path}, once the server starts. */
  public WebServer mount(String path, HttpServlet servlet) {
    mounted.put(path, servlet);
    return this;
  }

  /**
   * Begins to answer.
   *
   * @param host name or address to listen on
   * @param port from 0 to 65535; 0 takes any free one
   * @throws CannotListenException where host and port cannot be listened on
   */
  public WebServer start(String host, int port) throws CannotListenException {
    try {
      server.start(host, port);
      Thread.startVirtualThread(this::prepare);
      return this;
    } catch (JavalinBindException e) {
      throw new CannotListenException(host, port, e);
    }
  }

  private void prepare() {
    try {
      prepare.forEach(Runnable::run);
    } catch (RuntimeException e) {
      // The store was closed meanwhile; where it is something else, those who ask are told.
      LOG.debug("could not prepare what the first who ask would wait for", e);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Lets requests that are being answered come to their end, for some seconds. */
  @Override
  public void close() {
    stopping = true;
    try {
      server.stop();
    } catch (JavalinException e) {
      // Requests that did not end in time are cut off, which is no fault; the rest is to be closed all the same.
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
    } finally {
      guard.close();
      metrics.close();
    }
  }
}
