package dev.lithograph.store.query;

/**
 * Why a query is not answered, as its asker is told.
 *
 * @param detail what was wrong and what to do
 */
public record Refusal(Reason reason, String detail) {
  /** Whether no query may do this, this one takes more than one may, or the same query may be answered later. */
  public enum Reason { FORBIDDEN, EXCEEDS, BUSY }

  static Refusal forbidden(String detail) {
    return new Refusal(Reason.FORBIDDEN, detail);
  }

  static Refusal exceeds(String detail) {
    return new Refusal(Reason.EXCEEDS, detail);
  }

  static Refusal busy(String detail) {
    return new Refusal(Reason.BUSY, detail);
  }
}
