package dev.lithograph.cli;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.ingest.DataFolder;
import dev.lithograph.ingest.StoreBackup;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.RemoteStore;
import dev.lithograph.store.StorePlace;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
  @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:LITHOGRAPH_DATA:-data}",
      description = "Folder of the store (LITHOGRAPH_DATA, else ./data).")
  private Path folder;

  @Option(names = "--store", paramLabel = "URL", defaultValue = "${env:LITHOGRAPH_STORE}",
      description = "Keeps the graph in a store that speaks SPARQL 1.1, and in DIR a mirror of it (LITHOGRAPH_STORE).")
  private Optional<URI> url;

  @Option(names = "--store-settings", paramLabel = "FILE", defaultValue = "${env:LITHOGRAPH_STORE_SETTINGS}",
      description = "Has lines 'user=...' and 'password=...' for that store, and its addresses where it has several: 'query=...', "
          + "'update=...', 'graphs=...'. Nobody but you may read it (LITHOGRAPH_STORE_SETTINGS).")
  private Optional<Path> settings;

  /** With the index of its facts; made where there is none. */
  DataFolder open(Catalogue catalogue) throws UnusableStoreException, SecretFile.UnusableSecretException {
    return DataFolder.open(place(), catalogue);
  }

  /** For reading. */
  FactStore openExisting(Catalogue catalogue)
      throws UnusableStoreException, NoStoreException, SecretFile.UnusableSecretException {
    return FactStore.open(existing().place(), catalogue);
  }

  StoreBackup backup(Catalogue catalogue) throws UnusableStoreException, SecretFile.UnusableSecretException {
    return new StoreBackup(place(), catalogue);
  }

  /** A mistyped name does not make a store; a mirror is made where there is none. */
  StoreOption existing() throws NoStoreException {
    if (url.isEmpty() && !Files.exists(folder)) {
      throw new NoStoreException(folder + " does not exist: 'lithograph mine PATH' or 'lithograph serve' makes a store");
    }
    return this;
  }

  private StorePlace place() throws UnusableStoreException, SecretFile.UnusableSecretException {
    return url.isEmpty() ? StorePlace.in(folder)
        : new StorePlace(folder, Optional.of(RemoteStore.at(url.get(), settings.isPresent() ? read(settings.get()) : Map.of())));
  }

  private static Map<String, String> read(Path file) throws SecretFile.UnusableSecretException {
    Properties properties = new Properties();
    try (Reader lines = SecretFile.open(file)) {
      properties.load(lines);
    } catch (IOException | IllegalArgumentException e) {
      throw new SecretFile.UnusableSecretException(file, "with lines 'user=...' and 'password=...'", e);
    }
    return properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty));
  }

  static final class NoStoreException extends Exception {
    private static final long serialVersionUID = 1;

    NoStoreException(String message) {
      super(message);
    }
  }
}
