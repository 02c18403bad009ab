package dev.lithograph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The secret that opens writing over HTTP. It stands in a file, since others see the arguments of a process. */
final class AdminTokenOption {
  private static final int SHORTEST = 32;

  @Option(names = "--admin-token-file", paramLabel = "FILE",
      description = "Opens POST and DELETE /api/documents and POST /api/rebuild to whoever sends the token in FILE, of "
          + SHORTEST + " characters or more, which nobody but you may read. Without it nothing can be written over HTTP.")
  private Optional<Path> file;

  /** Absent where writing is not opened. */
  Optional<String> read() throws UnusableTokenException {
    return file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
  }

  private static String read(Path file) throws UnusableTokenException {
    try {
      if (readByOthers(file)) {
        throw new UnusableTokenException(file + " can be read by others: 'chmod 600 " + file + "'");
      }
      String token = Files.readString(file).strip();
      if (token.length() < SHORTEST || token.chars().anyMatch(Character::isWhitespace)) {
        throw new UnusableTokenException(file + " must hold one token of " + SHORTEST + " characters or more: 'openssl rand -hex 32"
            + " >" + file + "' makes one");
      }
      return token;
    } catch (IOException e) {
      throw new UnusableTokenException(file + " cannot be read (" + e.getClass().getSimpleName() + "): name a file with a token");
    }
  }

  private static boolean readByOthers(Path file) throws IOException {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix") && Files.getPosixFilePermissions(file).stream()
        .anyMatch(Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ)::contains);
  }

  static final class UnusableTokenException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableTokenException(String message) {
      super(message);
    }
  }
}
