package dev.lithograph.ingest;

import java.nio.file.Path;

/** Progress that nobody is told of. */
public record Silence() implements Progress {
  @Override
  public void begins(Path file, int number, int files) {}

  @Override
  public void unchanged(Path file) {}

  @Override
  public void ended(Path file, Outcome outcome) {}
}
