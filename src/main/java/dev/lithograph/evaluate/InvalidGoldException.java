package dev.lithograph.evaluate;

/** A gold table that cannot be read; the message says where and why, in one line. */
public final class InvalidGoldException extends Exception {
  private static final long serialVersionUID = 1;

  InvalidGoldException(String location, String reason) {
    super(location + ": " + reason);
  }
}
