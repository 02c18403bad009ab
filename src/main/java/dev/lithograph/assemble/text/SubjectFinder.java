package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds which of the candidates of a sentence a value is a property of. */
final class SubjectFinder {
  private static final Pattern USED = Pattern.compile(
      "\\b(?:using|with|employing|based on|containing|us(?:es|ed)|employs|adopting)\\s*(?:(?:the|a|an|their|its|this"
          + "|such) )*$");

  /** {@code with minor impurities (Li2S and Li3PO4)}: what comes along with the material. */
  static final Pattern IMPURITY = Pattern.compile(
      "\\b(?:impurit(?:y|ies)|by-?products?|secondary phases?|side products?)(?: \\(| such as| like| of)?[^().;]{0,40}$");
  private static final Pattern EXAMPLE = Pattern.compile("(?:\\be\\. ?g\\.,?|\\bsuch as|\\b(?:represented|exemplified) by|"
      + "\\bincluding|\\bfor (?:example|instance),?)\\s*$");
  /** Between a material and the one that is made of it. */
  private static final Pattern DOPED_AS = Pattern.compile(" [^;.]{0,60}\\b(?:dop(?:ing|ed)|substitut(?:ion|ed)"
      + "|modifi(?:cation|ed)|derivatives?|variants?|analogues?|members?)\\b[^;.]{0,20},? ?(?:such as|e\\. ?g\\."
      + "|for (?:example|instance),?|like|including|i\\.e\\.) $");
  /** {@code Ba-doped LGPS, the composition of Li9.4Ba0.3GeP2S12}. */
  private static final Pattern COMPOSITION = Pattern.compile("(?:compositions?|formula|compound|phase) (?:of )?");
  private static final Pattern IT = Pattern.compile("\\b(?:it|which) (?:is|was|has been|can be"
      + "|could be) (?:[a-z]+ly )?(?:used|applied|employed|tested|integrated|utili[sz]ed|implemented)\\b");
  private static final Pattern CONDUCTOR = Pattern.compile("(?:conductor|insulator)$");
  /** {@code Garnets are the only oxides with}. */
  private static final Pattern THE = Pattern.compile("\\b(?:is|are|was|were) (?:among |one of |some of )?the (?:[a-z-]+ ){0,2}$");
  private static final Pattern THE_ONLY = Pattern.compile("(?i)(?:only|few|first|best|fastest|most|least|\\p{L}+est) ");
  private static final Pattern AN = Pattern.compile("(?:,|\\b(?:is|are|was|being)) (?:only |just |rather |such )?an? $");
  private final Reading reading;
  private final List<ReportedValue> values;
  private final List<Candidate> candidates;
  private final NamesInTurn inTurn;
  private final Changes changes;
  private final Additions additions;
  private final Standards standards;
  private final SubjectCost cost;

