package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.Batch;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.Miner;
import dev.lithograph.ingest.StoreFiller;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "mine",
    description = "Mines papers into the store; a paper that is mined again takes the place of what was there.",
    footer = {"", "Example:", "  lithograph mine review.md papers/"})
final class MineCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, and folders with files, to mine.")
  private List<Path> paths;

  @Mixin
  private StoreOption store;

  @Mixin
  private ReferencesOption references;

  private final Parts parts;
  private final Console console;

  MineCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws UnusableStoreException, IOException {
    Catalogue catalogue = parts.catalogue().get();
    try (DataFolder data = store.open(catalogue)) {
      Miner miner = references.applyTo(parts.miner().apply(catalogue));
      StoreFiller.Summary summary = mine(Batch.of(paths), new StoreFiller(miner, data), console);
      return summary.failed() == 0 ? Cli.DONE : Cli.FAILED;
    }
  }

  static StoreFiller.Summary mine(Batch batch, StoreFiller filler, Console console) {
    batch.unusable().forEach(console::tell);
    StoreFiller.Summary summary = filler.fill(batch, new ProgressLines(console));
    console.tell(ProgressLines.counted(summary.facts(), "fact") + " of " + ProgressLines.counted(summary.mined(), "document")
        + " in the store" + (summary.leftOut() == 0 ? "" : ", " + ProgressLines.counted(summary.leftOut(), "fact") + " left out")
        + (summary.failed() == 0 ? "" : ", " + summary.failed() + " not mined"));
    return summary;
  }
}
