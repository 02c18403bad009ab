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
      "(?:(?:[Dd]e|[Dd]er|[Dd]en|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Vv]an|[Vv]on|[Zz]u|[Tt]en|[Tt]er|[Ll]a|[Ll]e|[Ee]l|[Aa]l|af|av)[ -])";
  private static final String WORD = "(?:[dDOL]['’])?\\p{Lu}[\\p{L}'’\\-]*+";
  private static final String LONG_WORD = "(?:[dDOL]['’])?\\p{Lu}[\\p{L}'’\\-]*\\p{Ll}[\\p{L}'’\\-]*+";
  private static final String FAMILY = PARTICLE + "{0,3}+" + WORD + "(?: " + WORD + "){0,2}";
  private static final String INITIALS = "\\p{Lu}[\\p{Ll}]?\\.(?:[ -]{0,2}\\p{Lu}[\\p{Ll}]?\\.){0,4}+";

  /** {@code Xu K} */
  private static final Pattern VANCOUVER = Pattern.compile("(?<family>" + PARTICLE + "{0,3}+" + LONG_WORD + "(?: " + LONG_WORD
      + "){0,2})[ ](?<given>\\p{Lu}(?:-?\\p{Lu}){0,3}+)(?=[,.;:( ]|$)");
  /** {@code Xu, K.} */
  private static final Pattern INVERTED = Pattern.compile("(?<family>" + FAMILY + "),[ ]?(?<given>" + INITIALS
      + "|\\p{Lu}{1,3}(?=[,.;]))");
  /** {@code K. Xu} */
  private static final Pattern INITIALS_FIRST = Pattern.compile("(?<given>" + INITIALS + ")[ ]{0,2}(?<family>" + FAMILY + ")(?=[,.;:(& ]|$)");
  /** {@code Kang Xu}, {@code Kang M. Xu} */
  private static final Pattern FULL = Pattern.compile("(?<given>" + LONG_WORD + "(?: \\p{Lu}\\.){0,2}+)[ ](?<family>" + PARTICLE
      + "{0,3}+" + LONG_WORD + ")(?=[,.;:(]| and | & | et al|$)");
  private static final List<Pattern> STYLES = List.of(VANCOUVER, INVERTED, INITIALS_FIRST, FULL);

  private static final Pattern SEPARATOR = Pattern.compile("(?:\\s*+[,;]\\s*+(?:(?:and|&)\\s++)?+|\\s++(?:and|&)\\s++)");
  private static final Pattern OTHERS = Pattern.compile("\\s*+[,;]?+\\s*+(?:and |& )?+(?:et\\s*+al\\b\\.?+|and others|…|\\.\\.\\.)");
  private static final Pattern YEAR_OR_VOLUME = Pattern.compile("\\.?+,?+\\s++\\d");

  static AuthorList of(String entry) {
    for (Pattern style : STYLES) {
      AuthorList list = read(entry, style);
      if (!list.authors().isEmpty()) {
        return list;
      }
    }
    return new AuthorList(List.of(), false, 0);
  }

  private static AuthorList read(String entry, Pattern style) {
    List<Author> authors = new ArrayList<>();
    Matcher author = style.matcher(entry);
    int end = 0;
    int start = 0;
    while (author.region(start, entry.length()).useTransparentBounds(true).lookingAt() && !isJournal(entry, author, authors)) {
      authors.add(new Author(author.group("family"), author.group("given")));
      end = author.end();
      Matcher separator = SEPARATOR.matcher(entry).region(end, entry.length());
      if (!separator.lookingAt()) {
        break;
      }
      start = separator.end();
    }
    Matcher others = OTHERS.matcher(entry).region(end, entry.length());
    boolean omitted = !authors.isEmpty() && others.lookingAt();
    return new AuthorList(authors, omitted, omitted ? others.end() : end);
  }

  /** {@code J. Power Sources, 2004} behind {@code K. Xu} looks like one more author, but a year or volume follows. */
  private static boolean isJournal(String entry, Matcher author, List<Author> before) {
    boolean initialsFirst = author.start("given") < author.start("family");
    return initialsFirst && !before.isEmpty()
        && (YEAR_OR_VOLUME.matcher(entry).region(author.end(), entry.length()).lookingAt()
            || JournalNames.isAbbreviation(author.group("family").split(" ")[0]) && entry.startsWith(".", author.end()));
  }
}
