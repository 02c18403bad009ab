package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Miner;
import dev.lithograph.store.query.Clients;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code serve} starts. */
@FunctionalInterface
public interface Site {

  /** @throws NotStartedException where host and port cannot be listened on */
  Running start(DataFolder data, Catalogue catalogue, Settings settings) throws NotStartedException;

  /**
   * What whoever runs the server decides.
   *
   * @param port from 0, which takes any free one, to 65535
   * @param accessLog file for a line a request
   * @param admin what opens writing to whoever holds a token
   * @param forAssistants whether assistants are answered too
   * @param clients how they are told apart, so that none takes all places; else one may
   */
  record Settings(String host, int port, Optional<Path> accessLog, Optional<Admin> admin, boolean forAssistants,
      Optional<Clients> clients) {}

  /** @param miner of what is sent to the server */
  record Admin(String token, Miner miner) {}

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
