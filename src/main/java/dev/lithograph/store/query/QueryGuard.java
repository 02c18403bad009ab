package dev.lithograph.store.query;

import java.util.Optional;

/** Lets queries in, whichever way they come, and watches over them: one for all that a process answers. */
public final class QueryGuard implements AutoCloseable {
  private final Lanes lanes = new Lanes(Runtime.getRuntime().availableProcessors());
  private final MemoryWatch memory = new MemoryWatch();

  /**
   * Lets one query in, which the calling thread is to answer; waits for a place.
   *
   * @return what it may take, to be closed when it is answered; absent where all is busy, as {@link #full} tells
   */
  public Optional<Budget> enter(QueryLimits limits) {
    try {
      Optional<Budget> budget = lanes.enter().map(run -> new Budget(limits, run, memory));
      budget.ifPresent(memory::add);
      return budget;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  public static Refusal full() {
    return Refusal.busy("Too many queries are being answered: ask again in some seconds.");
  }

  /** Queries that wait to be answered. */
  public int waiting() {
    return lanes.waiting();
  }

  /** Queries that have computed for long already. */
  public int lengthy() {
    return lanes.lengthy();
  }

  @Override
  public void close() {
    memory.close();
  }
}
