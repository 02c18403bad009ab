package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that begin with what is done to the material spoken of, and name nothing else: {@code Adding LiF raised the
 * current to}, {@code Substituting Sb by W gave}; and what it is compared with: {@code 79% without LiF}.
 */
final class Additions {
  private static final String LEAD = "(?:(?:by|upon|on|after|through|via|with|the|a|an|further|partial|partially|aliovalent|"
      + "isovalent|simultaneous|subsequent|additional|small) )*";
  private static final Pattern ADDING = Pattern.compile(LEAD + "(?:add(?:ing|ition of)|introduc(?:ing|tion of)"
      + "|incorporat(?:ing|ion of)|insert(?:ing|ion of)|us(?:ing|e of)|appl(?:ying|ication of)|inclu(?:ding|sion of)"
      + "|deposit(?:ing|ion of)|blending (?:in|with)|mixing (?:in|with)|coating (?:it )?with) (?:it )?(?:with )?(?:(?:the|a"
      + "|an|some|about|only|~) ?)*(?:small amounts? of |\\d[\\d.]* ?(?:(?:wt|vol|mol)\\.? ?)?% (?:of )?)?(?:the |a "
      + "|an )?(?:(?!and |or )[\\p{L}-]+ ){0,2}");
  /** {@code When 2 wt% of LiF is added to it, ...}. */
  private static final Pattern WHEN = Pattern.compile("\\b(?:when|if|once|after|as) (?:(?:a|an|the|some|only|about|~) ?)*"
      + "(?:\\d[\\d.]* ?(?:(?:wt|vol|mol|mass)\\.? ?)?% (?:of )?)?(?:the )?$");
  private static final Pattern IS_ADDED = Pattern.compile(" (?:is|are|was|were) (?:[a-z]+ly )?(?:added|introduced|incorporated"
      + "|included|dispersed|mixed|blended)\\b");
  /** {@code With 50 wt% of LLZTO it reached}: a part, whatever it is. */
  private static final Pattern SHARE = Pattern.compile("with (?:only |about |~ ?)?\\d[\\d.]* ?(?:(?:wt|vol|mol"
      + "|mass)\\.? ?)?% (?:of )?(?:the |an? )?");
  /** {@code Swollen with LiPF6 in EC/DMC, the membrane reached}. */
  private static final Pattern WETTED = Pattern.compile("(?:(?:when|once|if|after) (?:being )?)?(?:(?:swollen|soaked|wetted"
      + "|filled|impregnated|infiltrated|saturated|plastici[sz]ed|activated) )?(?:with|in|by) (?:an? "
      + "|the )?(?:\\d[\\d.]* ?m )?");
  /** {@code Addition of LiBO3 and LiAlO3 improves}: whatever these conduct by themselves. */
  private static final Pattern ADDED_TO_IT = Pattern.compile("(?:the |by |upon |a |an |further |small )*(?:add(?:ing"
      + "|itions? of)|introduc(?:ing|tion of)|incorporat(?:ing|ion of)|insert(?:ing|ion of)) (?:it )?(?:(?:the|a|an|some"
      + "|about|only|more|~) ?)*(?:small amounts? of |\\d[\\d.]* ?(?:(?:wt|vol|mol)\\.? ?)?% (?:of )?)?");
  private static final Pattern FOR = Pattern.compile("(?:for|in|with) (?:the |an? )?");
  private static final Pattern HELPS = Pattern.compile("(?: (?:additives?|additions?|fillers?|as (?:an? )?[a-z ]{3,25}))?,? "
      + "(?:enabl\\w+|led to|leads to|allow\\w+|rais\\w+|lift\\w+|boost\\w+|help\\w+|brings?|brought|improv\\w+|increas\\w+"
      + "|enhanc\\w+|makes? it|made it)\\b");
  private static final Pattern PRESENCE =
      Pattern.compile("\\b(?:in the presence of|with the (?:help|aid) of|thanks to"
      + "|by means of) (?:\\d[\\d.]* ?[a-z%]{1,3} )?(?:of )?$");
  private static final Pattern IT = Pattern.compile(",? (?:it|they|the (?:conductivity|value|cell|electrolyte|membrane"
      + "|composite))\\b");
  private static final Pattern REPLACING = Pattern.compile(LEAD + "(?:(?:co-?)?substitut(?:ing|ion of|ion with)|replac(?:ing"
      + "|ement of)|(?:co-?)?doping(?: with| of)?|(?:\\d[\\d.]* ?(?:(?:mol|at"
      + "|wt)\\.? ?)?% (?:of )?)?[a-z]{1,2}(?:\\d?[+⁺])? (?:substitution|doping)) ");
  private static final Pattern WITH = Pattern.compile("(?:and |but )?with (?:the |an? )?");
  private static final Pattern EXCHANGE = Pattern.compile("(?:by |when |upon |on )?(?:replacing|exchanging) (?:the |an? )?");
  private static final Pattern BY = Pattern.compile("(?: [a-z-]+)? (?:by|with) (?:the |an? )?");
  private static final Pattern ENDS = Pattern.compile("[,;(]");
  private static final Pattern WITHOUT = Pattern.compile("(?<!with and )\\bwithout (?:(?:the|a|an|any|adding|added|such) )*$");
  private static final Pattern WITHOUT_IT = Pattern.compile("\\bwithout (?:it|them|this|these"
      + "|such)\\b(?: [a-z]+)?,?[^.;]{0,60}$|\\b(?:that|those|ones?|cells?) without (?=[a-z]+ed\\b|(?:only|shows?|gave|gives?|has"
      + "|have|had|ran|fell|kept|lost|died)\\b)[^.;]{0,60}$");

