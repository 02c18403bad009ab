package dev.lithograph.compare.crate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that lies in a crate.
 *
 * @param text what it holds, in a sentence
 * @param bytes how long it is
 * @param sha256 in hexadecimal
 */
record CrateFile(String name, String title, String text, String mediaType, long bytes, String sha256) {
  static CrateFile of(Path file, String title, String text, String mediaType) throws IOException {
    return new CrateFile(file.getFileName().toString(), title, text, mediaType, Files.size(file), hash(file));
  }

  private static String hash(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
