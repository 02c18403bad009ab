package dev.lithograph.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.api.Endpoints;
import dev.lithograph.web.page.Pages;
import dev.lithograph.web.request.Comparison;
import dev.lithograph.web.request.Route;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.Map;

/** Pages, JSON API and SPARQL on one port. Reads from store and index, and leaves them open when it is closed. */
public final class WebServer implements AutoCloseable {
  /** Nothing is loaded from elsewhere, nothing is written into a page but its own files. */
  private static final Map<String, String> HEADERS = Map.of(
      "Content-Security-Policy",
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      "X-Content-Type-Options", "nosniff",
      "Referrer-Policy", "no-referrer");

  private final Javalin server;

  public WebServer(FactStore store, FactIndex index, Catalogue catalogue) {
    SparqlEndpoint sparql = new SparqlEndpoint(store.dataset());
    ErrorAnswers errors = new ErrorAnswers();
    this.server = Javalin.create(config -> {
      configure(config);
      config.jetty.modifyServletContextHandler(sparql::addTo);
      config.routes.before(WebServer::setHeaders);
      Comparison comparison = new Comparison(store, catalogue);
      Pages.all(store, index, catalogue, comparison).forEach(route -> add(config, route));
      Endpoints.all(store, index, catalogue, comparison).forEach(route -> add(config, route));
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

  private static void setHeaders(Context context) {
    HEADERS.forEach(context::header);
  }

  /** What asks for the headers alone gets those of the answer, whose content the server then leaves out. */
  private static void add(JavalinConfig config, Route route) {
    config.routes.get(route.path(), route::answer);
    config.routes.head(route.path(), route::answer);
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
      return this;
    } catch (JavalinBindException e) {
      throw new CannotListenException(host, port, e);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
