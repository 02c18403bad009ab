package dev.lithograph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;

/** SHA-256 of a sequence of texts. */
final class ContentHash {
  private final MessageDigest digest;

  ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** @param graph without blank nodes */
  static String of(Graph graph) {
    ContentHash hash = new ContentHash();
    graph.stream().map(NodeFmtLib::strNT).sorted().forEach(hash::add);
    return hash.hex();
  }

  /** @param files contents by name */
  static String of(SortedMap<String, String> files) {
    ContentHash hash = new ContentHash();
    files.forEach((name, content) -> hash.add(name).add(content));
    return hash.hex();
  }

  ContentHash add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
