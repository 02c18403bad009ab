package dev.lithograph.web.sparql;

import java.time.Duration;
import java.util.Optional;

/**
 * What is left to one query. All that works for it ticks now and then, and is stopped there where nothing is left. Used by the
 * thread of the query, but for {@link #refuse}.
 */
final class Budget {
  /** A look at the clock costs more than most steps. */
  private static final int STEPS_BETWEEN_LOOKS = 256;

  private final SparqlLimits limits;
  private final Lanes.Run run;
  private final long deadline;
  private volatile Optional<Refusal> refusal = Optional.empty();
  private int steps;
  private int rows;
  private long text;

  Budget(SparqlLimits limits, Lanes.Run run) {
    this.limits = limits;
    this.run = run;
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
      stop(Refusal.exceeds("The query took longer than " + seconds(limits.time())
          + " s and was stopped: ask for less, with more specific patterns or a LIMIT."));
    }
    run.pace(deadline).ifPresent(this::stop);
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : Double.toString(time.toMillis() / 1000.0);
  }

  /** One more row or triple of the answer. */
  void answersRow() {
    tick();
    if (++rows > limits.rows()) {
      stop(Refusal.exceeds("The answer has more than " + limits.rows()
          + " rows or triples: ask for a part of it with LIMIT and OFFSET, or take the files at /data."));
    }
  }

  /** @param written of the answer so far */
  void answersBytes(long written) {
    tick();
    if (written > limits.bytes()) {
      stop(Refusal.exceeds("The answer has more than " + limits.bytes()
          + " bytes: ask for a part of it with LIMIT and OFFSET, or take the files at /data."));
    }
  }

  /** @param length of a text that the query puts together, in characters */
  void makesText(long length) {
    tick();
    if (length > limits.textLength()) {
      stop(Refusal.exceeds("The query puts together a text of more than " + limits.textLength() + " characters."));
    }
  }

  /** @param length of what is added to texts that grow with the rows, as those of GROUP_CONCAT */
  void addsText(long length) {
    text += length;
    makesText(text);
  }

  private void stop(Refusal reason) {
    refuse(reason);
    throw new RefusedException();
  }

  /** Has the query stopped at its next look; from any thread. The first reason counts. */
  synchronized void refuse(Refusal reason) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(reason);
    }
  }

  Optional<Refusal> refusal() {
    return refusal;
  }
}
