package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.fact.Fact;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What it costs, in words of distance, to take a candidate of a sentence for what a value is a property of. */
final class SubjectCost {
  static final Pattern BELONGS_TO = Pattern.compile(
      "(?:\\b(?:for|of|in|within|with|without|by|from|through|using|makes?|rendering|renders?)|\\()\\s*(?:(?:the|a|an|its"
          + "|this|these|both|pure|bare|pristine|symmetric(?:al)?|full|pouch|coin) )*(?:(?:the|a"
          + "|an) (?:[a-z-]+ ){1,2}[a-z]+, |(?:[a-z-]+ ){0,2}(?:material|compound|composition|phase|sample|conductor"
          + "|system) )?$");
  private static final Pattern ADJUNCT = Pattern.compile(
      "\\b(?:for|of|among|into|to|as|against|within|between|on|from|by)\\s+(?:(?:the|a|an|its|this|these|most|other|"
      + "all|such|several|many|some|various) )*$");
  /** Begins a sentence that is about what follows. */
  static final Pattern FRAME = Pattern.compile("(?:(?:.*[:;] )?(?:as )?for|(?:.*(?:[:;]|, and) )?on) "
      + "(?:the |a |an |this |these )?");
  /** {@code MOFs were reported as solid Li+ conductors with ...}: what something serves as. */
  private static final Pattern SERVING_AS = Pattern.compile(
      "\\b(?:(?:report|us|employ|appli|stud|propos|investigat|introduc|suggest|explor|present)(?:e|ie)?d|shown|known"
          + "|serv(?:es?|ed|ing)|act(?:s|ed|ing)?|function(?:s|ed|ing)?) as (?:(?:a|an|the) )?(?:[\\p{L}⁺+-]+ ){0,3}$");
  private static final Pattern AS_ELECTROLYTE = Pattern.compile(" as (?:the |an? )?(?:solid(?:-state)? |gel "
      + "|polymer )?electrolytes?\\b");
  private static final Pattern WHICH = Pattern.compile(",? (?:which|that|whose) ");
  /** {@code over 1 mS/cm is reported in A}, {@code in soda glass and A}. */
  private static final Pattern REPORTED_IN = Pattern.compile("(?:[^,;.]|[.,](?= ?\\d)){0,60}?\\b(?:is|are|was|were|been"
      + "|be) (?:also |first )?(?:reported|given|noted|found|observed|achieved|obtained|measured|reali[sz]ed|attained"
      + "|demonstrated|recorded) (?:in|for|with) (?:the |an? |both )?(?:[\\w -]{2,20}(?:\\[[\\d, –-]+\\] )?and )?");
  /** {@code the POEM-b-PLMA copolymer}: a noun with a name. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{L}\\d-]*\\p{Lu}");
  private static final Pattern VALUE_OF = Pattern.compile("\\b(?:values?|that|those) (?:of|for) (?:(?:a|an|the) )?$");
  /** {@code a separator soaked with the same liquid}. */
  private static final Pattern SAME = Pattern.compile("same ");
  private static final Pattern BY_PREPOSITION = Pattern.compile("\\b(?:with|in|by|from|to|of) the $");
  /** {@code ZnO (20 Ω cm²)}. */
  private static final Pattern BRACKET = Pattern.compile(" ?\\((?:~|∼|ca\\.|about|only)? ?");
  private static final Pattern NEXT = Pattern.compile("\\s*(?:[:=]|after|shows?|showed|has|had|was|is|kept|only|fails? after"
      + "|failed after)?\\s*(?:about |only |~ ?)?");
  private static final Pattern WITH_OR_WITHOUT =
      Pattern.compile("\\b(?:with and without|without and with) (?:(?:the|an?|any|its) )*$");
  private static final Pattern OF_IT = Pattern.compile("\\b(?:for|of|in)\\s+(?:(?:the|a|an) )?$");
  private static final Pattern OF = Pattern.compile(" ?\\)? (?:in|for|of) (?:the |pure |bare |pristine )?");
  private static final Pattern AT = Pattern.compile(" (?:at )?");
  private static final Pattern OF_FIRST = Pattern.compile(" (?:for|in|with|of) (?:the |an? )?");
  private static final Pattern DEVICE = Pattern.compile(" ?[|/]|[ -](?:(?:full|half|coin|pouch|based|ion|metal)[ -])?"
      + "(?:cells?|batter(?:y|ies)|cathodes?|anodes?|electrodes?)\\b");
  /** {@code jumps to 0.3 mS/cm at 60 °C owing to a transition of PEG}: why, and not of what. */
  private static final Pattern REASON = Pattern.compile("\\b(?:due|owing|thanks|attribut\\w*|ascrib\\w*|related) to\\b"
      + "|\\bbecause\\b");
  /** {@code with 12 mS/cm showed that solids compete with liquids}: what follows from a value. */
  private static final Pattern CONCLUSION = Pattern.compile("\\b(?:show|indicat|demonstrat|prov|suggest|reveal|confirm|impl|mean"
      + "|conclud)\\w* that\\b");
  private static final Pattern ELECTRODE = Pattern.compile("[ -](?:composite )?(?:cathodes?|anodes?|electrodes?)\\b");
  /** {@code Owing to the poor wetting of LLZTO, the cell}: what is told before a statement. */
  private static final Pattern OPENING = Pattern.compile("(?:due|owing|thanks) to |because of |despite |in spite of |given "
      + "|considering |besides |apart from |in contrast to |unlike |compared (?:to|with) ");
  /** {@code by grafting SiO2}: what is done to one part of a whole. */
  private static final Pattern MEANS = Pattern.compile("\\b(?:by|via|through|upon|after) (?:[a-z]+ly )?[a-z-]+ing (?:the |an? )?"
      + "(?:[a-z-]+ ){0,2}$");
  private static final Pattern HAVING = Pattern.compile("(?: \\([^()]{1,30}\\))? (?:with|having|showing|exhibiting|possessing"
      + "|featuring) ");
  /** {@code a film of LLZO held together by PTFE}. */
  private static final Pattern HELD_BY = Pattern.compile("[\\p{L}\\d)] (?:held|bound|glued|kept|reinforced|supported|strengthened"
      + "|backed|stabili[sz]ed)(?: together| tightly| mechanically)? (?:by|with|on) (?:(?:the|an?|only|little|few|some"
      + "|just|mere|per|cent|wt|%|of|about|very|\\d[\\d.]*) ?)*$");
  /** {@code than LLZO (0.5 mS/cm)}: the number of the standard itself. */
  private static final int BESIDE = 3;
  private static final int NEAR = 8;
  /** A subject is as near as if it stood so many words off. */
  private static final int SUBJECT = 10;
  /** What the sentence itself names is preferred to what an earlier one did. */
  private static final int WITHIN_REACH = 21;
  private static final int OUT_OF_REACH = 100;
  /** What costs more counts only where no earlier sentence has named anything. */
  private static final int REACH = 22;

