package dev.lithograph.fact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** How documents, papers, reports and other nodes of the graph are named. */
public final class NodeName {
  /** What all of these names begin with. */
  public static final String NAMESPACE = "https://w3id.org/lithograph/id/";

  private NodeName() {}

  /**
   * The IRI of the document, paper or other node with this name, as {@code paper/kim-2016-j-7-101}.
   *
   * @param name percent-encoded in any way that leads to the same characters
   * @throws IllegalArgumentException where it is percent-encoded wrongly
   */
  public static String of(String name) {
    return NAMESPACE + encoded(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  /** With every character percent-encoded that may not stand in the path of an IRI. */
  public static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/()".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
