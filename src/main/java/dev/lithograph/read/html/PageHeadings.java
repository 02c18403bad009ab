package dev.lithograph.read.html;

import java.util.Locale;
import java.util.Set;

/** Knows the headings that say what a section is for. */
final class PageHeadings {
  /** Sections that tell of the paper and the people behind it, or of other papers. */
  private static final Set<String> PASSED_OVER = Set.of(
      "acknowledgements", "acknowledgments", "acknowledgement", "acknowledgment", "author contributions",
      "authors' contributions", "author information", "about this article", "additional information",
      "rights and permissions", "ethics declarations", "competing interests", "conflict of interest",
      "conflicts of interest", "declaration of competing interest", "funding", "funding statement", "funding information",
      "data availability", "data availability statement", "footnotes", "cite this article", "share this article",
      "related articles", "similar articles", "cited by", "cited by other articles", "associated data",
      "supplementary materials", "supplementary material", "supporting information", "publisher's note",
      "article metrics", "article information and declarations", "authors", "actions", "resources", "links",
      "article notes", "affiliations", "keywords", "navigation", "metrics", "comments",
      "credit authorship contribution statement");

  private PageHeadings() {}

  static boolean isPassedOver(String heading) {
    return PASSED_OVER.contains(plain(heading));
  }

  /** Without its number and in small letters. */
  private static String plain(String heading) {
    int start = 0;
    while (start < heading.length() && !Character.isLetter(heading.charAt(start))) {
      start++;
    }
    String name = heading.substring(start).strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    return name.endsWith(":") || name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
