package dev.lithograph.store.query;

import dev.lithograph.store.query.Refusal.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Lets queries in, whichever way they come, and watches over them: one for all that a process answers. */
public final class QueryGuard implements AutoCloseable {
  private final AtomicInteger readers = new AtomicInteger();
  private final Lanes lanes = new Lanes(Runtime.getRuntime().availableProcessors(), () -> readers.get() > 0);
  private final MemoryWatch memory = new MemoryWatch();
  private final Map<Reason, LongAdder> refused = new EnumMap<>(Reason.class);

  public QueryGuard() {
    for (Reason reason : Reason.values()) {
      refused.put(reason, new LongAdder());
    }
  }

  /** Does what is no query, and is not to wait for queries that take long: these rest meanwhile, most of the time. */
  public void aheadOfLongQueries(Runnable answer) {
    readers.incrementAndGet();
    try {
      answer.run();
    } finally {
      readers.decrementAndGet();
    }
  }

  /**
   * Lets one query in, which the calling thread is to answer; waits for a place.
   *
   * @param client who asks; absent where clients are not told apart
   * @return what it may take, to be closed when it is answered
   */
  public Budget enter(QueryLimits limits, Optional<String> client) throws BusyException {
    Budget budget = new Budget(limits, place(client), memory, this::count);
    memory.add(budget);
    return budget;
  }

  private Lanes.Run place(Optional<String> client) throws BusyException {
    try {
      return lanes.enter(client);
    } catch (BusyException e) {
      count(e.refusal());
      throw e;
    }
  }

  private void count(Refusal refusal) {
    refused.get(refusal.reason()).increment();
  }

  /** Queries that were not let in, or were stopped. */
  public long refused(Reason reason) {
    return refused.get(reason).sum();
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
