package dev.lithograph.web.service;

import java.time.Duration;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Lets so many requests for some paths in at a time. Some more wait without holding a thread, for a while; others are told to come
 * again, as {@link ProblemErrors} writes it.
 */
final class Gate extends QoSHandler {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;

  /**
   * @param name for metrics
   * @param atATime requests that are answered
   * @param waiting more requests, at most
   */
  Gate(String name, int atATime, int waiting) {
    this.name = name;
    setMaxRequestCount(atATime);
    setMaxSuspendedRequestCount(waiting);
    setMaxSuspend(PATIENCE);
  }

  String name() {
    return name;
  }

  /** Requests that were told to come again. */
  long refused() {
    return getTotalExpiredRequestCount() + getTotalExceededRequestCount();
  }
}
