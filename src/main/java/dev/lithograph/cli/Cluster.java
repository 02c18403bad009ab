package dev.lithograph.cli;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.ingest.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mines on many machines. */
@FunctionalInterface
public interface Cluster {

  /** @throws FailedException where the job as a whole came to nothing */
  Summary mine(Job job) throws FailedException, IOException;

  /**
   * What to mine, and where.
   *
   * @param out folder for the results
   * @param references table of references
   * @param timeout for a file
   * @param settings of the cluster
   */
  record Job(String master, Batch batch, Path out, Optional<Path> references, Duration timeout, Map<String, String> settings) {}

  /**
   * What became of it.
   *
   * @param mined papers that were mined now
   * @param unchanged papers whose results were there
   * @param facts of both
   */
  record Summary(int mined, int unchanged, long facts, List<Diagnostic> failures) {}

  /** The message says why and what to do. */
  final class FailedException extends Exception {
    private static final long serialVersionUID = 1;

    public FailedException(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}
