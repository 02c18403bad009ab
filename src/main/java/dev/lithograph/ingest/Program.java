package dev.lithograph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The program itself, whose every change may change what is mined. */
public final class Program {
  private Program() {}

  /** A hash of the archive, or of all classes and words, that this runs from. */
  static String version() {
    try {
      Path place = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(place)) {
        return hash(files.filter(Files::isRegularFile).sorted().toList());
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program lies in files", e);
    }
  }

  /** SHA-256 in hexadecimal of the files one behind the other. */
  public static String hash(List<Path> files) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
