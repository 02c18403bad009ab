package dev.lithograph.mcp;

/** A tool was called with what it cannot work with; the message says what to do. */
final class UnusableArgumentsException extends Exception {
  private static final long serialVersionUID = 1;

  UnusableArgumentsException(String message) {
    super(message);
  }
}
