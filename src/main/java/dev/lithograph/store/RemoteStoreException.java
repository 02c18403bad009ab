package dev.lithograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A remote store did not do what it was asked; the message says why, and what whoever runs it is to do. */
public final class RemoteStoreException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  private final boolean answered;

  RemoteStoreException(String message, boolean answered, Exception cause) {
    super(message, new IOException(cause));
    this.answered = answered;
  }

  /** Whether it said anything: where it did not, it may later. */
  public boolean hasAnswered() {
    return answered;
  }
}