  /** What the parse of the sentence says of a candidate: all that is best for it, all that is worst, or what it does say. */
  private enum Parse {
    FOR_IT, AGAINST_IT, ASKED;

    boolean speaksFor(BooleanSupplier parsed) {
      return this == ASKED ? parsed.getAsBoolean() : this == FOR_IT;
    }

    boolean speaksAgainst(BooleanSupplier parsed) {
      return this == ASKED ? parsed.getAsBoolean() : this == AGAINST_IT;
    }
  }

  /** What a candidate costs, whatever its sentence's parse says. */
  private record Price(Candidate candidate, int least, int most) {}

  private final Reading reading;
  private final List<ReportedValue> values;
  private final List<Candidate> candidates;
  private final Standards standards;
  private final ClauseSubjects clauses;
  /** Whether the sentence speaks of something with and without a part; asked once, as a look at each candidate takes time. */
  private final boolean both;

  SubjectCost(Reading reading, List<ReportedValue> values, List<Candidate> candidates, Standards standards) {
    this.reading = reading;
    this.values = values;
    this.candidates = candidates;
    this.standards = standards;
    this.clauses = new ClauseSubjects(reading, candidates);
    this.both = reading.lower().contains("with and without") || reading.lower().contains("without and with");
  }

  /** The first of those that cost least. A sentence is parsed only where that decides between candidates. */
  Optional<Candidate> cheapest(ReportedValue value, BooleanSupplier spokenOf) {
    List<Price> prices = candidates.stream()
        .map(candidate -> new Price(candidate, cost(value, candidate, Parse.FOR_IT), cost(value, candidate, Parse.AGAINST_IT)))
        .toList();
    int enough = prices.stream().mapToInt(Price::most).min().orElse(0);
    List<Price> contenders = prices.stream().filter(price -> price.least <= enough).toList();
    Optional<Price> cheapest = contenders.size() == 1 ? Optional.of(contenders.getFirst())
        : contenders.stream().map(price -> exact(price, value)).min(Comparator.comparingInt(Price::least));
    return cheapest.filter(price -> price.most <= REACH || !spokenOf.getAsBoolean() || exact(price, value).most <= REACH)
        .map(Price::candidate);
  }

