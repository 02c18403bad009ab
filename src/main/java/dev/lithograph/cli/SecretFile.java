package dev.lithograph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A file that nobody else can read; secrets stand in files, since others see the arguments of a process. */
final class SecretFile {
  private SecretFile() {}

  static BufferedReader open(Path file) throws UnusableSecretException, IOException {
    if (readByOthers(file)) {
      throw new UnusableSecretException(file + " can be read by others: 'chmod 600 " + file + "'");
    }
    return Files.newBufferedReader(file);
  }

  private static boolean readByOthers(Path file) throws IOException {
    Set<String> views = file.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix") && Files.getPosixFilePermissions(file).stream()
        .anyMatch(Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ)::contains);
  }

  static final class UnusableSecretException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableSecretException(String message) {
      super(message);
    }

    /** @param content what the file is to hold */
    UnusableSecretException(Path file, String content, Exception cause) {
      super(file + " cannot be read (" + cause.getClass().getSimpleName() + "): name a file " + content, cause);
    }
  }
}
