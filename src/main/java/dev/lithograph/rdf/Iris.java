package dev.lithograph.rdf;

import dev.lithograph.document.Bibliography;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of the nodes of the graph. They derive from content alone, so that mining twice gives the same graph. */
public final class Iris {
  private static final int LONGEST_TITLE = 60;
  /** Words that abbreviated names of journals leave out. */
  private static final Set<String> CONNECTING = Set.of("of", "the", "and", "in", "for", "on", "de", "et", "a", "an", "für",
      "der");

  private Iris() {}

  /** A class, property, material or family of the ontology. */
  public static String term(String localName) {
    return Vocabulary.ONTOLOGY + encoded(localName);
  }

  /** The named graph of a document, and at once the document as it was read. */
  public static String document(String documentId) {
    String readable = documentId.replaceAll("[^A-Za-z0-9.-]+", "_");
    return Vocabulary.ID + "document/" + (readable.equals(documentId) ? readable : readable + "-" + hash(documentId).substring(0,
        8));
  }

  /**
   * A paper, the same whoever cites it: by its DOI, else by author, year, journal, volume and page, else by author, year and
   * title.
   *
   * @return absent where too little is known to tell the paper from others
   */
  public static Optional<String> paper(Bibliography paper) {
    if (paper.doi().isPresent()) {
      return paper.doi().map(doi -> "https://doi.org/" + encoded(doi.toLowerCase(Locale.ROOT)));
    }
    if (paper.authors().isEmpty() || paper.year().isEmpty()) {
      return Optional.empty();
    }
    String authorAndYear = folded(paper.authors().getFirst().family()) + "-" + paper.year().getAsInt();
    Optional<String> where = paper.firstPage().map(page -> initials(paper.journal().orElse("")) + "-"
        + folded(paper.volume().orElse("")) + "-" + folded(page));
    Optional<String> which = where.or(() -> paper.title().map(Iris::folded)
        .map(title -> title.substring(0, Math.min(LONGEST_TITLE, title.length()))));
    return which.map(rest -> Vocabulary.ID + "paper/" + encoded(authorAndYear + "-" + rest));
  }

  /**
   * The IRI of the document, paper or other node with this name, as {@code paper/kim-2016-j-7-101}.
   *
   * @param name percent-encoded in any way that leads to the same characters
   * @throws IllegalArgumentException where it is percent-encoded wrongly
   */
  public static String node(String name) {
    return Vocabulary.ID + encoded(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
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

  /** {@code jps} for {@code J. Power Sources} as for {@code Journal of Power Sources}: the words are abbreviated in many ways. */
  private static String initials(String journal) {
    return Arrays.stream(journal.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()
        && !CONNECTING.contains(word.toLowerCase(Locale.ROOT)))
        .map(word -> folded(word.substring(0, 1))).collect(Collectors.joining());
  }

  /** Small letters and digits without accents, signs and spaces. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** With every character percent-encoded that may not stand in the path of an IRI. */
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/()".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
