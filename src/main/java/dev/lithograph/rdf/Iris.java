package dev.lithograph.rdf;

import dev.lithograph.fact.NodeName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of the nodes of the graph. They derive from content alone, so that mining twice gives the same graph. */
public final class Iris {
  private Iris() {}

  /** A class, property, material or family of the ontology. */
  public static String term(String localName) {
    return Vocabulary.ONTOLOGY + NodeName.encoded(localName);
  }

  /** The named graph of a document, and at once the document as it was read. */
  public static String document(String documentId) {
    String readable = documentId.replaceAll("[^A-Za-z0-9.-]+", "_");
    return Vocabulary.ID + "document/" + (readable.equals(documentId) ? readable : readable + "-" + hash(documentId).substring(0,
        8));
  }

  /** 16 hexadecimal digits that differ where the parts differ. */
  static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
