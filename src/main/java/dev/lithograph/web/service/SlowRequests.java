package dev.lithograph.web.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no request becomes complete. To Jetty a connection is idle only when no byte comes, so that one can
 * be held for ever with a byte now and then.
 */
final class SlowRequests extends AbstractLifeCycle {
  private static final long LOOK_EVERY_MS = 1000;

  private final Server server;
  private final Duration patience;
  private final Map<EndPoint, Waiting> waiting = new ConcurrentHashMap<>();
  private Scheduler.Task next;

  /** @param requests that had come when it began */
  private record Waiting(long requests, long sinceNanos) {}

  SlowRequests(Server server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  private void schedule() {
    next = server.getScheduler().schedule(this::look, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    Collection<EndPoint> open = Arrays.stream(server.getConnectors())
        .flatMap(connector -> connector.getConnectedEndPoints().stream()).toList();
    waiting.keySet().retainAll(open);
    open.forEach(this::look);
    if (isRunning()) {
      schedule();
    }
  }

  private void look(EndPoint client) {
    Connection connection = client.getConnection();
    if (connection == null || connection.getMessagesIn() != connection.getMessagesOut()) {
      waiting.remove(client);
      return;
    }
    long requests = connection.getMessagesIn();
    Waiting since = waiting.merge(client, new Waiting(requests, System.nanoTime()),
        (old, now) -> old.requests() == requests ? old : now);
    if (System.nanoTime() - since.sinceNanos() > patience.toNanos()) {
      client.close();
    }
  }
}
