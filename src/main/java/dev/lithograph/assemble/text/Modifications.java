package dev.lithograph.assemble.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is put on something, or done to it, and tells the value from that of its like: {@code 34 Ω cm² with a ZnO film},
 * {@code 0.9 mA/cm² after acid treatment}, {@code without the film, 1900 Ω cm²}.
 */
final class Modifications {
  private static final String PUT =
      "(?:(?:inter|bi|tri|multi|mono)?layers?|coatings?|films?|buffers?|linings?|skins?|gaskets?|foils?)";
  private static final String DONE = "(?:(?:pre-?)?treatments?|(?:re-?)?anneal(?:ing|ed)?|polishing|etching|cleaning|coating"
      + "|washing|rinsing|sputtering|deposition|modification|sintering|heating|lapping|grinding)";
  private static final String WORDS = "(?:(?!(?:the|an?|of|and|or|to|in|is|was|cells?|for|with|by|at|via|through|on|from"
      + "|into)\\b)"
      + "[\\p{L}\\d][\\p{L}\\d.%–-]* ){0,4}";
  private static final String THING = "(?:(?:applying|using|adding|introducing|inserting|depositing) )?"
      + "(?:(?:the|an?|any|its|this|additional|extra) )*(?<thing>" + WORDS + "(?:" + PUT + "|" + DONE
      + ")(?: (?:\\d[\\d.]* ?[nµμ]m (?:of )?|(?:of|from) (?:the )?)[\\p{L}\\d][\\p{L}\\d.-]*"
      + "| with (?-i:[A-Z])[\\p{L}\\d.-]*)?)(?![\\p{L}\\d-])";
  private static final String CONDITION = "(?: at [^,;()]{2,25}?)?";
  private static final String CLAUSE = "\\b(?:whereas|while|but|and),? ";
  /** Right behind the value. */
  private static final Pattern BEHIND = Pattern.compile(
      CONDITION + "\\)?,? (?<way>with|without|after|upon|by|on|using|through|via) " + THING, Pattern.CASE_INSENSITIVE);
  private static final Pattern PUT_BEHIND = Pattern.compile(CONDITION + ",? (?:when|once|if|after|as) (?:the |an? )?"
      + "(?<thing>" + WORDS + PUT + "(?: of [\\p{L}\\d]+)?) (?:is|was|were|are|had been|has been|being) (?:[a-z]+ly )?"
      + "(?:deposited|applied|inserted|introduced|added|used|placed|coated|sputtered|formed|employed|grown|put|laminated|cast"
      + "|evaporated|interposed|sandwiched)\\b", Pattern.CASE_INSENSITIVE);
  /** At the beginning of a sentence or clause. */
  private static final Pattern AHEAD = Pattern.compile("(?:^|[;,] (?:and |but )?|" + CLAUSE
      + ")(?<way>with|without|after|upon|by|through) " + THING + "(?! with\\b),? ", Pattern.CASE_INSENSITIVE);
  private static final Pattern IT = Pattern.compile(
      "(?:[;,] |" + CLAUSE + "|^)(?<way>with|without) (?:it|them|this|these|one)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT = Pattern.compile(
      " without (?:the |an? |any )?([\\p{L}\\d][\\p{L}\\d-]*(?: [\\p{L}\\d-]+){0,2})(?=[).,;]| \\[)");
  /** Behind what something is done with or without. */
  private static final String VERB = "(?:were|was|are|is|had|have|has|show\\w*|exhibit\\w*|deliver\\w*|reach\\w*|gave|at|in|of"
      + "|for"
      + "|after|over|and|to|respectively)";
  /** {@code cells with and without the filler}, {@code before and after coating}. */
  private static final Pattern BOTH = Pattern.compile("\\b(?<one>with(?= and without)|without(?= and with\\b)"
      + "|before(?= and after)"
      + "|after(?= and before)) and (?<other>with|without|before|after) (?:(?:the|an?|any|its) )*"
      + "(?<thing>(?:(?!" + VERB + "\\b)[\\p{L}\\d][\\p{L}\\d.%@-]* ?){1,4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT_AHEAD = Pattern.compile("(?:^|[;,] (?:and |but )?|" + CLAUSE
      + ")without (?:the |an? |any )?((?!it\\b|them\\b|this\\b|these\\b)[\\p{L}\\d][\\p{L}\\d-]*(?: [\\p{L}\\d-]+){0,2}), ",
      Pattern.CASE_INSENSITIVE);
  private static final String LAYER = "(?<thing>" + WORDS + PUT + "(?: of (?-i:[A-Z])[\\p{L}\\d.-]*)?)(?![\\p{L}\\d-])";
  private static final Pattern LAYERED = Pattern.compile(" with " + LAYER + "$", Pattern.CASE_INSENSITIVE);
  private static final String PUTTING = "(?:introduc|deposit|sputter|insert|appl|add|us|form|construct|design|coat|evaporat"
      + "|prepar|employ|adopt|develop|fabricat|plac|propos|engineer|creat|grow|buil[dt]|laminat|interpos|utili[sz])";
  /** {@code sputtered a thin Au buffer layer}, {@code a ZnO film was deposited}, {@code A Si layer by PECVD reduced}. */
  private static final Pattern PUT_ON = Pattern.compile("\\b" + PUTTING + "(?:ed|ied|ing|ying)? (?:the |an? )?(?<way>)"
      + "(?:(?!(?:in|as|for|to|with|on|by|at|of|and) )[a-z-]+ ){0,2}?" + LAYER, Pattern.CASE_INSENSITIVE);
  /** {@code evaporated 20 nm of Ge onto a garnet}, {@code sputtered Au on LLZO}. */
  private static final Pattern PUT_ONTO = Pattern.compile("\\b(?:evaporat|sputter|deposit|grow|grew|grown|appl|spray|spin-?coat"
      + "|coat)(?:ed|ied|ing|ying)? (?<way>)(?:(?:an?|the|thin|~|about) ?)*(?:\\d[\\d.]* ?[nμµ]m (?:of )?)?(?:thin )?"
      + "(?<thing>(?:(?:amorphous|metallic|nanocrystalline|nanosized) )?(?-i:[A-Z])[\\p{L}\\d.]*) on(?:to)?\\b",
      Pattern.CASE_INSENSITIVE);
  /** {@code coated LLZTO by ZnO}, {@code covered the pellets with Ag3Sn}. */
  private static final Pattern COATED_BY = Pattern.compile("\\b(?:coat|cover|modif|cap|wrap)(?:ted|ped|ed|ied|ting"
      + "|ping|ing|ying) "
      + "(?<way>)(?:[\\p{L}\\d().–-]+ ){1,4}?(?:by|with) (?:(?:an?|the|thin|\\d[\\d.]* ?nm|of) )*"
      + "(?<thing>(?-i:[A-Z])[\\p{L}\\d.]*(?-i:[A-Z\\d])[\\p{L}\\d.]*)(?= |,)", Pattern.CASE_INSENSITIVE);
  private static final String BEGINNING =
      "^(?:(?:moreover|furthermore|similarly|likewise|in (?:addition|another study|contrast|this way)), )?"
      + "(?:the|an?|this|their) (?<way>)";
  private static final Pattern IS_PUT_ON = Pattern.compile(BEGINNING + LAYER + " (?:is|was|were|are) (?:[a-z]+ly )?" + PUTTING
      + "(?:ed|ied|t|n)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CAUSE = Pattern.compile(BEGINNING + LAYER + "(?! (?:is|are|was|were|has|had) )(?: [^,;]{1,60})? "
      + "(?:(?:reduc|lower|decreas|diminish|improv|increas|enabl|enhanc|suppress|yield|rais|boost|cut|result|allow|afford"
      + "|deliver|exhibit|show)(?:e?s|e?d|ing)?|ga?ives?|gave|leads?|led|brings?|brought)\\b", Pattern.CASE_INSENSITIVE);
  /** {@code 0.31 eV (SL2, 1200 °C × 30 min)}: which sample. */
  private static final Pattern SAMPLE_BEHIND =
      Pattern.compile(" \\((?:sample |named )?(?<code>(?!Fig|Tab|Eq|Ref)[A-Z][A-Za-z]{0,4}-?\\d{1,3}[a-zA-Z]?)(?=[,;)])");
  private static final Pattern LASTING = Pattern.compile("after|upon|on");

  private final Reading reading;

  Modifications(Reading reading) {
    this.reading = reading;
  }

  /**
   * {@code subject} with what is done for {@code value} to it; as it is where the sentence tells nothing of that kind.
   *
   * @param ofCell whether the value is one of a cell or of an interface, which layers tell apart
   */
  Candidate completed(Candidate subject, ReportedValue value, boolean ofCell) {
    Candidate told =
        inTurn(value).or(() -> ofCell ? of(value) : lacking(value)).map(treatment -> told(subject, treatment)).orElse(subject);
    return SpokenOf.told(told, sample(value));
  }

  private Optional<String> sample(ReportedValue value) {
    Matcher behind = SAMPLE_BEHIND.matcher(reading.text()).region(value.end(), reading.end());
    return Optional.of(behind).filter(Matcher::lookingAt).filter(code -> reading.mentions().stream()
        .noneMatch(mention -> mention.start() < code.end("code") && mention.end() > code.start("code")))
        .map(code -> code.group("code"));
  }

  /** {@code subject} with what is done to it, which is not said twice. */
  static Candidate told(Candidate subject, String treatment) {
    String name = treatment.startsWith("with ") ? LAYERED.matcher(subject.name()).replaceFirst("") : subject.name();
    return isSaid(subject, treatment) ? subject : new Candidate(subject.start(), subject.end(),
        (Changes.withoutBare(name) + " " + treatment).strip(), subject.materials(), subject.kind());
  }

  /** What the sentence says that somebody put on something: {@code with Mg interlayer}. */
  Optional<String> putOn() {
    return putOn(reading.end());
  }

  private static boolean isSaid(Candidate subject, String treatment) {
    List<String> words = List.of(treatment.split(" "));
    if (subject.name().endsWith(treatment) || words.getFirst().equals("without")) {
      return subject.name().contains(treatment);
    }
    return words.subList(1, Math.max(2, words.size() - 1)).stream().anyMatch(subject.name()::contains);
  }

  /** {@code 92 and 75% for cells with and without the filler}. */
  private Optional<String> inTurn(ReportedValue value) {
    Matcher both = BOTH.matcher(reading.text()).region(reading.start(), reading.end());
    return value.list().filter(series -> series.size() == 2 && both.find()).map(series ->
        both.group(series.index() == 0 ? "one" : "other").toLowerCase(Locale.ROOT) + " " + both.group("thing").strip());
  }

  /** {@code 0.71 (vs. 0.42 without graphene oxide)}, {@code Without the fibres, 1.7 mS/cm is reached}. */
  private Optional<String> lacking(ReportedValue value) {
    Matcher without = WITHOUT.matcher(reading.text()).region(value.end(), reading.end());
    return without.lookingAt() ? Optional.of("without " + without.group(1))
        : reading.sentence().contains("ithout ") ? last(WITHOUT_AHEAD, value, false).map(ahead -> "without " + ahead.group(1))
        : Optional.empty();
  }

  private Optional<String> of(ReportedValue value) {
    if (value.beginsChange()) {
      return Optional.empty();
    }
    return behind(value).or(() -> it(value)).or(() -> last(AHEAD, value, false).map(Modifications::told))
        .or(() -> putOn(value.start()));
  }

  private Optional<String> putOn(int end) {
    return last(PUT_ON, end).or(() -> last(PUT_ONTO, end)).or(() -> last(COATED_BY, end)).or(() -> last(IS_PUT_ON,
        end)).or(() -> last(CAUSE, end)).map(Modifications::told);
  }

  private Optional<MatchResult> last(Pattern pattern, int end) {
    return pattern.matcher(reading.text()).region(reading.start(), end).results().reduce((one, other) -> other);
  }

  private Optional<String> behind(ReportedValue value) {
    Matcher behind = BEHIND.matcher(reading.text()).region(value.end(), reading.end());
    if (behind.lookingAt()) {
      return Optional.of(told(behind));
    }
    Matcher put = PUT_BEHIND.matcher(reading.text()).region(value.end(), reading.end());
    return put.lookingAt() ? Optional.of("with " + put.group("thing")) : Optional.empty();
  }

  /** {@code whereas with it only 20 Ω cm²}. */
  private Optional<String> it(ReportedValue value) {
    return last(IT, value, false).flatMap(it -> last(AHEAD, value, true)
        .map(thing -> it.group("way").toLowerCase(Locale.ROOT) + " " + thing.group("thing")));
  }

  /** @param anywhere in the sentence before the value, rather than in its clause alone */
  private Optional<MatchResult> last(Pattern pattern, ReportedValue value, boolean anywhere) {
    return last(pattern, value.start()).filter(match -> anywhere || !reading.clauses().divide(match.end(), value.start()));
  }

  private static String told(MatchResult match) {
    String way = match.group("way").toLowerCase(Locale.ROOT);
    return (LASTING.matcher(way).matches() ? "after " : way.equals("without") ? "without " : "with ") + match.group("thing");
  }
}