  private final Reading reading;
  private final List<Candidate> candidates;

  Additions(Reading reading, List<Candidate> candidates) {
    this.reading = reading;
    this.candidates = candidates;
  }

  /** {@code found}, or what was spoken of with what is done to it, or without what {@code found} is. */
  Optional<Candidate> completed(ReportedValue value, Optional<Candidate> found) {
    Optional<Candidate> told = exchanged(found)
        .or(() -> found.filter(this::isLacking).or(() -> found.flatMap(named -> leftOut(value)))
            .map(lacking -> lacking.as(Kind.LACKING)))
        .or(() -> found.filter(part -> isShare(part, value)).map(part -> part.as(Kind.ADDED)))
        .or(() -> found.filter(part -> isHelping(part, value) || isWetting(part)).map(part -> part.as(Kind.ADDED)))
        .or(() -> found.flatMap(part -> addedToFirst(part, value)))
        .or(() -> addedBehind(value, found));
    if (told.isPresent()) {
      return told;
    }
    if (!value.isOfChange() && found.filter(named -> named.kind() == Kind.MATERIAL
        && ADDED_TO_IT.matcher(reading.lower(reading.start(), named.start()))
        .matches() && candidates.stream().noneMatch(c -> c.end() <= value.start() && c.start() > named.end() && c.isNamed()))
        .isPresent()) {
      return added(value, found).or(() -> found);
    }
    boolean other = found.filter(candidate -> candidate.isNamed() || candidate.kind() == Kind.CELL).isPresent();
    if (other || candidates.stream().anyMatch(c -> c.end() <= value.start() && c.isNamed())) {
      return found;
    }
    return added(value, found).or(() -> replaced(value)).or(() -> found);
  }

  /** {@code Replacing PEO by PVDF-HFP, it reached}, {@code with EMIMFSI instead}: what came in the place of something. */
  private Optional<Candidate> exchanged(Optional<Candidate> found) {
    return found.filter(named -> named.kind() == Kind.MATERIAL).flatMap(named -> {
      if (WITH.matcher(reading.lower(reading.start(), named.start())).matches()
          && reading.after(named.end()).startsWith(" instead")) {
        return Optional.of(named.as(Kind.ADDED));
      }
      List<Candidate> first = candidates.stream().filter(candidate -> candidate.kind() == Kind.MATERIAL).limit(2).toList();
      boolean exchange = first.size() == 2 && first.contains(named)
          && EXCHANGE.matcher(reading.lower(reading.start(), first.getFirst().start())).matches()
          && BY.matcher(reading.lower(first.getFirst().end(), first.getLast().start())).matches();
      return exchange ? Optional.of(first.getLast().as(Kind.ADDED)) : Optional.empty();
    });
  }

  /** {@code 900 h with a LiF layer; without it, the cell failed after 120 h}: without what was named last. */
  private Optional<Candidate> leftOut(ReportedValue value) {
    Matcher without = WITHOUT_IT.matcher(reading.before(value.start()));
    if (!without.find()) {
      return Optional.empty();
    }
    int place = reading.start() + without.start();
    return candidates.stream().filter(candidate -> candidate.end() <= place && isThing(candidate))
        .reduce((one, other) -> other);
  }

  private boolean isShare(Candidate candidate, ReportedValue value) {
    return candidate.kind() == Kind.MATERIAL && candidate.end() <= value.start()
        && SHARE.matcher(reading.lower(reading.start(), candidate.start())).matches()
        && IT.matcher(reading.lower(candidate.end(), value.start())).find();
  }

