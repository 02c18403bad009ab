package dev.lithograph.assemble.text;

import dev.lithograph.document.Reference;
import dev.lithograph.fact.Attribution;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CitationMention;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which papers a value is credited to.
 *
 * @param sure whether the citation stands with the value or its passage, rather than somewhere before
 */
record Credit(Attribution attribution, boolean sure) {
  /** It and further papers. */
  Credit with(List<Reference> more) {
    if (more.isEmpty() || !(attribution instanceof Attribution.CitedFrom cited)) {
      return this;
    }
    List<Reference> all = Stream.concat(cited.references().stream(), more.stream()).distinct().toList();
    return new Credit(new Attribution.CitedFrom(all, cited.marker()), sure);
  }

  /** @param readings the sentences of the paragraph */
  static Credit of(CitationMention citation, boolean sure, List<Reading> readings) {
    return new Credit(new Attribution.CitedFrom(byNamedAuthors(citation, readings), citation.marker()), sure);
  }

  /**
   * {@code As others did, Su and Ono sputtered ... (Cole, 2017; Su and Ono, 2019)}: of several papers those by the authors of the
   * sentence. Numbers stand behind a name together more often because all hold.
   */
  private static List<Reference> byNamedAuthors(CitationMention citation, List<Reading> readings) {
    Set<Reference> theirs = readings.stream()
        .filter(reading -> reading.start() <= citation.start() && citation.end() <= reading.end())
        .flatMap(reading -> reading.all(AuthorMention.class).stream()).filter(author -> author.end() <= citation.start())
        .flatMap(author -> author.references().stream()).collect(Collectors.toSet());
    List<Reference> cited = citation.references().stream().filter(theirs::contains).toList();
    boolean byNumber = citation.marker().chars().noneMatch(Character::isLetter);
    return byNumber || cited.isEmpty() ? citation.references() : cited;
  }
}
