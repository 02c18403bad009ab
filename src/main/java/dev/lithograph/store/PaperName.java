package dev.lithograph.store;

import dev.lithograph.document.Bibliography;
import dev.lithograph.rdf.Iris;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a paper, the same whoever cites it.
 *
 * @param iri its DOI as an address, or a name of ours
 */
public record PaperName(String iri) {
  private static final String DOI = "https://doi.org/";

  /** Absent where too little is known of the paper to tell it from others. */
  public static Optional<PaperName> of(Bibliography paper) {
    return Iris.paper(paper).map(PaperName::new);
  }

  /** Absent where {@code iri} names no paper but what one document cites and tells too little of. */
  public static Optional<PaperName> ofIri(String iri) {
    return iri.startsWith(DOI) || iri.startsWith(Iris.node("paper/")) ? Optional.of(new PaperName(iri)) : Optional.empty();
  }

  /**
   * @param path {@code 10.1039/c6ta06873a}, {@code kim-2016-j-7-101}, percent-encoded in any way
   * @return absent where it is percent-encoded wrongly
   */
  public static Optional<PaperName> ofPath(String path) {
    try {
      String node = Iris.node(path);
      String name = node.substring(Iris.node("").length());
      return Optional.of(new PaperName(name.startsWith("10.") ? DOI + name.toLowerCase(Locale.ROOT)
          : Iris.node("paper/" + path)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** By which it is found again, percent-encoded. */
  public String path() {
    return iri.startsWith(DOI) ? iri.substring(DOI.length()) : iri.substring(Iris.node("paper/").length());
  }
}