  private boolean isWetting(Candidate part) {
    return part.kind() == Kind.MATERIAL && SpokenOf.isLiquid(part)
        && WETTED.matcher(reading.lower(reading.start(), part.start())).matches();
  }

  /** {@code For LAGP in PVDF-HFP, the addition of EMIMTFSI led to}: to what the sentence begins with. */
  private Optional<Candidate> addedToFirst(Candidate part, ReportedValue value) {
    return candidates.stream().findFirst().filter(first -> first != part && first.kind() == Kind.MATERIAL
        && part.kind() == Kind.MATERIAL && part.end() <= value.start() && !value.beginsChange()
        && FOR.matcher(reading.lower(reading.start(), first.start())).matches()
        && reading.text().startsWith(",", first.end())
        && ADDING.matcher(reading.lower(first.end() + 1, part.start()).strip() + " ").matches())
        .map(first -> Changes.with(first, part));
  }

  /** {@code LiF enabled 3 × 10⁻⁴ S/cm}, {@code in the presence of LiOH}: what conducts nothing but makes something conduct. */
  private boolean isHelping(Candidate part, ReportedValue value) {
    return part.kind() == Kind.MATERIAL && part.isIngredientAlone() && part.end() <= value.start() && !value.beginsChange()
        && candidates.stream().noneMatch(other -> other != part && other.isNamed() && !other.isIngredientAlone())
        && (HELPS.matcher(reading.after(part.end())).lookingAt() || PRESENCE.matcher(reading.before(part.start())).find());
  }

  /** {@code It rose to 1 mS/cm when 10 wt% LATP was added}. */
  private Optional<Candidate> addedBehind(ReportedValue value, Optional<Candidate> found) {
    return candidates.stream().filter(part -> part.start() >= value.end() && (found.isEmpty() || found.get() == part)
            && WHEN.matcher(reading.lower(value.end(), part.start())).find()
            && (part.kind() == Kind.ADDED
                || part.kind() == Kind.MATERIAL && IS_ADDED.matcher(reading.after(part.end())).lookingAt()))
        .findFirst().map(part -> value.beginsChange() ? spokenOf(part.start(), part.end()) : part.as(Kind.ADDED));
  }

  private boolean isLacking(Candidate candidate) {
    return (isThing(candidate) || candidate.kind() == Kind.REFERENCE)
        && WITHOUT.matcher(reading.before(candidate.start())).find();
  }

  private static boolean isThing(Candidate candidate) {
    return candidate.kind() == Kind.MATERIAL || candidate.kind() == Kind.NOUN;
  }

  private boolean isAdded(Candidate part) {
    String before = reading.lower(reading.start(), part.start());
    return ADDING.matcher(before).matches()
        || WHEN.matcher(before).matches() && IS_ADDED.matcher(reading.after(part.end())).lookingAt();
  }

  private Optional<Candidate> added(ReportedValue value, Optional<Candidate> found) {
    return candidates.stream().findFirst().filter(part -> found.filter(named -> named.start() == part.start()).isPresent()
            || found.filter(named -> named.kind() == Kind.REFERENCE).isPresent() && isAdded(part))
        .filter(part -> part.end() <= value.start() && part.kind() == Kind.MATERIAL && isAdded(part))
        .map(part -> value.beginsChange() ? spokenOf(part.start(), part.end())
            : found.filter(named -> named.kind() == Kind.MATERIAL).orElse(part).as(Kind.ADDED));
  }

  /** Of another composition than what was spoken of. */
  private Optional<Candidate> replaced(ReportedValue value) {
    Matcher replacing = REPLACING.matcher(reading.lower());
    int verb = reading.finiteVerbs(reading.start(), value.start()).findFirst().orElse(reading.start());
    if (!replacing.lookingAt() || verb < reading.start() + replacing.end()) {
      return Optional.empty();
    }
    String done = reading.text().substring(reading.start(), verb).strip();
    Matcher end = ENDS.matcher(done);
    String name = end.find() ? done.substring(0, end.start()).strip() : done;
    int start = reading.start();
    return Optional.of(value.beginsChange() ? spokenOf(start, verb)
        : new Candidate(start, verb, Character.toLowerCase(name.charAt(0)) + name.substring(1), List.of(), Kind.ADDED));
  }

  private static Candidate spokenOf(int start, int end) {
    return new Candidate(start, end, "", List.of(), Kind.REFERENCE);
  }
}
