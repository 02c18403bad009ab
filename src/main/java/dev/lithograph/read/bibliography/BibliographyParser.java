package dev.lithograph.read.bibliography;

import dev.lithograph.document.Bibliography;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a reference entry in the usual styles (Vancouver, ACS, RSC, Elsevier, Springer, Nature, Wiley, APA, IEEE, AIP). What
 * the entry does not say, or not in a way that can be trusted, is absent.
 */
public final class BibliographyParser {
  private static final int LONGEST_ENTRY = 3000;
  private static final Pattern NOISE = Pattern.compile("\\*|https?://\\S++|(?i:\\bdoi:?\\s*+10\\.\\S++)|(?i:available (?:online|from):?+.*+)");
  private static final Pattern LEADING_YEAR = Pattern.compile("[.,]?+\\s*+(?:\\((?<paren>(?:1[89]|20)\\d\\d)[a-z]?+(?:,[^()]{0,20}+)?\\)|(?<bare>(?:1[89]|20)\\d\\d)[a-z]?+(?=[.:]))[.,:]?+\\s*+");

  private final String entry;
  private final AuthorList authors;

  private BibliographyParser(String entry) {
    this.entry = entry;
    this.authors = AuthorList.of(entry);
  }

  /** Reads {@code entry}, which is plain text without its number. */
  public static Bibliography parse(String entry) {
    return parse(entry, entry);
  }

  /**
   * Reads {@code entry}.
   *
   * @param printed the same entry with its links, among which a DOI may be
   */
  public static Bibliography parse(String entry, String printed) {
    String bounded = entry.substring(0, Math.min(entry.length(), LONGEST_ENTRY));
    String text = NOISE.matcher(bounded).replaceAll("").strip();
    return new BibliographyParser(text).parse(Doi.in(printed));
  }

  /** The last year that {@code text} names. */
  public static OptionalInt year(String text) {
    return Imprint.lastYear(text);
  }

  private Bibliography parse(Optional<String> doi) {
    Matcher leading = LEADING_YEAR.matcher(entry).region(authors.end(), entry.length());
    OptionalInt leadingYear = leading.lookingAt() ? OptionalInt.of(Integer.parseInt(
        leading.group("paren") != null ? leading.group("paren") : leading.group("bare"))) : OptionalInt.empty();
    int titleStart = leadingYear.isPresent() ? leading.end() : authors.end();
    return Imprint.find(entry, titleStart, leadingYear)
        .map(imprint -> article(imprint, titleStart, doi))
        .orElseGet(() -> book(titleStart, leadingYear, doi));
  }

  private Bibliography article(Imprint imprint, int titleStart, Optional<String> doi) {
    boolean commas = titleStart == authors.end() && entry.startsWith(",", titleStart);
    String before = trimmed(entry.substring(titleStart, imprint.start()));
    int quoteEnd = quoteEnd(before);
    int journalStart = quoteEnd > 0 ? quoteEnd
        : commas ? JournalNames.startAfterComma(before) : JournalNames.startAfterSentence(before);
    String title = trimmed(before.substring(0, journalStart));
    String journal = trimmed(before.substring(journalStart));
    return new Bibliography(authors.authors(), authors.othersOmitted(), present(title),
        present(journal.startsWith("in ") ? journal.substring(3) : journal), imprint.year(), imprint.volume(),
        imprint.firstPage(), imprint.lastPage(), doi);
  }

  /** A book, thesis or report: the title ends with the first sentence. */
  private Bibliography book(int titleStart, OptionalInt leadingYear, Optional<String> doi) {
    String rest = trimmed(entry.substring(titleStart));
    int end = sentenceEnd(rest);
    return new Bibliography(authors.authors(), authors.othersOmitted(), present(trimmed(rest.substring(0, end))),
        Optional.empty(), leadingYear.isPresent() ? leadingYear : Imprint.lastYear(entry), Optional.empty(), Optional.empty(),
        Optional.empty(), doi);
  }

  private static int sentenceEnd(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean stop = text.charAt(i) == '.' && text.charAt(i + 1) == ' ';
      String word = text.substring(text.lastIndexOf(' ', i - 1) + 1, i);
      if (stop && word.length() > 2 || text.charAt(i) == ';') {
        return i;
      }
    }
    return text.length();
  }

  /** The end of a title that stands in quotation marks, else 0. */
  private static int quoteEnd(String text) {
    if (text.isEmpty() || "\"“‘".indexOf(text.charAt(0)) < 0) {
      return 0;
    }
    for (int i = text.length() - 1; i > 0; i--) {
      if ("\"”’".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && ".,;: \"“”‘".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && (",;: \"”“".indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == '.' && !isDotted(text, end))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether the full stop at the end belongs to an abbreviated name: {@code Chem. Rev.}. */
  private static boolean isDotted(String text, int end) {
    int space = text.lastIndexOf(' ', end - 1);
    return JournalNames.isAbbreviation(text.substring(space + 1, end)) && (space < 0 || text.lastIndexOf('.', end - 2) >= 0);
  }

  private static Optional<String> present(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