  private Price exact(Price price, ReportedValue value) {
    int cost = price.least == price.most ? price.least : cost(value, price.candidate, Parse.ASKED);
    return new Price(price.candidate, cost, cost);
  }

  private int cost(ReportedValue value, Candidate candidate, Parse parse) {
    boolean before = candidate.end() <= value.start();
    if (before && isAntecedent(candidate, value)) {
      return 0;
    }
    if (both && WITH_OR_WITHOUT.matcher(reading.before(candidate.start())).find()
        || before && standards.isLikened(candidate)) {
      return OUT_OF_REACH;
    }
    if (isReportedIn(candidate, value) || CellFinder.isOfCell(value) && isSaidToBeElectrolyte(candidate)) {
      return 1;
    }
    if (before && (candidate.kind() == Kind.MATERIAL || candidate.kind() == Kind.NOUN)
        && BRACKET.matcher(reading.lower(candidate.end(), value.start())).matches()) {
      return 0;
    }
    if (before && isElectrodeMeasured(candidate, value)) {
      return 0;
    }
    if (isOfBeginning(candidate, value) || isOfComparedValue(candidate, value) || standards.isExceeded(value, candidate)
        || isOfNextValue(candidate, value)) {
      return OUT_OF_REACH;
    }
    List<ReportedValue> list = withOneUnit(value);
    int distance = reading.distance(list.getFirst().start(), list.getLast().end(), candidate.start(), candidate.end());
    if (distance > BESIDE && standards.isCompared(value, candidate)) {
      return OUT_OF_REACH;
    }
    boolean adjunct = before && isAdjunct(candidate);
    int cost = (before && !adjunct && isSubject(candidate, value, parse) ? Math.min(distance, SUBJECT) : distance)
        + reluctance(value, candidate) + 8 * valuesBetween(value, candidate);
    if (candidate.start() > value.start() && !BELONGS_TO.matcher(reading.before(candidate.start())).find()) {
      cost += 12;
    }
    if (candidate.start() > value.end() && isInPhraseOfAnother(value, candidate)) {
      cost += 16;
    }
    if (candidate.start() > value.start() && reading.lower(value.end(), candidate.start()).contains("; ")) {
      cost += 16;
    }
    if (candidate.start() > value.end() && Stream.of(REASON, CONCLUSION)
        .anyMatch(words -> words.matcher(reading.lower(value.end(), candidate.start())).find())) {
      cost += 16;
    }
    if (candidate.kind() == Kind.REFERENCE && SAME.matcher(reading.lower(candidate.start(), candidate.end())).lookingAt()
        && BY_PREPOSITION.matcher(reading.before(candidate.start())).find()) {
      cost += 16;
    }
    if (standards.mayBeExceeded(value, candidate)) {
      cost += 16;
    }
    if (adjunct || before && (clauses.isInRelativeClause(candidate, value) || isInOpening(candidate, value)
        || isExplanation(candidate, parse))) {
      cost += 6;
    }
    if (before && HELD_BY.matcher(reading.before(candidate.start())).find()
        && candidates.stream().anyMatch(whole -> whole.isSpecific() && whole.end() < candidate.start()
            && reading.finiteVerbs(whole.end(), candidate.start()).findAny().isEmpty())) {
      cost += 16;
    }
    if (before && distance > BESIDE && SubjectFinder.IMPURITY.matcher(reading.before(candidate.start())).find()) {
      cost += 16;
    }
    if (!candidate.isNamed() && SERVING_AS.matcher(reading.before(candidate.start())).find()) {
      cost += 16;
    }
    if (candidate.kind() == Kind.MATERIAL && candidate.isIngredientAlone()
        && MEANS.matcher(reading.before(candidate.start())).find()) {
      cost += 16;
    }
    return candidate.isSpecific() && (before || isOnlyOneMeant(candidate) || isOfSameVerb(candidate, value, parse))
        ? Math.min(cost, WITHIN_REACH) : isClassBehind(value, candidate, distance) ? cost + 8 : cost;
  }

