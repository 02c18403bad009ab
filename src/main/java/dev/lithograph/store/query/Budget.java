package dev.lithograph.store.query;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is left to one query. All that works for it ticks now and then, and is stopped there where nothing is left. Used by the
 * thread of the query, but for {@link #refuse}.
 */
public final class Budget implements AutoCloseable {
  /** A look at the clock costs more than most steps. */
  private static final int STEPS_BETWEEN_LOOKS = 256;
  private static final String TAKE_LESS =
      "ask for a part of it with LIMIT and OFFSET, or take a file of all data, at /data or by 'lithograph export'.";

  private final QueryLimits limits;
  private final Lanes.Run run;
  private final MemoryWatch memory;
  private final Consumer<Refusal> refused;
  private final long deadline;
  private volatile Optional<Refusal> refusal = Optional.empty();
  private int steps;
  private int rows;
  private int held;
  private long text;

  /** @param refused is told why the query was stopped, where it is */
  Budget(QueryLimits limits, Lanes.Run run, MemoryWatch memory, Consumer<Refusal> refused) {
    this.limits = limits;
    this.run = run;
    this.memory = memory;
    this.refused = refused;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /** One more step. */
  void tick() {
    if (++steps % STEPS_BETWEEN_LOOKS == 0) {
      look();
    }
  }

  private void look() {
    if (refusal.isPresent()) {
      throw new RefusedException();
    }
    if (System.nanoTime() - deadline > 0) {
      throw stopped(new Refusal(Refusal.Reason.TIME, "The query took longer than " + seconds(limits.time())
          + " s and was stopped: ask for less, with more specific patterns or a LIMIT."));
    }
    run.pace(deadline).ifPresent(reason -> {
      throw stopped(reason);
    });
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : Double.toString(time.toMillis() / 1000.0);
  }

  /** One more row that has to be held until others have come, as where rows are sorted. */
  void holdsRow() {
    if (++held > limits.held()) {
      throw stopped(Refusal.exceeds("The query sorts, or tells apart, more than " + limits.held()
          + " rows: ask for less, with more specific patterns, or for the first 1000 in order."));
    }
  }

  /** One more row or triple of the answer. */
  void answersRow() {
    tick();
    if (++rows > limits.rows()) {
      throw stopped(Refusal.exceeds("The answer has more than " + limits.rows()
          + " rows or triples: " + TAKE_LESS));
    }
  }

  /** @param written of the answer so far */
  public void answersBytes(long written) {
    tick();
    if (written > limits.bytes()) {
      throw stopped(Refusal.exceeds("The answer has more than " + limits.bytes()
          + " bytes: " + TAKE_LESS));
    }
  }

  /** @param length of a text that the query puts together, in characters */
  void makesText(long length) {
    tick();
    if (length > limits.textLength()) {
      throw stopped(Refusal.exceeds("The query puts together a text of more than " + limits.textLength() + " characters."));
    }
  }

  /** @param length of what is added to texts that grow with the rows, as those of GROUP_CONCAT */
  void addsText(long length) {
    text += length;
    makesText(text);
  }

  /** Refuses the query, and gives what its thread is to throw. */
  RefusedException stopped(Refusal reason) {
    refuse(reason);
    return new RefusedException();
  }

  /** Has the query stopped at its next look; from any thread. The first reason counts. */
  synchronized void refuse(Refusal reason) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(reason);
      refused.accept(reason);
    }
  }

  /** Why the query was stopped, where it was. */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  /** The query is answered, or was stopped: its place is free. */
  @Override
  public void close() {
    memory.remove(this);
    run.close();
  }
}
