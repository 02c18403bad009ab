package dev.lithograph.read.bibliography;

import dev.lithograph.document.Text;
import java.util.Set;

/** The words that stood as links behind a reference entry on the page: {@code DOI PubMed PMC}. */
public final class LinkWords {
  private static final Set<String> WORDS = Set.of("DOI", "PubMed", "PMC", "CrossRef", "Crossref", "Google Scholar", "Scholar",
      "Google", "CAS", "ADS", "View", "Article", "[DOI]", "[PubMed]", "[PMC]", "[CrossRef]", "[Crossref]", "[Google Scholar]",
      "[Google", "Scholar]", "|");

  private LinkWords() {}

  public static Text without(Text text) {
    Text kept = text.strip();
    while (true) {
      int space = kept.value().lastIndexOf(' ');
      if (space < 0 || !WORDS.contains(kept.value().substring(space + 1))) {
        return kept;
      }
      kept = kept.slice(0, space).strip();
    }
  }
}