  /**
   * {@code 156, 143 and 121 mAh/g}: the values of a list that shares its unit, which are told of one thing, else the value
   * alone.
   */
  private List<ReportedValue> withOneUnit(ReportedValue value) {
    if (value.list().isEmpty()) {
      return List.of(value);
    }
    List<ReportedValue> list = values.stream().filter(value::sharesSeriesWith).toList();
    boolean shared = reading.text().substring(list.getFirst().start(), list.getFirst().end()).chars()
        .noneMatch(Character::isLetter);
    return shared ? list : List.of(value);
  }

  /** Whether it is an electrode that {@code value} was measured of itself. */
  boolean isElectrodeMeasured(Candidate candidate, ReportedValue value) {
    return isElectrodeAlone(candidate, value) || isCovered(candidate, value);
  }

  /**
   * {@code cathodes such as LiFePO4 (140 mAh/g)}: where the sentence names no electrolyte, the capacity is that of the
   * electrode.
   */
  private boolean isElectrodeAlone(Candidate candidate, ReportedValue value) {
    boolean ofIts = value.is("specific_capacity") || value.is("ionic_conductivity") || value.is("electronic_conductivity");
    return candidate.kind() == Kind.ELECTRODE && ofIts
        && BRACKET.matcher(reading.lower(candidate.end(), value.start())).matches()
        && candidates.stream().noneMatch(other -> other.isNamed() || other.kind() == Kind.CELL || other.kind() == Kind.REFERENCE);
  }

  /** {@code They covered LiCoO2 with LiNbO3, and the resistance fell}: of the electrode that something was put on. */
  private boolean isCovered(Candidate candidate, ReportedValue value) {
    return candidate.kind() == Kind.ELECTRODE && value.is("interfacial_resistance")
        && Changes.COVERED.matcher(reading.before(candidate.start())).find()
        && reading.lower(candidate.end(), value.start()).startsWith(" with ");
  }

  /** {@code the formation of A, which has 0.1 mS/cm, lowers the conductivity of B}. */
  private boolean isAntecedent(Candidate candidate, ReportedValue value) {
    return (candidate.isNamed() || candidate.kind() == Kind.NOUN || candidate.kind() == Kind.SHAPE)
        && WHICH.matcher(reading.after(candidate.end())).lookingAt()
        && reading.finiteVerbs(candidate.end(), value.start()).count() == 1
        && values.stream().noneMatch(other -> other.start() >= candidate.end() && other.end() <= value.start())
        && (candidate.isNamed() || !isNamedBehind(value));
  }

  /** {@code by a chalcogenide, which is 0.1 mS/cm for MgSc2Se4}. */
  private boolean isNamedBehind(ReportedValue value) {
    return candidates.stream().anyMatch(other -> other.isNamed() && other.start() >= value.end()
        && OF.matcher(reading.lower(value.end(), other.start())).matches());
  }

