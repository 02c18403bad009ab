package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.UnusableStoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
  @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:LITHOGRAPH_DATA:-data}",
      description = "Folder of the store (LITHOGRAPH_DATA, else ./data).")
  private Path folder;

  /** With the index of its facts; made where there is none. */
  DataFolder open(Catalogue catalogue) throws UnusableStoreException {
    return DataFolder.open(folder, catalogue);
  }

  /** For reading. A mistyped name does not make a store. */
  FactStore openExisting(Catalogue catalogue) throws UnusableStoreException, NoStoreException {
    if (!Files.exists(folder)) {
      throw new NoStoreException(folder + " does not exist: 'lithograph mine PATH' or 'lithograph serve' makes a store");
    }
    return FactStore.open(folder, catalogue);
  }

  static final class NoStoreException extends Exception {
    private static final long serialVersionUID = 1;

    NoStoreException(String message) {
      super(message);
    }
  }
}
