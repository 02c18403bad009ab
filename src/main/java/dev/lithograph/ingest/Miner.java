package dev.lithograph.ingest;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.ingest.Outcome.Failed;
import dev.lithograph.ingest.Outcome.Mined;
import dev.lithograph.read.ReadResult;
import dev.lithograph.read.Readers;
import dev.lithograph.read.reference.ReferenceTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Takes one file from its bytes to its facts. Safe for use by many threads. */
public final class Miner {
  private static final String OWN_CODE = "dev.lithograph.";

  private final Readers readers;
  private final Assembler assembler;
  private final ReferenceTable references;

  public Miner(Readers readers, Assembler assembler) {
    this(readers, assembler, ReferenceTable.empty());
  }

  private Miner(Readers readers, Assembler assembler, ReferenceTable references) {
    this.readers = readers;
    this.assembler = assembler;
    this.references = references;
  }

  /** A miner that takes from {@code table}, in CSL-JSON or BibTeX, the DOIs that papers do not give of what they cite. */
  public Miner withReferences(Path table) throws IOException {
    return new Miner(readers, assembler, ReferenceTable.read(table));
  }

  /** Whatever is wrong with the file, or with us on this file, comes back as a value, so that a batch goes on. */
  public Outcome mine(Path file) {
    long start = System.nanoTime();
    try {
      return switch (readers.read(file)) {
        case ReadResult.Unreadable unreadable -> new Failed(unreadable.reason());
        case ReadResult.Read read ->
            new Mined(assembler.assemble(references.complete(read.document())), Duration.ofNanos(System.nanoTime() - start));
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
