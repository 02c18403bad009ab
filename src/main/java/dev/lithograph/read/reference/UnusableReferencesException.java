package dev.lithograph.read.reference;

import java.io.IOException;

/** A file of references cannot be used; the message says why and what to do. */
public final class UnusableReferencesException extends IOException {
  private static final long serialVersionUID = 1;

  UnusableReferencesException(String message) {
    super(message);
  }
}
