package dev.lithograph.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What something took, in milliseconds.
 *
 * @param clock from its begin to its end
 * @param computing of all cores together: what others do on the same machine changes it little
 */
record Cost(double clock, double computing) {
  private static final double NANOS = 1e6;

  /** Something to measure. */
  interface Work {
    void run() throws Exception;
  }

  /** Of what this process does, in the background too. */
  static Cost of(Work work) throws Exception {
    Begun begun = begin();
    work.run();
    return begun.cost();
  }

  /** The begin of something that this process does. */
  record Begun(long nanoseconds, long computed) {
    /** Since then. */
    Cost cost() {
      return new Cost((System.nanoTime() - nanoseconds) / NANOS, (Cost.computed() - computed) / NANOS);
    }
  }

  static Begun begin() {
    return new Begun(System.nanoTime(), computed());
  }

  /** Nanoseconds that this process has computed for. */
  static long computed() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  /** The median by each. */
  static Cost median(List<Cost> costs) {
    return new Cost(median(costs, Comparator.comparingDouble(Cost::clock)).clock(),
        median(costs, Comparator.comparingDouble(Cost::computing)).computing());
  }

  private static Cost median(List<Cost> costs, Comparator<Cost> order) {
    Cost[] sorted = costs.toArray(Cost[]::new);
    Arrays.sort(sorted, order);
    return sorted[sorted.length / 2];
  }
}
