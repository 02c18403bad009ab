package dev.lithograph.store;

/** A SPARQL query that cannot be answered; the message says where and why. */
public final class InvalidQueryException extends Exception {
  private static final long serialVersionUID = 1;

  public InvalidQueryException(String message) {
    super(message);
  }
}
