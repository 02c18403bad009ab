package dev.lithograph.store.query;

import java.util.Locale;

/**
 * Why a query is not answered, as its asker is told.
 *
 * @param detail what was wrong and what to do
 */
public record Refusal(Reason reason, String detail) {
  /** What is refused is refused again, but for what depends on what else is asked at the time. */
  public enum Reason {
    /** No query may do this. */
    FORBIDDEN,
    /** This query or its answer is larger than one may be. */
    SIZE,
    /** It took too long, as it may not where less is to be done beside it. */
    TIME,
    /** It had taken most memory when there was little left. */
    MEMORY,
    /** There was no place for it. */
    BUSY;

    /** For metrics. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Refusal forbidden(String detail) {
    return new Refusal(Reason.FORBIDDEN, detail);
  }

  static Refusal exceeds(String detail) {
    return new Refusal(Reason.SIZE, detail);
  }

  static Refusal busy(String detail) {
    return new Refusal(Reason.BUSY, detail);
  }
}
