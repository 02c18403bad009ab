package dev.lithograph.ingest;

/** A backup that cannot be made or cannot be restored; the message says why and what to do. */
public final class UnusableBackupException extends Exception {
  private static final long serialVersionUID = 1;

  UnusableBackupException(String message) {
    super(message);
  }
}
