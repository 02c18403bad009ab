package dev.lithograph.reconcile;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.StoredFact;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one paper that a report credits with a value.
 *
 * @param entry the document and the number in its reference list, 0 for the document itself
 */
record Credit(String document, int entry, Optional<String> doi, Optional<String> author, OptionalInt year,
    Optional<String> journal, Optional<String> volumeAndPage, Optional<String> title) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  enum Identity { SAME, OTHER, UNKNOWN }

  /** Absent where no single paper is credited. */
  static Optional<Credit> of(StoredFact stored) {
    int entry = stored.fact().attribution() instanceof Attribution.CitedFrom cited ? cited.references().getFirst().number() : 0;
    return stored.measuredIn().map(paper -> of(stored.documentId(), entry, paper));
  }

  private static Credit of(String document, int entry, Bibliography paper) {
    Optional<String> place = paper.volume().flatMap(volume -> paper.firstPage().map(page -> folded(volume) + " " + folded(page)));
    return new Credit(document, entry, paper.doi().map(doi -> doi.toLowerCase(Locale.ROOT)),
        paper.authors().stream().findFirst().map(Author::family).map(Credit::folded), paper.year(),
        paper.journal().map(Credit::spaced), place, paper.title().map(Credit::folded));
  }

  /** What papers that may be the same have in common with this one, at least one of them. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(List.of(document + " " + entry));
    doi.ifPresent(keys::add);
    author.ifPresent(name -> year.ifPresent(when ->
        Stream.concat(volumeAndPage.stream(), title.stream()).forEach(rest -> keys.add(name + when + " " + rest))));
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
    if (doi.isPresent() && other.doi.isPresent()) {
      return identity(doi.equals(other.doi));
    }
    if (author.isEmpty() || other.author.isEmpty() || year.isEmpty() || other.year.isEmpty()) {
      return Identity.UNKNOWN;
    }
    if (!author.equals(other.author) || Math.abs(year.getAsInt() - other.year.getAsInt()) > 1) {
      return Identity.OTHER;
    }
    if (!year.equals(other.year)) {
      return Identity.UNKNOWN;
    }
    if (volumeAndPage.isPresent() && other.volumeAndPage.isPresent()) {
      return identity(volumeAndPage.equals(other.volumeAndPage) && isSameJournal(other));
    }
    return title.isPresent() && other.title.isPresent() ? identity(title.equals(other.title)) : Identity.UNKNOWN;
  }

  private static Identity identity(boolean same) {
    return same ? Identity.SAME : Identity.OTHER;
  }

  /** {@code J Power Sources} is {@code Journal of Power Sources}; a journal not named is any. */
  private boolean isSameJournal(Credit other) {
    return journal.isEmpty() || other.journal.isEmpty() || abbreviates(journal.get(), other.journal.get())
        || abbreviates(other.journal.get(), journal.get());
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
