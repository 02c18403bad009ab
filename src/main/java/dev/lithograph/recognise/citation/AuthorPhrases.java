package dev.lithograph.recognise.citation;

import dev.lithograph.document.Reference;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Authors in a sentence, without a citation beside them: {@code Xu et al.}, {@code Kim's group}, {@code the group of Kim}. */
final class AuthorPhrases {
  private static final Pattern NAMED = Pattern.compile(NameGrammar.PATTERN);
  private static final Pattern GROUP_OF = Pattern.compile(
      "\\b(?:group|team|laboratory|lab)\\sof\\s(?:(?:Prof\\.|Professor|Dr\\.?)\\s)?(?<first>"
      + NameGrammar.FAMILY + ")(?<others>" + NameGrammar.OTHERS + ")?");
  private static final Pattern BESIDE = Pattern.compile("(?:['’]s)?[\\s.,(\\[]{0,3}");

  private final ReferenceList references;

  AuthorPhrases(ReferenceList references) {
    this.references = references;
  }

  /** Those that do not overlap {@code citations} and have none of them behind them. */
  List<Mention> in(Line line, List<Mention> citations) {
    List<Mention> mentions = new ArrayList<>();
    Matcher named = NAMED.matcher(line.level());
    while (named.find()) {
      mention(named.start(), named.end(), NameGrammar.names(named), line, citations, mentions);
    }
    Matcher group = GROUP_OF.matcher(line.level());
    while (group.find()) {
      Names names = new Names(List.of(group.group("first")), group.group("others") != null, true);
      mention(group.start(), group.end(), names, line, citations, mentions);
    }
    return mentions;
  }

  private void mention(int start, int end, Names names, Line line, List<Mention> citations, List<Mention> mentions) {
    List<Reference> papers = references.by(names);
    AuthorMention mention = new AuthorMention(start, end, names.first(), papers);
    boolean named = names.others() || !papers.isEmpty();
    boolean cited = citations.stream().anyMatch(citation -> citation.overlaps(mention)
        || citation.start() >= end && BESIDE.matcher(line.level().substring(end, citation.start())).matches());
    if (named && !cited && mentions.stream().noneMatch(mention::overlaps)) {
      mentions.add(mention);
    }
  }
}
