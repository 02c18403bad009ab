package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.fact.Fact;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds which of the candidates of a sentence a value is a property of. */
final class SubjectFinder {
  private static final Pattern BELONGS_TO = Pattern.compile(
      "(?:\\b(?:for|of|in|within|with|without|by|from|through|using|makes?|rendering|renders?)|\\()\\s*(?:(?:the|a|an|its|this|these|both|pure|bare"
          + "|pristine|"
      + "symmetric(?:al)?|full|pouch|coin) )*(?:(?:the|a|an) (?:[a-z-]+ ){1,2}[a-z]+, )?$");
  private static final Pattern USED = Pattern.compile(
      "\\b(?:using|with|employing|based on|containing|us(?:es|ed)|employs|adopting)\\s*(?:(?:the|a|an|their|its|this"
          + "|such) )*$");
  private static final Pattern ADJUNCT = Pattern.compile(
      "\\b(?:for|of|among|into|to|as|against|within|between|on|from|by)\\s+(?:(?:the|a|an|its|this|these|most|other|"
      + "all|such|several|many|some|various) )*$");
  /** Begins a sentence that is about what follows. */
  private static final Pattern FRAME = Pattern.compile("(?:as )?for (?:the |a |an |this |these )?");

  /** {@code MOFs were reported as solid Li+ conductors with ...}: what something serves as. */
  private static final Pattern SERVING_AS = Pattern.compile(
      "\\b(?:(?:report|us|employ|appli|stud|propos|investigat|introduc|suggest|explor|present)(?:e|ie)?d|shown|known|"
          + "serv(?:es?|ed|ing)|"
      + "act(?:s|ed|ing)?|function(?:s|ed|ing)?) as (?:(?:a|an|the) )?(?:[\\p{L}⁺+-]+ ){0,3}$");

  /** {@code with minor impurities (Li2S and Li3PO4)}: what comes along with the material. */
  static final Pattern IMPURITY = Pattern.compile(
      "\\b(?:impurit(?:y|ies)|by-?products?|secondary phases?|side products?)(?: \\(| such as| like| of)?[^().;]{0,40}$");
  private static final Pattern WHICH = Pattern.compile(",? (?:which|that|whose) ");
  private static final Pattern EXAMPLE = Pattern.compile("(?:\\be\\. ?g\\.,?|\\bsuch as|\\b(?:represented|exemplified) by|"
      + "\\bincluding|\\bfor (?:example|instance),?)\\s*$");
  /** {@code over 1 mS/cm is reported in A}, {@code in soda glass and A}. */
  private static final Pattern REPORTED_IN = Pattern.compile("(?:[^,;.]|[.,](?= ?\\d)){0,60}?\\b(?:is|are|was|were|been|be) (?:also "
      + "|first )?(?:reported|given|noted|"
      + "found|observed|achieved|obtained|measured|reali[sz]ed|attained|demonstrated|recorded) (?:in|for|with) (?:the |an? "
      + "|both )?(?:[\\w -]{2,20}(?:\\[[\\d, –-]+\\] )?and )?");
  /** Between a material and the one that is made of it. */
  private static final Pattern DOPED_AS = Pattern.compile(" [^;.]{0,60}\\b(?:dop(?:ing|ed)|substitut(?:ion|ed)"
      + "|modifi(?:cation|ed)|"
      + "derivatives?|variants?|analogues?|members?)\\b[^;.]{0,20},? ?(?:such as|e\\. ?g\\.|for (?:example|instance),?|like|"
      + "including|i\\.e\\.) $");
  private static final Pattern VALUE_OF = Pattern.compile("\\b(?:values?|that|those) (?:of|for) (?:(?:a|an|the) )?$");
  /** What conducts by the liquid in it, whatever it is made of. */
  private static final Pattern SOAKED = Pattern.compile("\\b(?:separator|membrane)s?$");
  /** {@code a separator soaked with the same liquid}. */
  private static final Pattern SAME = Pattern.compile("same ");
  private static final Pattern BY_PREPOSITION = Pattern.compile("\\b(?:with|in|by|from|to|of) the $");
  /** {@code ZnO (20 Ω cm²)}. */
  private static final Pattern BRACKET = Pattern.compile(" ?\\((?:~|∼|ca\\.|about|only)? ?");
  private static final Pattern NEXT = Pattern.compile("\\s*[:=]?\\s*");
  private static final Pattern WITH_OR_WITHOUT =
      Pattern.compile("\\b(?:with and without|without and with) (?:(?:the|an?|any|its) )*$");
  private static final Pattern OF_IT = Pattern.compile("\\b(?:for|of|in)\\s+(?:(?:the|a|an) )?$");
  private static final Pattern OF = Pattern.compile(" ?\\)? (?:in|for|of) (?:the |pure |bare |pristine )?");
  private static final Pattern AT = Pattern.compile(" (?:at )?");
  private static final Pattern DEVICE = Pattern.compile(" ?[|/]|[ -](?:(?:full|half|coin|pouch|based|ion|metal)[ -])?"
      + "(?:cells?|batter(?:y|ies)|cathodes?|anodes?|electrodes?)\\b");
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
  private final NamesInTurn inTurn;
  private final Changes changes;
  private final Additions additions;
  private final Standards standards;
  private final ClauseSubjects clauses;

