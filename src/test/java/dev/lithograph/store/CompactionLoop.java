package dev.lithograph.store;

import dev.lithograph.rdf.OntologyCatalogue;
import java.nio.file.Path;

/** Compacts a store until it is killed, since one that mines does so only where it has grown by much. */
public final class CompactionLoop {
  private CompactionLoop() {}

  /** Argument: folder of the store. */
  public static void main(String[] arguments) throws UnusableStoreException {
    try (FactStore store = FactStore.open(Path.of(arguments[0]), OntologyCatalogue.read())) {
      while (true) {
        store.compact();
      }
    }
  }
}
