package dev.lithograph.store.query;

import java.time.Duration;

/**
 * What one query may take.
 *
 * @param time from its beginning to the last byte of its answer, which is sent afterwards
 * @param rows of the answer, or triples
 * @param bytes of the answer, before compression
 * @param textLength in characters, of one text that the query puts together
 * @param held rows that are sorted or told apart, each of which takes some 400 bytes of memory meanwhile
 */
public record QueryLimits(Duration time, int rows, long bytes, int textLength, int held) {
  /** For anybody. */
  public static final QueryLimits USUAL = new QueryLimits(Duration.ofSeconds(10), 500_000, 64L << 20, 1_000_000, 500_000);
  /** For assistants, which have to read the answer. */
  public static final QueryLimits FOR_ASSISTANTS = new QueryLimits(Duration.ofSeconds(10), 10_000, 100_000, 1_000_000, 500_000);
}