  SubjectFinder(Reading reading, List<ReportedValue> values) {
    this.reading = reading;
    this.values = values;
    this.candidates = new Candidates(reading).all();
    this.inTurn = new NamesInTurn(reading, candidates, values);
    this.changes = new Changes(reading, candidates);
    this.additions = new Additions(reading, candidates);
    this.standards = new Standards(reading);
    this.clauses = new ClauseSubjects(reading, candidates);
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /**
   * The candidate of this sentence that {@code value} belongs to most likely.
   *
   * @param spokenOf whether an earlier sentence has named something, beside which what is less likely here does not count; to
   *     see that takes time
   */
  Optional<Candidate> of(ReportedValue value, BooleanSupplier spokenOf) {
    Optional<ReportedValue> before = changedAlike(value);
    if (before.isPresent()) {
      return of(before.get(), spokenOf);
    }
    return additions.completed(value, inTurn.of(value).or(() -> nearest(value, spokenOf).map(this::exemplified)
        .map(nearest -> withCoordinated(value, nearest)).map(found -> isValueOf(found, value)
            || isElectrodeAlone(found, value) ? found.as(Kind.MATERIAL) : found)
        .map(found -> isCellWithoutElectrolyte(found, value)
            ? onlyElectrolyte(value).or(() -> namedAhead(found)).orElse(found) : found))
        .filter(found -> !isAffectedOtherwise(found, value, spokenOf))
        .map(found -> changes.completed(value, found)));
  }

  /**
   * {@code from 2 to 110 μS/cm upon addition of LLZTO, and the transference number from 0.2 to 0.5}: that of the change before, where
   * nothing is named but what made it.
   */
  private Optional<ReportedValue> changedAlike(ReportedValue value) {
    return value.isOfChange() ? values.stream().filter(other -> other.isOfChange() && other.end() <= value.start()
            && !other.property().equals(value.property()) && other.beginsChange() == value.beginsChange())
        .reduce((one, other) -> other).filter(before -> {
          List<Candidate> between = candidates.stream()
              .filter(candidate -> candidate.start() >= before.end() && candidate.start() < value.start()).toList();
          return between.size() == 1 && changes.isCause(between.getFirst(), before) && candidates.stream()
              .noneMatch(candidate -> candidate.start() > value.end());
        }) : Optional.empty();
  }

  /** What the values of a list are told of in turn; empty where that is one thing. */
  List<Candidate> listed() {
    return inTurn.all();
  }

  private Optional<Candidate> nearest(ReportedValue value, BooleanSupplier spokenOf) {
    Optional<Candidate> nearest = cheapest(value, spokenOf);
    return likeBefore(value).filter(before -> nearest.isEmpty() || nearest.get().end() <= before.start())
        .map(before -> nearest(before, spokenOf)).orElse(nearest);
  }

  /** The first of those that cost least. A sentence is parsed only where that decides between candidates. */
  private Optional<Candidate> cheapest(ReportedValue value, BooleanSupplier spokenOf) {
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

  /** {@code A, the better of both, has 1 mS/cm at 30 °C and 2 mS/cm at 60 °C}: the value before, where it names the same. */
  private Optional<ReportedValue> likeBefore(ReportedValue value) {
    return values.stream().filter(other -> other.property().equals(value.property()) && other.end() <= value.start())
        .reduce((one, other) -> other)
        .filter(before -> !reading.clauses().contrast(before.end(), value.start())
            && candidates.stream().noneMatch(c -> c.start() >= before.end() && c.start() < value.start()));
  }

  private static boolean isCellWithoutElectrolyte(Candidate found, ReportedValue value) {
    return found.kind() == Kind.BARE_CELL || found.kind() == Kind.ELECTRODE && CellFinder.isOfCell(value);
  }

  /** {@code They built a laminate of PEO and LATP; Li|LFP cells reached}: the first electrolyte of the statement before. */
  private Optional<Candidate> namedAhead(Candidate cell) {
    int statement = reading.text().lastIndexOf(';', cell.start());
    return candidates.stream().filter(candidate -> candidate.end() <= statement && isNamed(candidate)
        && !isIngredientAlone(candidate) && !standards.isLikened(candidate)).findFirst();
  }

  /** {@code Li-S cells reached 1600 mAh/g using an Li3PS4 glass electrolyte}: the only electrolyte that the sentence names. */
  private Optional<Candidate> onlyElectrolyte(ReportedValue value) {
    List<Candidate> electrolytes = candidates.stream()
        .filter(candidate -> isNamed(candidate) && !isIngredientAlone(candidate) && !standards.isExceeded(value, candidate))
        .toList();
    return electrolytes.size() == 1 && USED.matcher(reading.before(electrolytes.getFirst().start())).find()
        ? Optional.of(electrolytes.getFirst()) : Optional.empty();
  }

  /** {@code A widens the gel and raises the conductivity to 3 mS/cm}: not that of the gel but of what was spoken of before. */
  private boolean isAffectedOtherwise(Candidate found, ReportedValue value, BooleanSupplier spokenOf) {
    return found.kind() == Kind.NOUN && found.materials().isEmpty()
        && !BELONGS_TO.matcher(reading.before(found.start())).find() && spokenOf.getAsBoolean()
        && reading.syntax().isObjectOfAnotherVerb(found.start(), found.end(), value.start(), value.end());
  }

  /**
   * {@code some chlorides, for example Li3YCl6}: those that are named of a class; {@code Li7P3S11 modified by doping, such as
   * Li7P2.9S10.7}: the one that is made of another.
   */
  private Candidate exemplified(Candidate found) {
    if (isNamed(found)) {
      return candidates.stream().filter(candidate -> candidate.start() > found.end()).findFirst()
          .filter(next -> isNamed(next) && DOPED_AS.matcher(reading.lower(found.end(), next.start())).matches()).orElse(found);
    }
    return found.kind() == Kind.CELL || found.kind() == Kind.BARE_CELL || found.kind() == Kind.ELECTRODE ? found
        : candidates.stream().filter(candidate -> candidate.start() > found.end() && isNamed(candidate)
            && EXAMPLE.matcher(reading.before(candidate.start())).find()).findFirst().orElse(found);
  }

  /** {@code argyrodites with Li6PS5Cl and Li6PS5Br reach 1 mS/cm}: one value for all that are named together. */
  private Candidate withCoordinated(ReportedValue value, Candidate nearest) {
    List<Candidate> all = Enumerations.of(reading, candidates).stream().filter(list -> list.contains(nearest)).findFirst()
        .orElse(List.of()).stream().dropWhile(c -> c.isOfFamilies() && !nearest.isOfFamilies()).toList();
    if (isApposition(all)) {
      return all.getLast();
    }
    boolean shared = all.size() > 1 && nearest.kind() == Kind.MATERIAL
        && (nearest.end() <= value.start() || isReportedIn(nearest, value))
        && value.mention().series().isEmpty()
        && all.stream().allMatch(c -> c.kind() == Kind.MATERIAL
            && c.materials().stream().anyMatch(material -> Roles.of(material) == Roles.of(nearest.materials().getFirst())));
    if (!shared) {
      return nearest;
    }
    return new Candidate(all.getFirst().start(), all.getLast().end(),
        all.stream().map(Candidate::name).collect(Collectors.joining(", ")),
        all.stream().flatMap(c -> c.materials().stream()).toList(), Kind.MATERIAL);
  }

  /** {@code a doped Li7P3S11 type glass, Li7P2.9Mn0.1S10.7}: two with a comma alone between them are one. */
  private boolean isApposition(List<Candidate> two) {
    return two.size() == 2 && reading.lower(two.getFirst().end(), two.getLast().start()).strip().equals(",")
        && two.getFirst().materials().stream().anyMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
  }

  private int cost(ReportedValue value, Candidate candidate, Parse parse) {
    boolean before = candidate.end() <= value.start();
    if (before && isAntecedent(candidate, value)) {
      return 0;
    }
    if (WITH_OR_WITHOUT.matcher(reading.before(candidate.start())).find() || before && standards.isLikened(candidate)) {
      return OUT_OF_REACH;
    }
    if (isReportedIn(candidate, value)) {
      return 1;
    }
    if (before && (candidate.kind() == Kind.MATERIAL || candidate.kind() == Kind.NOUN)
        && BRACKET.matcher(reading.lower(candidate.end(), value.start())).matches()) {
      return 0;
    }
    if (before && isElectrodeAlone(candidate, value)) {
      return 0;
    }
    if (isOfComparedValue(candidate, value) || standards.isExceeded(value, candidate) || isOfNextValue(candidate, value)) {
      return OUT_OF_REACH;
    }
    List<ReportedValue> list = values.stream().filter(other -> other == value
        || value.list().isPresent() && value.sharesSeriesWith(other)).toList();
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
    if (candidate.start() > value.start() && reading.lower(value.end(), candidate.start()).contains("; ")) {
      cost += 16;
    }
    if (candidate.kind() == Kind.REFERENCE && SAME.matcher(reading.lower(candidate.start(), candidate.end())).lookingAt()
        && BY_PREPOSITION.matcher(reading.before(candidate.start())).find()) {
      cost += 16;
    }
    if (standards.mayBeExceeded(value, candidate)) {
      cost += 16;
    }
    if (adjunct || before && (clauses.isInRelativeClause(candidate, value) || isExplanation(candidate, parse))) {
      cost += 6;
    }
    if (before && distance > BESIDE && IMPURITY.matcher(reading.before(candidate.start())).find()) {
      cost += 16;
    }
    if (!isNamed(candidate) && SERVING_AS.matcher(reading.before(candidate.start())).find()) {
      cost += 16;
    }
    return isSpecific(candidate) && (before || isOnlyOneMeant(candidate) || isOfSameVerb(candidate, value, parse))
        ? Math.min(cost, WITHIN_REACH) : isClassBehind(value, candidate, distance) ? cost + 8 : cost;
  }

  /**
   * {@code cathodes such as LiFePO4 (140 mAh/g)}: where the sentence names no electrolyte, the capacity is that of the
   * electrode.
   */
  private boolean isElectrodeAlone(Candidate candidate, ReportedValue value) {
    return candidate.kind() == Kind.ELECTRODE && value.is("specific_capacity")
        && BRACKET.matcher(reading.lower(candidate.end(), value.start())).matches()
        && candidates.stream().noneMatch(other -> isNamed(other) || other.kind() == Kind.CELL || other.kind() == Kind.REFERENCE);
  }

  /** {@code the formation of A, which has 0.1 mS/cm, lowers the conductivity of B}. */
  private boolean isAntecedent(Candidate candidate, ReportedValue value) {
    return (isNamed(candidate) || candidate.kind() == Kind.NOUN || candidate.kind() == Kind.SHAPE)
        && WHICH.matcher(reading.after(candidate.end())).lookingAt()
        && reading.finiteVerbs(candidate.end(), value.start()).count() == 1
        && values.stream().noneMatch(other -> other.start() >= candidate.end() && other.end() <= value.start());
  }

  /** {@code 88% was left, compared to 51% for the cell with A}. */
  private boolean isOfComparedValue(Candidate candidate, ReportedValue value) {
    return values.stream().anyMatch(other -> other.property().equals(value.property()) && other.start() >= value.end()
        && other.end() <= candidate.start() && reading.clauses().contrast(value.end(), other.start())
        && !reading.clauses().contrast(other.end(), candidate.start()));
  }

  /** {@code the first cell kept 85%, the other one 61%}: of the value right behind it. */
  private boolean isOfNextValue(Candidate candidate, ReportedValue value) {
    return candidate.start() >= value.end() && values.stream().anyMatch(other -> other.property().equals(value.property())
        && other.start() >= candidate.end() && NEXT.matcher(reading.lower(candidate.end(), other.start())).matches());
  }

  /** {@code over 1 mS/cm is reported in A and B}. */
  private boolean isReportedIn(Candidate candidate, ReportedValue value) {
    return isNamed(candidate) && candidate.start() >= value.end()
        && REPORTED_IN.matcher(reading.lower(value.end(), candidate.start())).matches();
  }

  /** {@code A bulk conductivity of 15 mS/cm was found by spectroscopy at all frequencies for Na3.4Zr2Si2.4P0.6O12}. */
  private boolean isOnlyOneMeant(Candidate candidate) {
    return isNamed(candidate) && OF_IT.matcher(reading.before(candidate.start())).find()
        && candidates.stream().filter(SubjectFinder::isSpecific).allMatch(candidate::equals);
  }

  /** {@code as well as when tested in liquid electrolytes}. */
  private static boolean isClassBehind(ReportedValue value, Candidate candidate, int distance) {
    return candidate.start() > value.end() && distance > NEAR && candidate.kind() == Kind.MATERIAL && !isNamed(candidate);
  }

  /** Whether its clause is about it: by the order of words, or else by the parse, which sees through what stands between. */
  private boolean isSubject(Candidate candidate, ReportedValue value, Parse parse) {
    return clauses.isSubject(candidate, value) || candidates.size() > 1 && parse.speaksFor(()
        -> reading.syntax().isSubject(candidate.start(), candidate.end(), value.start(), value.end())
        || isNamed(candidate) && reading.syntax().isPredicate(candidate.start(), candidate.end(), value.start(), value.end()));
  }

  /** {@code obtained 3 mS/cm with annealed LLZO}. */
  private boolean isOfSameVerb(Candidate candidate, ReportedValue value, Parse parse) {
    return parse.speaksFor(()
        -> reading.syntax().isOfSameVerb(candidate.start(), candidate.end(), value.start(), value.end()));
  }

  /** {@code Li3PS4, a glass, has 0.2 mS/cm}: not the glass. */
  private boolean isExplanation(Candidate candidate, Parse parse) {
    List<Candidate> others = candidates.stream().filter(other -> other != candidate && isNamed(other)).toList();
    return !others.isEmpty() && parse.speaksAgainst(() -> others.stream().anyMatch(other ->
        reading.syntax().isApposition(candidate.start(), candidate.end(), other.start(), other.end())));
  }

  /** Whether it is a material of its own rather than a class of them. */
  static boolean isNamed(Candidate candidate) {
    return candidate.kind() == Kind.MATERIAL && isSpecific(candidate)
        && !candidate.isOfFamilies();
  }

  static boolean isSpecific(Candidate candidate) {
    return candidate.kind() == Kind.NOUN || candidate.kind() == Kind.CELL || candidate.kind() == Kind.MATERIAL
        && !isIngredientAlone(candidate);
  }

  private int reluctance(ReportedValue value, Candidate candidate) {
    if (candidate.kind() == Kind.CELL && CellFinder.isOfCell(value)) {
      return 0;
    }
    if (isValueOf(candidate, value)
        || candidate.kind() == Kind.ELECTRODE && KindJudge.of(reading, value) == Fact.Kind.THEORETICAL) {
      return 0;
    }
    if (candidate.kind() == Kind.MATERIAL && isIngredientAlone(candidate)) {
      return 10;
    }
    boolean family = candidate.kind() == Kind.MATERIAL
        && candidate.isOfFamilies();
    return family ? 3 : candidate.kind().reluctance();
  }

  /** {@code 0.1 mS/cm in NMC811}: a material of electrodes has properties of its own, but not what its cell has. */
  private boolean isValueOf(Candidate electrode, ReportedValue value) {
    boolean subject = value.is("electronic_conductivity") && electrode.end() <= value.start()
        && (clauses.isSubject(electrode, value) || AT.matcher(reading.lower(electrode.end(), value.start())).matches());
    return electrode.kind() == Kind.ELECTRODE && !CellFinder.isOfCell(value)
        && (subject || OF.matcher(reading.lower(value.end(), electrode.start())).matches())
        && !DEVICE.matcher(reading.after(electrode.end())).lookingAt();
  }

  private static boolean isIngredientAlone(Candidate candidate) {
    return candidate.materials().stream().allMatch(SubjectFinder::isIngredient) && !SOAKED.matcher(candidate.name()).find();
  }

  /** What conducts only as a part of something else. */
  private static boolean isIngredient(MaterialMention mention) {
    return mention.sample().isEmpty() && switch (Roles.of(mention)) {
      case SALT, SOLVENT, ADDITIVE, FILLER, OTHER -> true;
      default -> false;
    };
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
        .anyMatch(alternative -> alternative != candidate && alternative.start() > other.start() && isSpecific(alternative));
  }
}
