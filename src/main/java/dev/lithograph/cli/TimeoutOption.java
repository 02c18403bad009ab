package dev.lithograph.cli;

import dev.lithograph.ingest.Miner;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a file may take. */
final class TimeoutOption {
  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10",
      description = "Gives up a file that takes longer (default: ${DEFAULT-VALUE} s).")
  private int seconds;

  Miner applyTo(Miner miner) {
    return miner.withTimeout(duration());
  }

  Duration duration() {
    return Duration.ofSeconds(Math.max(1, seconds));
  }
}
