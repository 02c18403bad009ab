package dev.lithograph.store.query;

import java.util.Optional;

/** Lets queries in, whichever way they come, and watches over them: one for all that a process answers. */
public final class QueryGuard implements AutoCloseable {
  private final Lanes lanes = new Lanes(Runtime.getRuntime().availableProcessors());
  private final MemoryWatch memory = new MemoryWatch();

  /**
   * Lets one query in, which the calling thread is to answer; waits for a place.
   *
   * @param client who asks; absent where clients are not told apart
   * @return what it may take, to be closed when it is answered
   */
  public Budget enter(QueryLimits limits, Optional<String> client) throws BusyException {
    Budget budget = new Budget(limits, lanes.enter(client), memory);
    memory.add(budget);
    return budget;
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
