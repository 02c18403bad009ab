package dev.lithograph.ingest;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.read.ReadResult;
import dev.lithograph.read.Readers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Takes one file from its bytes to its facts. Safe for use by many threads. */
public final class Miner {
  private static final String OWN_CODE = "dev.lithograph.";

  private final Readers readers;
  private final Assembler assembler;

  public Miner(Readers readers, Assembler assembler) {
    this.readers = readers;
    this.assembler = assembler;
  }

  /** Whatever is wrong with the file, or with us on this file, comes back as a value, so that a batch goes on. */
  public Outcome mine(Path file) {
    long start = System.nanoTime();
    try {
      return switch (readers.read(file)) {
        case ReadResult.Unreadable unreadable -> new Failed(unreadable.reason());
        case ReadResult.Read read ->
            new Mined(assembler.assemble(read.document()), Duration.ofNanos(System.nanoTime() - start));
      };
    } catch (RuntimeException | StackOverflowError e) {
      return new Failed(Diagnostic.error(file.toString(), "could not be mined (" + e.getClass().getSimpleName() + place(e)
          + "): this is a fault of Lithograph, please report it"));
    }
  }

  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OWN_CODE)).findFirst()
        .map(frame -> " in " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
  }
}
