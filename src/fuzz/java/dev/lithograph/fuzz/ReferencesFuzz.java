package dev.lithograph.fuzz;

import dev.lithograph.read.reference.ReferenceTable;
import dev.lithograph.read.reference.UnusableReferencesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

public final class ReferencesFuzz {
  private ReferencesFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("references", "");
    try {
      Files.write(file, bytes);
      Promptly.run(() -> read(file));
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Path file) {
    try {
      ReferenceTable.read(file);
    } catch (UnusableReferencesException e) {
      if (e.getMessage().lines().count() != 1) {
        throw new AssertionError("a message of several lines", e);
      }
    }
  }

  static Stream<byte[]> seeds() {
    return Stream.concat(Seeds.files(".bib"), Seeds.files(".json"));
  }
}
