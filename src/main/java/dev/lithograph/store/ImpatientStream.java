package dev.lithograph.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Ends where nothing comes for too long: of an answer Java's client of HTTP limits only how long its beginning takes. */
final class ImpatientStream extends FilterInputStream {
  private final Duration patience;
  private final Thread watcher;
  private volatile long waitingSince = System.nanoTime();
  private volatile boolean waiting;
  private volatile boolean tooLate;

  ImpatientStream(InputStream in, Duration patience) {
    super(in);
    this.patience = patience;
    this.watcher = Thread.ofVirtual().start(this::watch);
  }

  private void watch() {
    try {
      while (!tooLate) {
        long left = waiting ? patience.toNanos() - (System.nanoTime() - waitingSince) : patience.toNanos();
        if (left > 0) {
          Thread.sleep(Duration.ofNanos(left));
        } else {
          tooLate = true;
          in.close();
        }
      }
    } catch (InterruptedException | IOException e) {
      // All was read, or the connection is gone: whoever reads learns of that.
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    waitingSince = System.nanoTime();
    waiting = true;
    try {
      int read = in.read(bytes, offset, length);
      if (tooLate) {
        throw tooLate();
      }
      return read;
    } catch (IOException e) {
      throw tooLate ? tooLate() : e;
    } finally {
      waiting = false;
    }
  }

  private HttpTimeoutException tooLate() {
    return new HttpTimeoutException("nothing came for " + patience.toMillis() + " ms");
  }

  /** Why it ended, where that is why. */
  Optional<HttpTimeoutException> timeout() {
    return tooLate ? Optional.of(tooLate()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    watcher.interrupt();
    super.close();
  }
}
