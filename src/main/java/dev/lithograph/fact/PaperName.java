package dev.lithograph.fact;

import dev.lithograph.document.Bibliography;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a paper, the same whoever cites it.
 *
 * @param iri its DOI as an address, or a name of ours
 */
public record PaperName(String iri) {
  private static final String DOI = "https://doi.org/";
  private static final String OURS = NodeName.NAMESPACE + "paper/";
  private static final int LONGEST_TITLE = 60;
  /** Without a year shorter ones tell too little: {@code unpublished results}. */
  private static final int SHORTEST_TITLE = 25;
  /** Words that abbreviated names of journals leave out. */
  private static final Set<String> CONNECTING = Set.of("of", "the", "and", "in", "for", "on", "de", "et", "a", "an", "für",
      "der");

  /**
   * By its DOI, else by author, year, journal, volume and page, else by author, year and title, the year aside where it is not
   * told.
   *
   * @return absent where too little is known to tell the paper from others
   */
  public static Optional<PaperName> of(Bibliography paper) {
    if (paper.doi().isPresent()) {
      return paper.doi().map(doi -> new PaperName(DOI + NodeName.encoded(doi.toLowerCase(Locale.ROOT))));
    }
    if (paper.authors().isEmpty()) {
      return Optional.empty();
    }
    String author = folded(paper.authors().getFirst().family());
    String authorAndYear = paper.year().isEmpty() ? author : author + "-" + paper.year().getAsInt();
    Optional<String> where = paper.firstPage().filter(page -> paper.year().isPresent()).map(page -> initials(paper.journal().orElse("")) + "-"
        + folded(paper.volume().orElse("")) + "-" + folded(page));
    Optional<String> which = where.or(() -> paper.title().map(PaperName::folded)
        .filter(title -> paper.year().isPresent() || title.length() >= SHORTEST_TITLE)
        .map(title -> title.substring(0, Math.min(LONGEST_TITLE, title.length()))));
    return which.map(rest -> new PaperName(OURS + NodeName.encoded(authorAndYear + "-" + rest)));
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

  /** Absent where {@code iri} names no paper but what one document cites and tells too little of. */
  public static Optional<PaperName> ofIri(String iri) {
    return iri.startsWith(DOI) || iri.startsWith(OURS) ? Optional.of(new PaperName(iri)) : Optional.empty();
  }

  /**
   * @param path {@code 10.1039/c6ta06873a}, {@code kim-2016-j-7-101}, percent-encoded in any way
   * @return absent where it is percent-encoded wrongly
   */
  public static Optional<PaperName> ofPath(String path) {
    try {
      String name = NodeName.of(path).substring(NodeName.NAMESPACE.length());
      return Optional.of(new PaperName(name.startsWith("10.") ? DOI + name.toLowerCase(Locale.ROOT)
          : NodeName.of("paper/" + path)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** By which it is found again, percent-encoded. */
  public String path() {
    return iri.startsWith(DOI) ? iri.substring(DOI.length()) : iri.substring(OURS.length());
  }
}
