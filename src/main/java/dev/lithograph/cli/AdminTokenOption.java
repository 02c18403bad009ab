package dev.lithograph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The secret that opens writing over HTTP. */
final class AdminTokenOption {
  private static final int SHORTEST = 32;

  @Option(names = "--admin-token-file", paramLabel = "FILE",
      description = "Opens POST and DELETE /api/documents and POST /api/rebuild to whoever sends the token in FILE, of "
          + SHORTEST + " characters or more, which nobody but you may read. Without it nothing can be written over HTTP.")
  private Optional<Path> file;

  /** Absent where writing is not opened. */
  Optional<String> read() throws SecretFile.UnusableSecretException {
    return file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
  }

  private static String read(Path file) throws SecretFile.UnusableSecretException {
    try (BufferedReader reader = SecretFile.open(file)) {
      String token = reader.lines().collect(Collectors.joining("\n")).strip();
      if (token.length() < SHORTEST || token.chars().anyMatch(Character::isWhitespace)) {
        throw new SecretFile.UnusableSecretException(file + " must hold one token of " + SHORTEST
            + " characters or more: 'openssl rand -hex 32 >" + file + "' makes one");
      }
      return token;
    } catch (IOException | UncheckedIOException e) {
      throw new SecretFile.UnusableSecretException(file, "with a token", e);
    }
  }
}