  SubjectFinder(Reading reading, List<ReportedValue> values) {
    this.reading = reading;
    this.values = values;
    this.candidates = new Candidates(reading).all();
    this.inTurn = new NamesInTurn(reading, candidates, values);
    this.changes = new Changes(reading, candidates);
    this.additions = new Additions(reading, candidates);
    this.standards = new Standards(reading);
    this.cost = new SubjectCost(reading, values, candidates, standards);
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
        .map(nearest -> withCoordinated(value, nearest)).map(found -> cost.isValueOf(found, value)
            || cost.isElectrodeMeasured(found, value) ? found.as(Kind.MATERIAL) : found)
        .map(found -> isCellWithoutElectrolyte(found, value)
            ? onlyElectrolyte(value).or(() -> namedAhead(found)).orElse(found) : found))
        .filter(found -> !isAffectedOtherwise(found, value, spokenOf))
        .map(found -> changes.completed(value, found)));
  }

  /**
   * {@code from 2 to 110 μS/cm upon addition of LLZTO, and the transference number from 0.2 to 0.5}: that of the change
   * before, where nothing is named but what made it.
   */
  private Optional<ReportedValue> changedAlike(ReportedValue value) {
    return value.isOfChange() ? values.stream().filter(other -> other.isOfChange() && other.end() <= value.start()
            && !other.property().equals(value.property()) && other.beginsChange() == value.beginsChange())
        .reduce((one, other) -> other).filter(before -> isEachNamed(before, value) || changedBySame(before, value))
        : Optional.empty();
  }

  private boolean changedBySame(ReportedValue before, ReportedValue value) {
    List<Candidate> between = candidates.stream()
        .filter(candidate -> candidate.start() >= before.end() && candidate.start() < value.start()).toList();
    return between.size() == 1 && (changes.isCause(between.getFirst(), before)
        || changes.isMadeInto(between.getFirst(), before)) && candidates.stream()
        .noneMatch(candidate -> candidate.start() > value.end());
  }

  /** {@code from 0.4 for A to 1.5 mS/cm for B, and the energy from 0.46 to 0.34 eV}: where the second names nothing. */
  private boolean isEachNamed(ReportedValue before, ReportedValue value) {
    List<ReportedValue> two = values.stream().filter(before::sharesSeriesWith).toList();
    List<Candidate> own = two.stream().flatMap(end -> inTurn.nameBehind(end).stream()).toList();
    return own.size() == two.size() && candidates.stream().noneMatch(candidate -> candidate.kind() != Kind.PHRASE
        && candidate.start() >= own.getLast().end());
  }

  /** What the values of a list are told of in turn; empty where that is one thing. */
  List<Candidate> listed() {
    return inTurn.all();
  }

  private Optional<Candidate> nearest(ReportedValue value, BooleanSupplier spokenOf) {
    Optional<Candidate> nearest = cost.cheapest(value, spokenOf);
    return likeBefore(value).filter(before -> nearest.isEmpty() || nearest.get().end() <= before.start())
        .map(before -> nearest(before, spokenOf)).orElse(nearest);
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
    return candidates.stream().filter(candidate -> candidate.end() <= statement && candidate.isNamed()
        && !candidate.isIngredientAlone() && !standards.isLikened(candidate)).findFirst();
  }

  /** {@code Li-S cells reached 1600 mAh/g using an Li3PS4 glass electrolyte}: the only electrolyte that the sentence names. */
  private Optional<Candidate> onlyElectrolyte(ReportedValue value) {
    List<Candidate> electrolytes = candidates.stream()
        .filter(candidate -> candidate.isNamed() && !candidate.isIngredientAlone() && !standards.isExceeded(value, candidate))
        .toList();
    return electrolytes.size() == 1 && (USED.matcher(reading.before(electrolytes.getFirst().start())).find()
        || electrolytes.getFirst().end() <= value.start()
            && IT.matcher(reading.lower(electrolytes.getFirst().end(), value.start())).find())
                ? Optional.of(electrolytes.getFirst()) : Optional.empty();
  }

  /** {@code A widens the gel and raises the conductivity to 3 mS/cm}: not that of the gel but of what was spoken of before. */
  private boolean isAffectedOtherwise(Candidate found, ReportedValue value, BooleanSupplier spokenOf) {
    return found.kind() == Kind.NOUN && found.materials().isEmpty()
        && !SubjectCost.BELONGS_TO.matcher(reading.before(found.start())).find() && spokenOf.getAsBoolean()
        && reading.syntax().isObjectOfAnotherVerb(found.start(), found.end(), value.start(), value.end());
  }

  /**
   * {@code some chlorides, for example Li3YCl6}: those that are named of a class; {@code Li7P3S11 modified by doping, such as
   * Li7P2.9S10.7}: the one that is made of another.
   */
  private Candidate exemplified(Candidate found) {
    Optional<Candidate> explained = explained(found);
    if (explained.isPresent()) {
      return explained.get();
    }
    if (found.isNamed()) {
      return candidates.stream().filter(candidate -> candidate.start() > found.end()).findFirst()
          .filter(next -> next.isNamed() && DOPED_AS.matcher(reading.lower(found.end(), next.start())).matches()).orElse(found);
    }
    return found.kind() == Kind.CELL || found.kind() == Kind.BARE_CELL || found.kind() == Kind.ELECTRODE ? found
        : candidates.stream().filter(candidate -> candidate.start() > found.end() && candidate.isNamed()
            && EXAMPLE.matcher(reading.before(candidate.start())).find()).findFirst().orElse(found);
  }

  /** {@code Li2CO3, a poor conductor with 10 nS/cm}, {@code Li3PS4 is a poor conductor}: what is named ahead of what it is. */
  private Optional<Candidate> explained(Candidate found) {
    if (found.isOfFamilies() && THE.matcher(reading.before(found.start())).find()
        && THE_ONLY.matcher(found.name()).lookingAt()) {
      return candidates.stream().filter(candidate -> candidate.end() <= found.start() && (candidate.kind() == Kind.MATERIAL
          || candidate.kind() == Kind.NOUN)).reduce((one, other) -> other);
    }
    return found.kind() == Kind.NOUN && CONDUCTOR.matcher(found.name()).find()
        && AN.matcher(reading.before(found.start())).find() ? candidates.stream().filter(candidate -> candidate.isNamed()
            && candidate.end() <= found.start()).reduce((one, other) -> other) : Optional.empty();
  }

  /** {@code argyrodites with Li6PS5Cl and Li6PS5Br reach 1 mS/cm}: one value for all that are named together. */
  private Candidate withCoordinated(ReportedValue value, Candidate nearest) {
    List<Candidate> all = Enumerations.of(reading, candidates).stream().filter(list -> list.contains(nearest)).findFirst()
        .orElse(List.of()).stream().dropWhile(c -> c.isOfFamilies() && !nearest.isOfFamilies()).toList();
    if (isApposition(all)) {
      return all.getLast();
    }
    boolean shared = all.size() > 1 && isJoined(all) && nearest.kind() == Kind.MATERIAL && !isMadeOfOther(nearest, all)
        && (nearest.end() <= value.start() || cost.isReportedIn(nearest, value))
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

  /** {@code In the LGPS family, Li10SnP2S12 has}: a comma alone joins no two things. */
  private boolean isJoined(List<Candidate> list) {
    return !reading.text().substring(list.get(list.size() - 2).end(), list.getLast().start()).strip().endsWith(",");
  }

  /** {@code PVDF was mixed with LiFSI, and the film}: the two are one thing. */
  private static boolean isMadeOfOther(Candidate product, List<Candidate> all) {
    return all.stream().anyMatch(other -> other != product && product.name().startsWith(other.name() + ", "));
  }

  /** {@code a doped Li7P3S11 type glass, Li7P2.9Mn0.1S10.7}: two with a comma alone between them are one. */
  private boolean isApposition(List<Candidate> two) {
    return two.size() == 2 && COMPOSITION.matcher(two.getLast().name()).lookingAt()
        || two.size() == 2 && reading.lower(two.getFirst().end(), two.getLast().start()).strip().equals(",")
        && two.getFirst().materials().stream().anyMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
  }
}
