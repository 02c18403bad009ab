package dev.lithograph.web.service;

import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the server is, for those who watch over it: at {@value #PATH} whether it is ready to answer, 200 or 503; at
 * {@value #ALIVE} whether it runs at all, so that it is not started anew only because it is not ready.
 */
public final class Health {
  private static final String PATH = "/health";
  private static final String ALIVE = "/health/alive";

  private final Supplier<Optional<String>> hindrance;

  /** @param hindrance why the server is not ready, where it is not */
  public Health(Supplier<Optional<String>> hindrance) {
    this.hindrance = hindrance;
  }

  /** @param reason empty where the server is ready */
  record Answer(boolean alive, boolean ready, String reason) {}

  public List<Route> routes() {
    return List.of(route(PATH, this::ready), route(ALIVE, context -> context.json(new Answer(true, true, ""))));
  }

  private interface Answering {
    void answer(Context context);
  }

  private static Route route(String path, Answering answering) {
    return new Route() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public boolean mayBeKept() {
        return false;
      }

      @Override
      public void answer(Context context) {
        context.header("Cache-Control", "no-store");
        answering.answer(context);
      }
    };
  }

  private void ready(Context context) {
    Optional<String> reason = hindrance.get();
    context.status(reason.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.json(new Answer(true, reason.isEmpty(), reason.orElse("")));
  }
}
