package dev.lithograph.web.service;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts off clients that take their answer too slowly, since whatever answers them waits. Only the time counts in which the client
 * is waited for: an answer that is long in the making is no fault of its reader.
 */
final class SlowReaders extends Handler.Wrapper {
  private final Duration grace;
  private final long bytesPerSecond;

  /**
   * @param grace that a client may be waited for in any case
   * @param bytesPerSecond that it has to take beyond that
   */
  SlowReaders(Duration grace, long bytesPerSecond) {
    this.grace = grace;
    this.bytesPerSecond = bytesPerSecond;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Timed(request, response), callback);
  }

  private final class Timed extends Response.Wrapper {
    private long waitedNanos;
    private long written;

    Timed(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
      long began = System.nanoTime();
      int length = bytes == null ? 0 : bytes.remaining();
      long allowed = grace.toNanos() + (written + length) * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond - waitedNanos;
      Scheduler.Task cut = getRequest().getComponents().getScheduler()
          .schedule(this::cut, Math.max(0, allowed), TimeUnit.NANOSECONDS);
      super.write(last, bytes, Callback.from(() -> {
        cut.cancel();
        waitedNanos += System.nanoTime() - began;
        written += length;
        callback.succeeded();
      }, failure -> {
        cut.cancel();
        callback.failed(failure);
      }));
    }

    private void cut() {
      EndPoint client = getRequest().getConnectionMetaData().getConnection().getEndPoint();
      client.close(new TimeoutException("takes its answer too slowly"));
    }
  }
}
