package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.language.Word;
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
          && !COORDINATION.matcher(reading.lower(behindNouns(reading, current.getLast().end()), candidate.start())).matches()) {
        enumerations.add(current);
        current = new ArrayList<>();
      }
      current.add(candidate);
    }
    enumerations.add(current);
    return enumerations;
  }

  /** Where the nouns end that stand behind a name: {@code the Li2S-P2S5 binary system and ...}. */
  private static int behindNouns(Reading reading, int place) {
    int end = place;
    for (int i = 0; i < reading.words().size(); i++) {
      Word word = reading.words().get(i);
      if (word.start() >= end && reading.text().substring(end, word.start()).isBlank()) {
        boolean noun = reading.tags().get(i).startsWith("NN") || Phrases.isModifier(reading.tags().get(i));
        if (!noun || reading.mentions().stream().anyMatch(mention -> mention.start() == word.start())) {
          break;
        }
        end = word.end();
      }
    }
    return end;
  }
}
