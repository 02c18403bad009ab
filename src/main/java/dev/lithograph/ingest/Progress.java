package dev.lithograph.ingest;

import java.nio.file.Path;

/** Hears how a batch gets on. */
public interface Progress {
  /** @param number of the file in the batch, from 1 */
  void begins(Path file, int number, int files);

  /** The store has what this program mined from just this content. */
  void unchanged(Path file);

  /** Of a paper in the file; of a collection again and again. */
  void ended(Path file, Outcome outcome);
}
