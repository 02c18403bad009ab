package dev.lithograph.read.bibliography;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Year, volume and pages, which stand together behind the name of the journal.
 *
 * @param start index in the entry of the first of them
 */
record Imprint(int start, OptionalInt year, Optional<String> volume, Optional<String> firstPage, Optional<String> lastPage) {
  private static final String YEAR = "(?<![\\d.])(?<year>(?:1[89]|20)\\d\\d)(?![\\d])";
  private static final String VOLUME = "(?<volume>[A-Z]?\\d{1,4}+[A-Z]?+)";
  private static final String PAGE = "[A-Za-z]{0,8}\\d[\\dA-Za-z.]*+(?:/\\d++)?+";
  private static final String PAGE_WORD =
      "(?:(?:pp?\\.|(?:Article|Art\\.?|Paper|ID|No\\.?)(?:\\s(?:ID|No\\.?|number))?+)\\s?+)?+";
  private static final String PAGES = PAGE_WORD + "(?<first>" + PAGE + ")(?:\\s?[-–—]{1,2}\\s?(?<last>" + PAGE + "))?";
  private static final String ISSUE = "(?:\\s?\\([^()]{1,20}+\\))?+";

  private static final String VOL_AND_NO = "(?i:vol)\\.\\s?" + VOLUME + ",\\s(?:no\\.\\s?[^,]{1,12}+,\\s)?+";
  private static final String MONTH = "(?:[A-Z][a-z.]{2,9}+\\s)?+";

  /** Each with an example, the more telling ones first. */
  private static final List<Pattern> STYLES = List.of(
      // 2010;195:2419-30
      pattern(YEAR + "(?:\\s[A-Z][a-z]{2}(?:\\s\\d{1,2})?+)?+\\s?;\\s?" + VOLUME + ISSUE + "\\s?[:;]\\s?" + PAGES),
      // 2006:412-3
      pattern(YEAR + "(?:;\\([^()]{1,20}+\\))?+:\\s?" + PAGES),
      // 104 (10) (2004) 4303–4417
      pattern("(?<![\\d.])" + VOLUME + "(?:\\s?\\([^()]{1,20}+\\))?,?+\\s?\\(" + YEAR + "\\)[,:]?+\\s?" + PAGES),
      // 104, 4303–4417 (2004)
      pattern("(?<![\\d.])" + VOLUME + ISSUE + ",\\s(?:no\\.\\s?\\d++,\\s)?+" + PAGES + ",?+\\s?\\(" + YEAR + "\\)"),
      // vol. 104, no. 10, pp. 4303–4417, Oct. 2004
      pattern(VOL_AND_NO + PAGES + ",\\s" + MONTH + YEAR),
      // vol. 104, no. 10, 2004, pp. 4303–4417
      pattern(VOL_AND_NO + MONTH + YEAR + ",\\s" + PAGES),
      // 2004, 104, 4303–4417
      pattern(YEAR + "\\s?,\\s" + VOLUME + ISSUE + "\\s?[,:]\\s" + PAGES),
      // 2006, 412–413
      pattern(YEAR + "\\s?,\\s" + PAGES));
  /** Where the year stands behind the authors: {@code 104(10), 4303}, {@code 104:4303}; at the end also {@code 104 4303}. */
  private static final List<Pattern> WITHOUT_YEAR = List.of(
      pattern("(?<![\\d.–-])" + VOLUME + ISSUE + "\\s?[,:]\\s?" + PAGES),
      pattern("(?<![\\d.–-])" + VOLUME + ISSUE + "\\s" + PAGES + "$"));
  private static final Pattern ANY_YEAR = Pattern.compile("(?<![\\d.:/-])(?:1[89]|20)\\d\\d(?![\\d.:/-]\\d|\\d)");

  static Optional<Imprint> find(String entry, int from, OptionalInt leadingYear) {
    for (Pattern style : STYLES) {
      Optional<Matcher> match = last(style, entry, from);
      if (match.isPresent()) {
        return match.map(found -> of(found, OptionalInt.of(Integer.parseInt(found.group("year")))));
      }
    }
    return leadingYear.isEmpty() ? Optional.empty() : WITHOUT_YEAR.stream().map(style -> last(style, entry, from))
        .flatMap(Optional::stream).findFirst().map(found -> of(found, leadingYear));
  }

  static OptionalInt lastYear(String text) {
    return last(ANY_YEAR, text, 0).map(match -> OptionalInt.of(Integer.parseInt(match.group()))).orElse(OptionalInt.empty());
  }

  /** The last match, but for those behind a semicolon, which tell of a translation or of another paper. */
  private static Optional<Matcher> last(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text);
    int start = -1;
    int end = text.length();
    while (matcher.find(start < 0 ? from : start + 1) && (matcher.start() < end || text.charAt(end) != ';')) {
      start = matcher.start();
      end = matcher.end();
    }
    return start >= 0 && matcher.find(start) ? Optional.of(matcher) : Optional.empty();
  }

  private static Imprint of(Matcher match, OptionalInt year) {
    boolean hasVolume = match.pattern().pattern().contains("<volume>");
    return new Imprint(match.start(), year, hasVolume ? Optional.of(match.group("volume")) : Optional.empty(),
        Optional.of(withoutStop(match.group("first"))), Optional.ofNullable(match.group("last")).map(Imprint::withoutStop));
  }

  private static String withoutStop(String page) {
    return page.endsWith(".") ? page.substring(0, page.length() - 1) : page;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }
}
