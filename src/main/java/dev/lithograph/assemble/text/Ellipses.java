package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a sentence calls by less than its name: {@code the bare ones}, {@code the filled}, {@code the control}. */
final class Ellipses {
  private static final Pattern FIRST_OF_TWO = Pattern.compile("(?:for|with|in|of) the (?<telling>[a-z-]+) and [^;.,]{0,30}?"
      + "(?:for|with|in|of) the $");
  private static final String TELLING = "(?!(?:last|first|second|third|other|same|latter|former|best|only|whole|next|previous|new"
      + "|ionic|electronic|initial|final)\\b)[a-z][a-z-]+";
  /** {@code the bare ones}, not {@code the first one}. */
  private static final Pattern ONE = Pattern.compile("(?:\\b(?:the|an?) |(?:\\b(?:than|above|below|to|for|with|of)"
      + "|[,;]) (?=[a-z -]{3,40} ones\\b))((?:" + TELLING + " )?" + TELLING + ") ones?\\b(?! of\\b| order)");
  /** {@code the liquid control failed}, not {@code the control of dendrites}, {@code the control cell}. */
  private static final Pattern CONTROL = Pattern.compile("\\b(?:the|an?|our|its) (?<name>(?:" + TELLING + " )?(?:control|baseline"
      + "|blank))(?=[,;.)]| \\(| (?:only|still|already|just|barely|quickly|rapidly|soon|was|were|is|has|had|could|show(?:s|ed)"
      + "|g(?:ave|ives)|fail(?:s|ed)|short(?:s|ed)|died|los(?:es|t)|ke(?:pt|eps)|retain(?:s|ed)|reach(?:es|ed)|deliver(?:s|ed)"
      + "|fell|dropped|lasted|ran|exhibit(?:s|ed)|conducts|needs|needed)\\b)");

  private final Reading reading;

  Ellipses(Reading reading) {
    this.reading = reading;
  }

  /** @param nouns those of the sentence, of which one is left out */
  List<Candidate> of(List<Candidate> nouns) {
    return Stream.concat(ones(nouns).stream(), withoutNoun(nouns).stream()).toList();
  }

  Stream<Candidate> controls() {
    return CONTROL.matcher(reading.lower()).results().map(match -> new Candidate(reading.start() + match.start("name"),
        reading.start() + match.end("name"), match.group("name"), List.of(), Kind.NOUN));
  }

  /** {@code the coated pellets ..., the bare ones}: of the noun before, otherwise. */
  private List<Candidate> ones(List<Candidate> nouns) {
    List<Candidate> ones = new ArrayList<>();
    ONE.matcher(reading.lower()).results().forEach(match -> {
      int start = reading.start() + match.start(1);
      int end = reading.start() + match.end();
      Optional<Candidate> noun = nouns.stream().filter(before -> before.end() <= start).reduce((one, other) -> other);
      boolean known = reading.all(MaterialMention.class).stream().anyMatch(mention -> mention.start() < end
          && mention.end() > start);
      if (!known && !isElectrode(noun.map(Candidate::end).orElse(reading.start()), start)) {
        ones.add(new Candidate(start, end, reading.text().substring(start, reading.start() + match.end(1)) + " "
            + noun.map(Candidate::name).map(name -> name.substring(name.lastIndexOf(' ') + 1)).orElse("one"), List.of(),
            noun.map(Candidate::kind).filter(Kind.NOUN::equals).orElse(Kind.SHAPE)));
      }
    });
    return ones;
  }

  /** {@code 142 for the filled and 286 for the unfilled blend}: the first, whose noun the second has. */
  private List<Candidate> withoutNoun(List<Candidate> nouns) {
    return nouns.stream().filter(noun -> noun.kind() == Kind.SHAPE).<Candidate>mapMulti((noun, found) -> {
      Matcher first = FIRST_OF_TWO.matcher(reading.before(noun.start()));
      if (first.find() && NounPhrases.TREATED.matcher(first.group("telling")).matches()) {
        int start = reading.start() + first.start("telling");
        found.accept(new Candidate(start, reading.start() + first.end("telling"), first.group("telling")
            + noun.name().substring(noun.name().lastIndexOf(' ')), List.of(), Kind.SHAPE));
      }
    }).toList();
  }

  /** {@code coated NCM811 gave 180, the uncoated one 160}: whether an electrode was named last. */
  private boolean isElectrode(int from, int to) {
    return reading.all(MaterialMention.class).stream().anyMatch(mention -> Roles.isElectrode(mention) && mention.start() >= from
        && mention.end() <= to);
  }
}
