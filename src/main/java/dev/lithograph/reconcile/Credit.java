package dev.lithograph.reconcile;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.StoredFact;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one paper that a report credits with a value. What is only asked for being equal is kept as a {@link Fingerprint}, since
 * there are as many of these as reports.
 *
 * @param entry the document and the number in its reference list, 0 for the document itself
 * @param author family name of the first one
 * @param year {@link #NO_YEAR} where it is not known
 * @param journal empty where it is not known
 * @param place volume and first page
 */
record Credit(String document, int entry, long doi, long author, int year, String journal, long place, long title) {
  private static final int NO_YEAR = Integer.MIN_VALUE;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  enum Identity { SAME, OTHER, UNKNOWN }

  /** Absent where no single paper is credited. */
  static Optional<Credit> of(StoredFact stored, Known known) {
    int entry = stored.fact().attribution() instanceof Attribution.CitedFrom cited ? cited.references().getFirst().number() : 0;
    return stored.measuredIn().map(paper -> of(known.one(stored.documentId()), entry, paper, known));
  }

  private static Credit of(String document, int entry, Bibliography paper, Known known) {
    Optional<String> place = paper.volume().flatMap(volume -> paper.firstPage().map(page -> folded(volume) + " " + folded(page)));
    Optional<String> author = paper.authors().stream().findFirst().map(Author::family).map(Credit::folded);
    return new Credit(document, entry, Fingerprint.of(paper.doi().map(doi -> doi.toLowerCase(Locale.ROOT))),
        Fingerprint.of(author), paper.year().orElse(NO_YEAR), paper.journal().map(Credit::spaced).map(known::one).orElse(""),
        Fingerprint.of(place), Fingerprint.of(paper.title().map(Credit::folded)));
  }

  /** What papers that may be the same have in common with this one, at least one of them. */
  List<Integer> keys() {
    List<Integer> keys = new ArrayList<>(List.of(Objects.hash(document, entry)));
    if (doi != Fingerprint.NONE) {
      keys.add(Long.hashCode(doi));
    }
    if (author != Fingerprint.NONE && year != NO_YEAR) {
      for (long rest : new long[] {place, title}) {
        if (rest != Fingerprint.NONE) {
          keys.add(Objects.hash(author, year, rest));
        }
      }
    }
    return keys;
  }

  /** Entries of one list that cannot be compared are different papers; of different lists nothing is known. */
  Identity compareTo(Credit other) {
    if (document.equals(other.document) && entry == other.entry) {
      return Identity.SAME;
    }
    Identity identity = byBibliography(other);
    return identity == Identity.UNKNOWN && document.equals(other.document) ? Identity.OTHER : identity;
  }

  private Identity byBibliography(Credit other) {
    if (bothTell(doi, other.doi)) {
      return identity(doi == other.doi);
    }
    if (!bothTell(author, other.author) || year == NO_YEAR || other.year == NO_YEAR) {
      return Identity.UNKNOWN;
    }
    if (author != other.author || Math.abs(year - other.year) > 1) {
      return Identity.OTHER;
    }
    if (year != other.year) {
      return Identity.UNKNOWN;
    }
    if (bothTell(place, other.place)) {
      return identity(place == other.place && isSameJournal(other));
    }
    return bothTell(title, other.title) ? identity(title == other.title) : Identity.UNKNOWN;
  }

  private static boolean bothTell(long one, long other) {
    return one != Fingerprint.NONE && other != Fingerprint.NONE;
  }

  private static Identity identity(boolean same) {
    return same ? Identity.SAME : Identity.OTHER;
  }

  /** {@code J Power Sources} is {@code Journal of Power Sources}; a journal not named is any. */
  private boolean isSameJournal(Credit other) {
    return journal.isEmpty() || other.journal.isEmpty() || abbreviates(journal, other.journal)
        || abbreviates(other.journal, journal);
  }

  private static boolean abbreviates(String brief, String full) {
    String[] words = full.split(" ");
    int at = 0;
    for (String word : brief.split(" ")) {
      while (at < words.length && !words[at].startsWith(word)) {
        at++;
      }
      if (at++ == words.length) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    return spaced(text).replace(" ", "");
  }

  /** Small letters and digits without accents, words apart by one space. */
  private static String spaced(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
