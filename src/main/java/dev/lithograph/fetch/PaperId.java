package dev.lithograph.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one names a paper by. Nothing else goes into a query, an address or the name of a file. */
public sealed interface PaperId {
  /** As it is written: {@code 10.3390/polym12020405}, {@code PMC7077619}. */
  String text();

  /** A query that finds the paper at Europe PMC. */
  String query();

  record Doi(String text) implements PaperId {
    /** A quotation mark or a backslash would leave the quoted part of a query. */
    private static final Pattern FORM = Pattern.compile("10\\.[0-9.]{4,9}/[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,200}");
    private static final Pattern RESOLVER = Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s?)");

    @Override
    public String query() {
      return "DOI:\"" + text + "\"";
    }

    static Optional<Doi> parse(String text) {
      // Case makes no difference in a DOI.
      String bare = RESOLVER.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
      return FORM.matcher(bare).matches() ? Optional.of(new Doi(bare)) : Optional.empty();
    }
  }

  record Pmcid(String text) implements PaperId {
    private static final Pattern FORM = Pattern.compile(
        "(?i)(?:https?://[a-z.]{1,40}/(?:articles/|articles/pmc/|article/pmc/|pmc/articles/))?(pmc[0-9]{1,12})/?");

    @Override
    public String query() {
      return "PMCID:" + text;
    }

    static Optional<Pmcid> parse(String text) {
      Matcher matcher = FORM.matcher(text);
      return matcher.matches() ? Optional.of(new Pmcid(matcher.group(1).toUpperCase(Locale.ROOT))) : Optional.empty();
    }
  }

  /** A DOI or a PMCID, bare or as a link to the paper. */
  static Optional<PaperId> parse(String text) {
    String stripped = text.strip();
    return Pmcid.parse(stripped).<PaperId>map(id -> id).or(() -> Doi.parse(stripped));
  }
}
