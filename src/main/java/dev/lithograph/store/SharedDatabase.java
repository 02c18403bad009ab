package dev.lithograph.store;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A database that can be compacted while others use it: the copy takes its place at a moment at which nobody is amid a
 * transaction. What TDB2 gives out would begin one on the old and end it on the new, which fails, and keeps the old for ever.
 */
final class SharedDatabase extends DatasetGraphWrapper {
  /** So long a compaction or a closing waits for a moment at which nobody reads; then whoever begins to read waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final ReentrantLock writing = new ReentrantLock(true);
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  /** @param database as TDB2 gives it out */
  SharedDatabase(DatasetGraph database) {
    super(database);
  }

  /** Another one each time the database was compacted. */
  @Override
  public Context getContext() {
    return getWrapped().getContext();
  }

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  /** What may come to write later waits for others who write, as if it did. */
  @Override
  public void begin(TxnType type) {
    if (type != TxnType.READ) {
      writing.lock();
    }
    use.readLock().lock();
    try {
      super.begin(type);
    } catch (RuntimeException e) {
      leave();
      throw e;
    }
  }

  @Override
  public void end() {
    try {
      super.end();
    } finally {
      leave();
    }
  }

  private void leave() {
    if (use.getReadHoldCount() > 0) {
      use.readLock().unlock();
    }
    if (writing.isHeldByCurrentThread()) {
      writing.unlock();
    }
  }

  /** What a transaction, amid which it is asked for, is of. */
  DatasetGraphTDB current() {
    return TDBInternal.getDatasetGraphTDB(getWrapped());
  }

  /** Makes it as small on disk as what it holds. Nothing is written meanwhile. */
  void compact() {
    writing.lock();
    try {
      Compaction.run(getWrapped(), this::alone);
    } finally {
      writing.unlock();
    }
  }

  private void alone(Runnable change) {
    Lock lock = use.writeLock();
    if (!acquires(lock)) {
      lock.lock();
    }
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a moment came at which nobody reads, so that {@code lock} is held now. */
  private static boolean acquires(Lock lock) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    // To wait for the lock would keep all out who begin to read behind one who reads for long.
    while (!lock.tryLock()) {
      if (System.nanoTime() >= end) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return true;
  }

  /**
   * Closes it for this process, at a moment at which nobody is amid a transaction.
   *
   * @throws org.apache.jena.dboe.transaction.txn.TransactionException where no such moment comes
   */
  void expel() {
    Lock lock = use.writeLock();
    boolean free = acquires(lock);
    try {
      TDBInternal.expel(getWrapped());
    } finally {
      if (free) {
        lock.unlock();
      }
    }
  }
}
