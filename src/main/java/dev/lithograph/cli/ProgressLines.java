package dev.lithograph.cli;

import dev.lithograph.ingest.Outcome;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.ingest.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Tells of each file in a line when it is done; on a terminal, with a bar below that shows how far the batch is. */
final class ProgressLines implements Progress {
  private static final int WIDTH = 24;
  private static final String CLEARED_LINE = "\r\u001b[K";

  private final Console console;
  private final long start = System.nanoTime();

  ProgressLines(Console console) {
    this.console = console;
  }

  @Override
  public void begins(Path file, int number, int files) {
    if (console.terminal()) {
      int done = WIDTH * (number - 1) / files;
      String bar = "#".repeat(done) + "-".repeat(WIDTH - done);
      console.err().print(CLEARED_LINE + "[" + bar + "] " + number + "/" + files + " " + pace(number - 1, files)
          + file.getFileName());
      console.err().flush();
    }
  }

  /** How many files a minute, and how long the rest takes at that pace. */
  private String pace(int done, int files) {
    double minutes = (System.nanoTime() - start) / 60e9;
    return done == 0 ? "" : String.format(Locale.ROOT, "%.0f/min, %.0f min left ", done / minutes,
        (files - done) * minutes / done);
  }

  @Override
  public void unchanged(Path file) {
    if (console.terminal()) {
      console.err().print(CLEARED_LINE);
    }
  }

  @Override
  public void ended(Path file, Outcome outcome) {
    if (console.terminal()) {
      console.err().print(CLEARED_LINE);
    }
    outcome.diagnostics().forEach(console::tell);
    switch (outcome) {
      case Mined(var mined, var took) -> console.tell(file.resolveSibling(mined.document().source().name()) + ": "
          + counted(mined.facts().size(), "fact") + " in " + seconds(took));
      case Failed failed -> { }
    }
  }

  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
