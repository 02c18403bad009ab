package dev.lithograph.read.pdf;

import dev.lithograph.document.Diagnostic;
import java.time.Duration;

/** Ends the reading of a file that takes too long, however little of it there is. */
final class Deadline {
  private final String name;
  private final Duration limit;
  private final long end;

  Deadline(String name, Duration limit) {
    this.name = name;
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** @throws UnreadablePdfException where the time is up or the thread was told to end */
  void check() throws UnreadablePdfException {
    if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
      throw new UnreadablePdfException(Diagnostic.error(name,
          "takes more than %d s to read: print it to a new PDF, or give a part of it".formatted(limit.toSeconds())));
    }
  }
}