  /** {@code fell from 21 for the bare silica to 17 kJ/mol}: of the first value. */
  private boolean isOfBeginning(Candidate candidate, ReportedValue value) {
    return candidate.end() <= value.start() && value.isOfChange() && !value.beginsChange() && values.stream().anyMatch(first ->
        first != value && first.sharesSeriesWith(value) && first.end() <= candidate.start()
            && OF_FIRST.matcher(reading.lower(first.end(), candidate.start())).matches());
  }

  /** {@code 88% was left, compared to 51% for the cell with A}. */
  private boolean isOfComparedValue(Candidate candidate, ReportedValue value) {
    return values.stream().anyMatch(other -> other.property().equals(value.property()) && other.start() >= value.end()
        && other.end() <= candidate.start()
        && (reading.clauses().contrast(value.end(), other.start()) || SpokenBounds.saysThan(reading, other.mention()))
        && !reading.clauses().contrast(other.end(), candidate.start()));
  }

  /** {@code the first cell kept 85%, the other one 61%}: of the value right behind it. */
  private boolean isOfNextValue(Candidate candidate, ReportedValue value) {
    return candidate.start() >= value.end() && values.stream().anyMatch(other -> other.property().equals(value.property())
        && other.start() >= candidate.end() && NEXT.matcher(reading.lower(candidate.end(), other.start())).matches());
  }

  /** {@code over 1 mS/cm is reported in A and B}. */
  boolean isReportedIn(Candidate candidate, ReportedValue value) {
    boolean named = candidate.isNamed() || candidate.kind() == Kind.NOUN && CAPITALS.matcher(candidate.name()).find();
    return named && candidate.start() >= value.end()
        && REPORTED_IN.matcher(reading.lower(value.end(), candidate.start())).matches();
  }

  /** {@code coated MoS2 as the cathode and Li6PS5Cl as the solid electrolyte}. */
  private boolean isSaidToBeElectrolyte(Candidate candidate) {
    String from = reading.lower(candidate.start(), reading.end());
    return candidate.isNamed() && AS_ELECTROLYTE.matcher(from.substring(Math.min(from.length(), candidate.name().length())))
        .lookingAt();
  }

  /** {@code A bulk conductivity of 15 mS/cm was found by spectroscopy at all frequencies for Na3.4Zr2Si2.4P0.6O12}. */
  private boolean isOnlyOneMeant(Candidate candidate) {
    return candidate.isNamed() && OF_IT.matcher(reading.before(candidate.start())).find()
        && candidates.stream().filter(Candidate::isSpecific).allMatch(candidate::equals);
  }

  /** {@code as well as when tested in liquid electrolytes}. */
  private static boolean isClassBehind(ReportedValue value, Candidate candidate, int distance) {
    return candidate.start() > value.end() && distance > NEAR && candidate.kind() == Kind.MATERIAL && !candidate.isNamed();
  }

  /** {@code LGPS with 12 mS/cm and 24 kJ/mol marked the point at which solids drew level with liquids}: what has the value. */
  private boolean isInPhraseOfAnother(ReportedValue value, Candidate behind) {
    return reading.finiteVerbs(value.end(), behind.start()).findAny().isPresent() && candidates.stream().anyMatch(owner ->
        owner.isNamed() && owner.end() <= value.start() && HAVING.matcher(reading.lower(owner.end(), value.start())).lookingAt()
            && reading.finiteVerbs(owner.end(), value.start()).findAny().isEmpty());
  }

  /** Whether its clause is about it: by the order of words, or else by the parse, which sees through what stands between. */
  private boolean isSubject(Candidate candidate, ReportedValue value, Parse parse) {
    return clauses.isSubject(candidate, value) || candidates.size() > 1 && parse.speaksFor(()
        -> reading.syntax().isSubject(candidate.start(), candidate.end(), value.start(), value.end())
        || candidate.isNamed() && reading.syntax().isPredicate(candidate.start(), candidate.end(), value.start(), value.end()));
  }

