package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;

/** What {@code serve} starts. */
@FunctionalInterface
public interface Site {

  /** @throws NotStartedException where host and port cannot be listened on */
  Running start(DataFolder data, Catalogue catalogue, String host, int port) throws NotStartedException;

  /** Answers until it is closed. */
  interface Running extends AutoCloseable {
    int port();

    @Override
    void close();
  }

  /** The message says why and what to do. */
  final class NotStartedException extends Exception {
    private static final long serialVersionUID = 1;

    public NotStartedException(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}
