package dev.lithograph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

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

  /** @param graph without blank nodes, in memory or in the database, which keeps the value of a number and not how it is written */
  static String of(Graph graph) {
    ContentHash hash = new ContentHash();
    // Most nodes stand in several triples.
    Map<Node, String> written = new HashMap<>();
    graph.stream().map(triple -> written(triple.getSubject(), written) + " " + written(triple.getPredicate(), written) + " "
        + written(triple.getObject(), written) + " .").sorted().forEach(hash::add);
    return hash.hex();
  }

  /** As a line of N-Triples has it. */
  private static String written(Node node, Map<Node, String> before) {
    return before.computeIfAbsent(node, first -> NodeFmtLib.strNT(asInDatabase(first)));
  }

  private static Node asInDatabase(Node node) {
    NodeId value = NodeIdInline.inline(node);
    return value == null ? node : NodeIdInline.extract(value);
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
