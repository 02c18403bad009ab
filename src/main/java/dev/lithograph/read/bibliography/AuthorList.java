package dev.lithograph.read.bibliography;

import dev.lithograph.document.Bibliography.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authors at the start of a reference entry.
 *
 * @param othersOmitted whether the list ends in "et al."
 * @param end index in the entry behind the last author
 */
record AuthorList(List<Author> authors, boolean othersOmitted, int end) {
  private static final String PARTICLE =
      "(?:(?:[Dd](?:e|er|en|el|ella|i|a|os|u)|[Vv][ao]n|[Zz]u|[Tt]e[nr]|[Ll][ae]|[EeAa]l|af|av)[ -])";
  private static final String WORD = "(?:[dDOL]['’])?\\p{Lu}[\\p{L}'’\\-]*+";
  private static final String LONG_WORD = "(?:[dDOL]['’])?\\p{Lu}[\\p{L}'’\\-]*\\p{Ll}[\\p{L}'’\\-]*+";
  private static final String FAMILY = PARTICLE + "{0,3}+" + WORD + "(?: " + WORD + "){0,2}";
  private static final String INITIALS = "\\p{Lu}[\\p{Ll}]?\\.(?:[ -]{0,2}\\p{Lu}[\\p{Ll}]?\\.){0,4}+";

  /** {@code Xu K} */
  private static final Pattern VANCOUVER = Pattern.compile("(?<family>" + PARTICLE + "{0,3}+" + LONG_WORD + "(?: " + LONG_WORD
      + "){0,2})[ ](?<given>\\p{Lu}(?:-?\\p{Lu}){0,3}+)(?=[,.;:( ]|$)");
  /** {@code Xu, K.} */
  private static final Pattern INVERTED = Pattern.compile("(?<family>" + FAMILY + "),[ ]?(?<given>" + INITIALS
      + "|\\p{Lu}{1,3}(?=[,.;]|\\s\\())");
  /** {@code K. Xu} */
  private static final Pattern INITIALS_FIRST =
      Pattern.compile("(?<given>" + INITIALS + ")[ ]{0,2}(?<family>" + FAMILY + ")(?=[,.;:(& ]|$)");
  /** {@code Kang Xu}, {@code Kang M. Xu} */
  private static final Pattern FULL = Pattern.compile("(?<given>" + LONG_WORD + "(?: \\p{Lu}\\.){0,2}+)[ ](?<family>" + PARTICLE
      + "{0,3}+" + LONG_WORD + ")(?=[,.;:(]| and | & | et al|$)");
  /** {@code Xu, Kang M.} */
  private static final Pattern INVERTED_FULL = Pattern.compile("(?<family>" + PARTICLE + "{0,3}+" + LONG_WORD + "), (?<given>"
      + LONG_WORD + "(?: \\p{Lu}\\.){0,2}+)(?=[.,(]| and )");
  private static final List<Style> STYLES = List.of(new Style(VANCOUVER), new Style(INVERTED), new Style(INITIALS_FIRST),
      new Style(FULL), new Style(INVERTED_FULL, FULL));

  /** How the first author is set, and how the others are. */
  private record Style(Pattern first, Pattern next) {
    Style(Pattern each) {
      this(each, each);
    }
  }

  private static final Pattern SEPARATOR = Pattern.compile("(?:\\s*+[,;]\\s*+(?:(?:and|&)\\s++)?+|\\s++(?:and|&)\\s++)");
  private static final Pattern OTHERS = Pattern.compile("\\s*+[,;]?+\\s*+(?:and |& )?+(?:et\\s*+al\\b\\.?+|and others"
      + "|(?:…|\\.\\s?\\.\\s?\\.)\\s*+(?:& )?+)");
  /** But not {@code . 2016. }, where the year ends the sentence of the authors. */
  private static final Pattern YEAR_OR_VOLUME =
      Pattern.compile("(?!\\.\\s(?:1[89]|20)\\d\\d[a-z]?\\.\\s)\\.?+,?+\\s++\\d");

  static AuthorList of(String entry) {
    for (Style style : STYLES) {
      AuthorList list = read(entry, style);
      if (!list.authors().isEmpty()) {
        return list;
      }
    }
    return new AuthorList(List.of(), false, 0);
  }

  private static AuthorList read(String entry, Style style) {
    List<Author> authors = new ArrayList<>();
    Matcher author = style.first().matcher(entry);
    int end = 0;
    int start = 0;
    while (author.region(start, entry.length()).useTransparentBounds(true).lookingAt() && !isJournal(entry, author, authors)) {
      String given = withoutJournal(entry, author);
      authors.add(new Author(author.group("family"), given));
      end = author.end() - (author.group("given").length() - given.length());
      author.usePattern(style.next());
      Matcher separator = SEPARATOR.matcher(entry).region(end, entry.length());
      if (!separator.lookingAt()) {
        break;
      }
      start = separator.end();
    }
    Matcher others = OTHERS.matcher(entry).region(end, entry.length());
    boolean omitted = !authors.isEmpty() && others.lookingAt();
    return new AuthorList(authors, omitted, omitted ? endOfOthers(entry, author, others) : end);
  }

  /** In {@code Xu, K. J. Power Sources} the last initial belongs to the journal. */
  private static String withoutJournal(String entry, Matcher author) {
    String given = author.group("given");
    int journal = given.lastIndexOf(" J.");
    boolean goesOn = journal > 0 && JournalNames.goesOn(entry, author.start("given") + journal + " J.".length());
    return goesOn ? given.substring(0, journal) : given;
  }

  /** Behind an ellipsis the last author follows. */
  private static int endOfOthers(String entry, Matcher author, Matcher others) {
    boolean ellipsis = !others.group().contains("al") && !others.group().contains("others");
    boolean last = ellipsis && author.region(others.end(), entry.length()).lookingAt();
    return last ? author.end() : others.end();
  }

  /** {@code J. Power Sources, 2004} behind {@code K. Xu} looks like one more author, but a year or volume follows. */
  private static boolean isJournal(String entry, Matcher author, List<Author> before) {
    boolean initialsFirst = author.start("given") < author.start("family");
    return initialsFirst && !before.isEmpty()
        && (YEAR_OR_VOLUME.matcher(entry).region(author.end(), entry.length()).lookingAt()
            || JournalNames.isAbbreviation(author.group("family").split(" ")[0]) && entry.startsWith(".", author.end()));
  }
}
