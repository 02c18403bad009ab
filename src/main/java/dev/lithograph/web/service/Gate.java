package dev.lithograph.web.service;

import dev.lithograph.store.query.Shares;
import dev.lithograph.web.request.ClientName;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets so many requests for some paths in at a time. Some more wait without holding a thread, for a while; others are told to come
 * again, as {@link ProblemErrors} writes it. Where clients are told apart, each has half of the places at most, waiting or not.
 */
final class Gate extends QoSHandler {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final Shares shares;
  private final LongAdder overShare = new LongAdder();

  /**
   * @param name for metrics
   * @param atATime requests that are answered
   * @param waiting more requests, at most
   */
  Gate(String name, int atATime, int waiting) {
    this.name = name;
    this.shares = new Shares(Math.max(1, atATime / 2));
    setMaxRequestCount(atATime);
    setMaxSuspendedRequestCount(waiting);
    setMaxSuspend(PATIENCE);
  }

  @Override
  public boolean onConditionsMet(Request request, Response response, Callback callback) throws Exception {
    Optional<String> client = ClientName.in(request::getAttribute);
    if (!shares.take(client)) {
      overShare.increment();
      Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
      return true;
    }
    Request.addCompletionListener(request, failure -> shares.giveBack(client));
    return super.onConditionsMet(request, response, callback);
  }

  String name() {
    return name;
  }

  /** Requests that were told to come again. */
  long refused() {
    return getTotalExpiredRequestCount() + getTotalExceededRequestCount() + overShare.sum();
  }
}
