package dev.lithograph.cli;

import dev.lithograph.ingest.Miner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where to look up the DOIs that papers do not give of the papers they cite. */
final class ReferencesOption {
  @Option(names = "--references", paramLabel = "FILE",
      description = "CSL-JSON or BibTeX, as Zotero exports it: gives cited papers the DOIs that the document lacks.")
  private Optional<Path> file;

  Optional<Path> file() {
    return file;
  }

  Miner applyTo(Miner miner) throws IOException {
    return file.isPresent() ? miner.withReferences(file.get()) : miner;
  }
}
