package dev.lithograph.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Holds work on a small input to a time, with which work that grows faster than its input shows itself. */
final class Promptly {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private Promptly() {}

  static void run(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    if (took.compareTo(LIMIT) > 0) {
      throw new AssertionError("took " + took);
    }
  }
}
