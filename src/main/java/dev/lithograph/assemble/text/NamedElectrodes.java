package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The electrodes that a sentence names, with what is in them and on them. */
final class NamedElectrodes {
  /**
   * {@code S-LRMO}, {@code Zr-NCM}: an electrode that is told from others like it, so that what its cells reach is said of it.
   */
  private static final Pattern SAMPLE = Pattern.compile("(?!(?:Li|Na|"
      + "K)[-–])[\\p{Lu}\\d][\\p{L}\\d.%]{0,11}[-–&]\\p{Lu}{2}[\\p{L}\\d.%–-]*");
  private static final Pattern ON_IT = Pattern.compile("@[\\p{L}\\d.()]{1,24}(?![\\p{L}\\d])");
  /** {@code FeS nanosheets as cathodes}. */
  private static final Pattern AS_ELECTRODE = Pattern.compile(" as (?:the |an? )?(?:[a-z-]+ )?(?:cathode|anode|electrode)s?\\b");
  private static final Pattern BASED = Pattern.compile("[-‐‑–]based ");
  /** What is made with an electrode. */
  private static final Pattern DEVICE = Pattern.compile("(?:cathode|anode|electrode|cell|batter(?:y|ie)|composite|system"
      + "|\\b[a-z]{0,6}[ilms]b)s?$");

  private final Reading reading;
  private final Phrases phrases;

  NamedElectrodes(Reading reading) {
    this.reading = reading;
    this.phrases = new Phrases(reading);
  }

  List<Candidate> all() {
    return reading.all(MaterialMention.class).stream().filter(Roles::isElectrode).map(this::electrode).toList();
  }

  /** {@code NiS–CNT}, {@code S@CNT}: what an electrode is made of beside what reacts in it. */
  boolean isPart(Candidate material) {
    return material.isIngredientAlone() && reading.all(MaterialMention.class).stream().filter(Roles::isElectrode)
        .anyMatch(electrode -> isGlued(electrode.end(), material.start()) || isGlued(material.end(), electrode.start()));
  }

  private boolean isGlued(int end, int start) {
    return start == end + 1 && "–-/@".indexOf(reading.text().charAt(end)) >= 0;
  }

  private Candidate electrode(MaterialMention electrode) {
    int start = reading.all(MaterialMention.class).stream()
        .filter(part -> isGlued(part.end(), electrode.start()) && Roles.of(part) == Role.FILLER).mapToInt(MaterialMention::start)
        .findFirst().orElseGet(() -> phrases.startOfName(electrode.start()));
    int end = coated(electrode.end());
    String name = reading.text().substring(start, end);
    if (SAMPLE.matcher(name).matches()) {
      return new Candidate(start, electrode.end(), name, List.of(electrode), Kind.NOUN);
    }
    Matcher based = BASED.matcher(reading.text()).region(end, reading.end());
    int last = phrases.endWithNouns(based.lookingAt() ? based.end() : end);
    boolean device = DEVICE.matcher(reading.lower(electrode.end(), last)).find()
        || AS_ELECTRODE.matcher(reading.text()).region(last, reading.end()).lookingAt();
    String inFull = reading.text().substring(device ? phrases.startWithModifiers(start) : start, device ? last : end);
    return new Candidate(electrode.start(), electrode.end(), inFull, List.of(electrode), Kind.ELECTRODE);
  }

  /** {@code Li2S@Li3PS4}, {@code NiS–CNT}: with what is on it, or in it. */
  private int coated(int end) {
    Matcher coating = ON_IT.matcher(reading.text()).region(end, reading.end());
    return coating.lookingAt() ? coating.end() : reading.all(MaterialMention.class).stream()
        .filter(part -> isGlued(end, part.start()) && Roles.of(part) == Role.FILLER).mapToInt(MaterialMention::end).findFirst()
        .orElse(end);
  }
}
