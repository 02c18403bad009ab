package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.StoreBackup;
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

  /** For reading. */
  FactStore openExisting(Catalogue catalogue) throws UnusableStoreException, NoStoreException {
    return FactStore.open(existing().folder, catalogue);
  }

  StoreBackup backup(Catalogue catalogue) {
    return new StoreBackup(folder, catalogue);
  }

  /** A mistyped name does not make a store. */
  StoreOption existing() throws NoStoreException {
    if (!Files.exists(folder)) {
      throw new NoStoreException(folder + " does not exist: 'lithograph mine PATH' or 'lithograph serve' makes a store");
    }
    return this;
  }

  static final class NoStoreException extends Exception {
    private static final long serialVersionUID = 1;

    NoStoreException(String message) {
      super(message);
    }
  }
}
