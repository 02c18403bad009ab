package dev.lithograph.web.sparql;

import java.time.Duration;

/**
 * What one query may take.
 *
 * @param time from its beginning to the last byte of its answer, which is sent afterwards
 * @param rows of the answer, or triples
 * @param bytes of the answer, before compression
 * @param textLength in characters, of one text that the query puts together
 */
public record SparqlLimits(Duration time, int rows, long bytes, int textLength) {
  /** For anybody. */
  public static final SparqlLimits USUAL = new SparqlLimits(Duration.ofSeconds(10), 500_000, 64L << 20, 1_000_000);
}
