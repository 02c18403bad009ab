package dev.lithograph.reconcile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Stands for a text that is only ever asked whether it equals another: 64 bits of SHA-256, in place of a hundred letters. */
final class Fingerprint {
  /** Of no text. */
  static final long NONE = 0;

  private Fingerprint() {}

  static long of(Optional<String> text) {
    return text.map(Fingerprint::of).orElse(NONE);
  }

  private static long of(String text) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).getLong() | 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
