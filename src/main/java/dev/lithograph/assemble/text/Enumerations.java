package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.recognise.mention.CitationMention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lists in which a sentence names what values may belong to: {@code LLZO, LATP and LAGP}. */
final class Enumerations {
  private static final Pattern COORDINATION = Pattern.compile("\\s*\\)?(?:,|,? ?and|,? ?or|&|,? ?and (?:for|of|with|in)|"
      + "for|with)\\s*(?:the )?");

  private Enumerations() {}

  /** Each of one or more; phrases and electrodes left out. */
  static List<List<Candidate>> of(Reading reading, List<Candidate> candidates) {
    List<List<Candidate>> enumerations = new ArrayList<>();
    List<Candidate> current = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.kind() == Kind.PHRASE || candidate.kind() == Kind.ELECTRODE) {
        continue;
      }
      if (!current.isEmpty()
          && !COORDINATION.matcher(between(reading, current.getLast().end(), candidate.start())).matches()) {
        enumerations.add(current);
        current = new ArrayList<>();
      }
      current.add(candidate);
    }
    enumerations.add(current);
    return enumerations;
  }

  /** {@code LLZO [1] and LATP [2]}: without the citations of each. */
  private static String between(Reading reading, int from, int to) {
    int behind = reading.all(CitationMention.class).stream()
        .filter(citation -> citation.start() >= from && citation.end() <= to && reading.lower(from, citation.start()).isBlank())
        .mapToInt(CitationMention::end).findFirst().orElse(from);
    return reading.lower(behindNouns(reading, behind), to);
  }

  /** Where the nouns end that stand behind a name: {@code the Li2S-P2S5 binary system and ...}. */
  private static int behindNouns(Reading reading, int place) {
    return new Phrases(reading).endWith(place, i -> (reading.tags().get(i).startsWith("NN")
        || Phrases.isModifier(reading.tags().get(i)))
        && reading.mentions().stream().noneMatch(mention -> mention.start() == reading.words().get(i).start()));
  }
}
