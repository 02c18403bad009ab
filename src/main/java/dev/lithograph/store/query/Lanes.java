package dev.lithograph.store.query;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets queries in so that hard ones do not hold up easy ones. Each begins in the quick lane, where some run at a time and others
 * wait. One that has computed for a while goes over to the long lane, where the queries take turns at half of the processors, or
 * is refused where that lane is full. While easy queries or others are being answered, the long lane rests after each turn.
 */
final class Lanes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  /** Of computing, not of waiting: on a busy machine an easy query is still an easy one. */
  private static final Duration EASY = Duration.ofMillis(100);
  private static final Duration TURN = Duration.ofMillis(20);
  /** After each turn that lasts as long as {@link #TURN}, at most: so the long lane takes an eighth of the processors. */
  private static final Duration REST = TURN.multipliedBy(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONG_QUERIES = 8;
  private static final int QUICK_QUERIES_A_PROCESSOR = 8;
  private static final int MOST_WAITING = 256;
  /** Under way at a time: so others find a place in the long lane too, whatever one asks. */
  private static final int A_CLIENT = LONG_QUERIES / 2;

  private final int quickPlaces;
  private final Semaphore quick;
  private final Semaphore lengthy = new Semaphore(LONG_QUERIES);
  private final Semaphore turns;
  private final Shares shares = new Shares(A_CLIENT);

  private final BooleanSupplier others;

  /**
   * @param processors that there are for all that the server does
   * @param others whether anything but queries is being answered
   */
  Lanes(int processors, BooleanSupplier others) {
    this.others = others;
    quickPlaces = processors * QUICK_QUERIES_A_PROCESSOR;
    quick = new Semaphore(quickPlaces, true);
    turns = new Semaphore(Math.max(1, processors / 2), true);
  }

  /** Waits for a place, unless too many wait already, or it takes too long. */
  Run enter(Optional<String> client) throws BusyException {
    if (!shares.take(client)) {
      throw new BusyException("You have " + A_CLIENT
          + " queries being answered, which is as many as one client may: wait for them.");
    }
    if (!enterQuickLane()) {
      shares.giveBack(client);
      throw new BusyException("Too many queries are being answered: ask again in some seconds.");
    }
    return new Run(client);
  }

  private boolean enterQuickLane() {
    try {
      return quick.getQueueLength() < MOST_WAITING && quick.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  int waiting() {
    return quick.getQueueLength();
  }

  /** In the long lane. */
  int lengthy() {
    return LONG_QUERIES - lengthy.availablePermits();
  }

  /** One query on its way, in the thread that it entered with. */
  final class Run implements AutoCloseable {
    private final Optional<String> client;
    private final long began = THREADS.getCurrentThreadCpuTime();
    private boolean easy = true;
    private boolean hasTurn;
    private long turnBegan;

    private Run(Optional<String> client) {
      this.client = client;
    }

    /**
     * Waits where it is the turn of others.
     *
     * @param deadline by {@link System#nanoTime}, until which it waits at most
     * @return why the query cannot go on
     */
    Optional<Refusal> pace(long deadline) {
      if (easy && THREADS.getCurrentThreadCpuTime() - began > EASY.toNanos()) {
        if (!lengthy.tryAcquire()) {
          return Optional.of(Refusal.busy("This query takes long, and as many such as there may be are being answered: "
              + "ask again in some seconds, or for less."));
        }
        easy = false;
        quick.release();
        await(deadline);
      } else if (!easy && System.nanoTime() - turnBegan > TURN.toNanos()) {
        rest(deadline);
        endTurn();
        await(deadline);
      }
      return Optional.empty();
    }

    private void await(long deadline) {
      try {
        hasTurn = turns.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      turnBegan = System.nanoTime();
    }

    /** Before others of this lane have their turn: what rests is the lane. */
    private void rest(long deadline) {
      long end = Math.min(deadline, System.nanoTime() + REST.toNanos());
      try {
        while ((others.getAsBoolean() || quick.availablePermits() < quickPlaces) && System.nanoTime() - end < 0) {
          Thread.sleep(BETWEEN_LOOKS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void endTurn() {
      if (hasTurn) {
        hasTurn = false;
        turns.release();
      }
    }

    @Override
    public void close() {
      endTurn();
      (easy ? quick : lengthy).release();
      shares.giveBack(client);
    }
  }
}
