package dev.lithograph.recognise.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of {@code Kim et al.}, {@code van der Ven and Ceder}, {@code Xu, Li & Ma}, {@code Goodenough's group}. */
final class NameGrammar {
  private static final String PARTICLES =
      "(?:(?:[Vv][ao]n|[Dd](?:e|er|en|el|ella|i|a|os|u)|[Ll][ae]|[Tt]e[rn]|[Zz]u|[EeAa]l)\\s){0,3}+";
  static final String FAMILY = PARTICLES + "(?:[dDOL]['’])?+\\p{Lu}(?:[\\p{L}\\-‐‑]|['’](?!s\\b)){1,40}+";
  /** With the initials behind the name, as some publishers print them: {@code Li J et al 2015}. */
  static final String OTHERS =
      "(?:(?:\\s[A-Z]{1,2}(?:\\s[A-Z])?)?,?\\set\\s?al\\b\\.?|,?\\s(?:(?:and|&)\\s)?(?:(?:his|her"
          + "|their)\\s)?(?:co[-‐‑]?\\s?(?:workers?|authors?)|colleagues))";
  /** {@code Several co-workers}. */
  private static final String NO_NAME = "(?:His|Her|Their|Our|My|The|These|Several|Many|Some|Other|Former)\\s";
  private static final String GROUP =
      "(?:['’]s?|\\set\\s?al\\.?['’]s)?\\s(?:research\\s)?(?:group|team|lab|laboratory)\\b";
  private static final String MORE = "(?:,\\s" + FAMILY + "){0,4},?\\s(?:and|&)\\s" + FAMILY;
  /** As a part of other patterns. A possessive quantifier over its groups would keep what a failed attempt captured. */
  static final String PATTERN = "(?<![\\p{L}\\d.\\-])(?<first>(?!" + NO_NAME + ")" + FAMILY + ")(?:(?<others>" + OTHERS + ")"
      + "|(?<group>" + GROUP
      + ")|(?<more>" + MORE + "))";
  private static final Pattern FAMILIES = Pattern.compile(FAMILY);

  private NameGrammar() {}

  /** The names that {@code match}, a match of {@link #PATTERN} or of {@code first} alone, holds. */
  static Names names(Matcher match) {
    List<String> families = new ArrayList<>(List.of(match.group("first")));
    if (match.group("more") != null) {
      Matcher more = FAMILIES.matcher(match.group("more"));
      while (more.find()) {
        families.add(more.group());
      }
    }
    return new Names(families, match.group("others") != null, match.group("group") != null);
  }
}