  /** {@code obtained 3 mS/cm with annealed LLZO}. */
  private boolean isOfSameVerb(Candidate candidate, ReportedValue value, Parse parse) {
    return parse.speaksFor(()
        -> reading.syntax().isOfSameVerb(candidate.start(), candidate.end(), value.start(), value.end()));
  }

  /** Whether the sentence comes to something else behind the comma that ends its first words. */
  private boolean isInOpening(Candidate candidate, ReportedValue value) {
    if (!OPENING.matcher(reading.lower()).lookingAt()) {
      return false;
    }
    int comma = reading.text().indexOf(", ", candidate.end());
    return comma > 0 && candidates.stream().anyMatch(other -> other.isSpecific() && other.start() > comma
        && other.end() <= value.start()) && reading.finiteVerbs(reading.start(), comma).findAny().isEmpty();
  }

  /** {@code Li3PS4, a glass, has 0.2 mS/cm}: not the glass. */
  private boolean isExplanation(Candidate candidate, Parse parse) {
    List<Candidate> others = candidates.stream().filter(other -> other != candidate && other.isNamed()).toList();
    return !others.isEmpty() && parse.speaksAgainst(() -> others.stream().anyMatch(other ->
        reading.syntax().isApposition(candidate.start(), candidate.end(), other.start(), other.end())));
  }

  private int reluctance(ReportedValue value, Candidate candidate) {
    if (candidate.kind() == Kind.CELL && CellFinder.isOfCell(value)) {
      return 0;
    }
    if (isValueOf(candidate, value)
        || candidate.kind() == Kind.ELECTRODE && KindJudge.of(reading, value) == Fact.Kind.THEORETICAL) {
      return 0;
    }
    if (candidate.kind() == Kind.MATERIAL && candidate.isIngredientAlone()) {
      return 10;
    }
    boolean family = candidate.kind() == Kind.MATERIAL
        && candidate.isOfFamilies();
    return family ? 3 : candidate.kind().reluctance();
  }

  /** {@code 0.1 mS/cm in NMC811}: a material of electrodes has properties of its own, but not what its cell has. */
  boolean isValueOf(Candidate electrode, ReportedValue value) {
    boolean subject = value.is("electronic_conductivity") && electrode.end() <= value.start()
        && (clauses.isSubject(electrode, value) || AT.matcher(reading.lower(electrode.end(), value.start())).matches());
    return electrode.kind() == Kind.ELECTRODE && !CellFinder.isOfCell(value)
        && (subject || OF.matcher(reading.lower(value.end(), electrode.start())).matches())
        && (!DEVICE.matcher(reading.after(electrode.end())).lookingAt()
            || subject && ELECTRODE.matcher(reading.after(electrode.end())).lookingAt());
  }

  /**
   * Whether it stands behind a preposition that does not tie it to a property: {@code among garnets}, not {@code the
   * conductivity of}.
   */
  private boolean isAdjunct(Candidate candidate) {
    String before = reading.before(candidate.start());
    if (!ADJUNCT.matcher(before).find() || FRAME.matcher(before).matches() || VALUE_OF.matcher(before).find()) {
      return false;
    }
    return reading.all(PropertyMention.class).stream()
        .noneMatch(property -> property.end() <= candidate.start() && reading.distance(property.start(), property.end(),
        candidate.start(), candidate.end()) <= 3);
  }

  /** ValueFinder of the same property have subjects of their own. */
  private int valuesBetween(ReportedValue value, Candidate candidate) {
    int from = Math.min(value.start(), candidate.start());
    int to = Math.max(value.start(), candidate.start());
    return (int) values.stream().filter(other -> other != value && other.property().equals(value.property()))
        .filter(other -> other.start() > from && other.start() < to)
        .filter(other -> !value.sharesSeriesWith(other) && hasAlternative(value, other, candidate)).count();
  }

  /** Whether something else is named from the other value on; else both values are of one thing. */
  private boolean hasAlternative(ReportedValue value, ReportedValue other, Candidate candidate) {
    return candidate.start() > value.start() || candidates.stream()
        .anyMatch(alternative -> alternative != candidate && alternative.start() > other.start() && alternative.isSpecific());
  }
}
