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
  private static final Pattern NOISE =
      Pattern.compile("\\*|https?://\\S++|(?i:\\bdoi:?\\s*+)?+\\b10\\.\\d{4,9}/\\S++|(?i:available (?:online|from):?+.*+)");
  /** {@code (2016)}, {@code 2016a.}, {@code 2016} before the title. */
  private static final Pattern LEADING_YEAR = Pattern.compile(
      "[.,]{0,2}+\\s*+(?:\\((?<paren>(?:1[89]|20)\\d\\d)[a-z]?+(?:,[^()]{0,20}+)?\\)"
      + "|(?<bare>(?:1[89]|20)\\d\\d)[a-z]?+(?=[.:]|\\s\\p{Lu}))[.,:]?+\\s*+");

  private static final Pattern LEADING_STOPS = Pattern.compile("^[.,;:\\s]++");
  private static final Pattern FIRST_PAPER = Pattern.compile("^\\W{0,4}a\\)\\s?");
  private static final Pattern SECOND_PAPER = Pattern.compile("(?<=[.;,\\s])\\(?b\\)\\s");
  private static final String OPENING_QUOTES = "\"'“‘";
  private static final String CLOSING_QUOTES = "\"'”’";

  private final String entry;
  private final AuthorList authors;

  private BibliographyParser(String entry) {
    this.entry = entry;
    this.authors = AuthorList.of(entry);
  }

  /** Whether {@code line} begins with authors. A lone {@code J. Power} may as well be a journal, in the rest of an entry. */
  public static boolean beginsEntry(String line) {
    AuthorList authors = AuthorList.of(line.substring(0, Math.min(line.length(), LONGEST_ENTRY)));
    return authors.authors().size() > 1 || authors.othersOmitted()
        || authors.authors().stream().anyMatch(author -> line.startsWith(author.family()));
  }

  /** Reads {@code entry}, which is plain text without its number. */
  public static Bibliography parse(String entry) {
    return parse(entry, entry);
  }

  /**
   * Reads {@code entry}; of several papers under one number ({@code a) … b) …}) the first.
   *
   * @param printed the same entry with its links, among which a DOI may be
   */
  public static Bibliography parse(String entry, String printed) {
    String text = NOISE.matcher(firstPaper(entry.substring(0, Math.min(entry.length(), LONGEST_ENTRY)))).replaceAll("").strip();
    return new BibliographyParser(text.replace(" ,", ",")).parse(Doi.in(firstPaper(printed)));
  }

  private static String firstPaper(String entry) {
    Matcher first = FIRST_PAPER.matcher(entry);
    if (!first.find()) {
      return entry;
    }
    Matcher second = SECOND_PAPER.matcher(entry).region(first.end(), entry.length());
    return entry.substring(first.end(), second.find() ? second.start() : entry.length());
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
    String before = LEADING_STOPS.matcher(entry.substring(titleStart, imprint.start())).replaceFirst("");
    int quoteEnd = quoteEnd(before);
    String unquoted = quoteEnd > 0 ? before : trimmed(before, isDotted());
    int journalStart = quoteEnd > 0 ? quoteEnd : journalStart(unquoted, commas, titleStart);
    String title = trimmed(unquoted.substring(0, journalStart), false);
    String journal = trimmed(unquoted.substring(journalStart), isDotted());
    return new Bibliography(authors.authors(), authors.othersOmitted(), present(title),
        present(journal.startsWith("in ") ? journal.substring(3) : journal), imprint.year(), imprint.volume(),
        imprint.firstPage(), imprint.lastPage(), doi);
  }

  private int journalStart(String before, boolean commas, int titleStart) {
    boolean bareYear = titleStart > authors.end() && Character.isWhitespace(entry.charAt(titleStart - 1))
        && Character.isDigit(entry.charAt(titleStart - 2));
    return bareYear && before.indexOf(". ") > 0 && !JournalNames.hasSentence(before) ? JournalNames.startOfNames(before)
        : commas ? JournalNames.startAfterComma(before) : JournalNames.startAfterSentence(before);
  }

  /** Whether the entry sets full stops behind initials, and so behind the abbreviated words of a journal too. */
  private boolean isDotted() {
    return authors.authors().stream().anyMatch(author -> author.given().endsWith("."));
  }

  /** A book, thesis or report: the title ends with the first sentence. */
  private Bibliography book(int titleStart, OptionalInt leadingYear, Optional<String> doi) {
    String rest = trimmed(entry.substring(titleStart), false);
    int end = sentenceEnd(rest);
    return new Bibliography(authors.authors(), authors.othersOmitted(), present(trimmed(rest.substring(0, end), false)),
        Optional.empty(), leadingYear.isPresent() ? leadingYear : Imprint.lastYear(entry), Optional.empty(), Optional.empty(),
        Optional.empty(), doi);
  }

  private static int sentenceEnd(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean stop = text.charAt(i) == '.' && text.charAt(i + 1) == ' ';
      String word = text.substring(text.lastIndexOf(' ', i - 1) + 1, i);
      if (stop && (word.length() > 2 || word.equals("ed")) || text.charAt(i) == ';') {
        return i;
      }
    }
    return text.length();
  }

  /** The end of a title that stands in quotation marks, else 0. */
  private static int quoteEnd(String text) {
    int kind = text.isEmpty() ? -1 : OPENING_QUOTES.indexOf(text.charAt(0));
    if (kind < 0) {
      return 0;
    }
    for (int i = text.length() - 1; i > 0; i--) {
      boolean closes = i + 1 == text.length() || ",. ".indexOf(text.charAt(i + 1)) >= 0;
      if (text.charAt(i) == CLOSING_QUOTES.charAt(kind) && closes) {
        return i + 1;
      }
    }
    return 0;
  }

  /** @param dotted whether a full stop at the end belongs to an abbreviated word: {@code ACS Energy Lett.} */
  private static String trimmed(String text, boolean dotted) {
    int start = 0;
    int end = text.length();
    while (start < end && (".,;: " + OPENING_QUOTES).indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ((",;: " + CLOSING_QUOTES).indexOf(text.charAt(end - 1)) >= 0
        || text.charAt(end - 1) == '.' && !isAbbreviated(text, end, dotted))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether the full stop at the end belongs to an abbreviated name: {@code Chem. Rev.}. */
  private static boolean isAbbreviated(String text, int end, boolean dotted) {
    int space = text.lastIndexOf(' ', end - 1);
    return JournalNames.isAbbreviation(text.substring(space + 1, end))
        && (dotted || space < 0 || text.lastIndexOf('.', end - 2) >= 0);
  }

  private static Optional<String> present(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
