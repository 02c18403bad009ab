package dev.lithograph.read.pdf;

import dev.lithograph.document.Diagnostic;
import java.io.IOException;

/** A PDF file cannot be read, for a reason that lies in the file. */
public final class UnreadablePdfException extends IOException {
  private final transient Diagnostic reason;

  UnreadablePdfException(Diagnostic reason) {
    super(reason.message());
    this.reason = reason;
  }

  public Diagnostic reason() {
    return reason;
  }
}
