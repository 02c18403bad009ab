package dev.lithograph.store;

/** What is no dump of a store; the message says why. */
public final class BrokenDumpException extends Exception {
  private static final long serialVersionUID = 1;

  BrokenDumpException(String message) {
    super(message);
  }
}
