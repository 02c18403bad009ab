package dev.lithograph.store;

/** A folder that cannot be opened as a store; the message names it and says what to do. */
public class UnusableStoreException extends Exception {
  private static final long serialVersionUID = 1;

  UnusableStoreException(String message) {
    super(message);
  }
}
