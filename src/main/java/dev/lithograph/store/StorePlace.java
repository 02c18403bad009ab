package dev.lithograph.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store is.
 *
 * @param folder that holds it, or a mirror of it
 * @param remote the store elsewhere that {@code folder} mirrors
 */
public record StorePlace(Path folder, Optional<RemoteStore> remote) {
  public static StorePlace in(Path folder) {
    return new StorePlace(folder, Optional.empty());
  }
}
