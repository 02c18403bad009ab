package dev.lithograph.store.query;

/** There is no place for a query now. */
public final class BusyException extends Exception {
  private static final long serialVersionUID = 1;

  BusyException(String message) {
    super(message);
  }

  /** As the asker is told. */
  public Refusal refusal() {
    return Refusal.busy(getMessage());
  }
}
