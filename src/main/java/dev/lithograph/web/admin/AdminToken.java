package dev.lithograph.web.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The secret that opens writing, of which only a hash is kept. */
final class AdminToken {
  private static final String SCHEME = "Bearer ";

  private final byte[] hash;

  AdminToken(String token) {
    this.hash = hash(token);
  }

  /**
   * Takes as long for a wrong token as for the right one, however much of it is right.
   *
   * @param authorization the header as RFC 6750 writes it: {@code Bearer TOKEN}
   */
  boolean isIn(Optional<String> authorization) {
    String given = authorization.filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip()).orElse("");
    return MessageDigest.isEqual(hash, hash(given));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
