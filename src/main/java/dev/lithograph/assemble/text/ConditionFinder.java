package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the temperature, the rate and the cycle that a value of a sentence holds for. */
final class ConditionFinder {
  private static final Set<String> IN_CYCLING =
      Set.of("specific_capacity", "capacity_retention", "coulombic_efficiency", "areal_capacity", "energy_density");
  /** Properties that many temperatures together give, so that one standing near is another value's. */
  private static final Set<String> OVER_TEMPERATURES = Set.of("activation_energy", "melting_point");
  private static final Pattern PREPARATION = Pattern.compile("\\b(?:formation|activation|conditioning|pre-?cycl)");
  private static final Pattern PREPARED_WITH =
      Pattern.compile("\\b(?:formation|activat(?:ion|ed)|conditioning|pre-?cycled)\\b(?: [a-z]+){0,3} $");
  /** {@code three formation cycles at C/20}: how a cell was made ready. */
  private static final Pattern OF_FORMATION =
      Pattern.compile("\\b(?:formation|activation|conditioning|pre-?cycl\\w+)\\b(?: [a-z]+){0,2} (?:at|with|of) (?:a rate of )?$");
  private static final Pattern IN_CELL = Pattern.compile("\\b(?:cells?|batter(?:y|ies)|anodes?|cathodes?|electrodes?)\\b");
  private static final Pattern OF_CATHODE = Pattern.compile("\\b(?:cathodes?|positive electrodes?)\\b");
  /** {@code heated every 50 cycles}. */
  private static final Pattern EVERY = Pattern.compile("\\b(?:every|each|per) $");
  /** {@code 120 mAh/g (87% retention) and an efficiency of 99% are kept after 400 cycles}: a verb of all subjects. */
  private static final Pattern PLURAL = Pattern.compile("\\b(?:are|were)\\b");
  private static final Pattern QUALITY = Pattern.compile("[ -]?(?:ionic |li-ion |ion |total |bulk |high |overall )?");
  private static final Pattern HELD_BEFORE =
      Pattern.compile("\\b(?:maintain|retain|kept|keep|hold|held|remain|sustain|preserv)\\w*\\b[^.;]{0,50}$");
  private static final String EQUALS = " ?(?:=|≈|equals|corresponds to|stands for|is defined as) ?";
  private static final Pattern EQUATED_BEFORE = Pattern.compile("(?<![\\d.])1 ?c" + EQUALS + "$");
  private static final Pattern EQUATED_BEHIND = Pattern.compile("^" + EQUALS + "[\\d~∼]");
  /** {@code a capacity of 141 mA/g}, which lost an hour and is no rate. */
  private static final Pattern CAPACITY_OF = Pattern.compile("\\bcapacity of (?:about |~ ?|∼ ?|≈ ?)?$");
  /** {@code After the first charge, the impedance was 48}: when it was measured. */
  private static final Pattern AFTER = Pattern.compile("\\b(?:after|at the end of|over|in|within) (?:the |only |just )?$");
  private static final Pattern IN_TURN = Pattern.compile("^ ?[,(]? ?respectively\\b");
  /** {@code 280 °C-LLZO}: at which a sample was made. */
  private static final Pattern SAMPLE_BEHIND = Pattern.compile("[-–]\\p{L}");
  private static final Pattern BRACKET = Pattern.compile("\\s*\\((?:(?:at|in|after|for) )?(?:the )?");
  /** {@code ran with 150 mAh/g and for more than 100 cycles}. */
  private static final Pattern AND_FOR = Pattern.compile(",? and (?:for|over) (?:more than |over |at least |about )?");
  private static final Pattern SET_BEHIND = Pattern.compile("\\s*\\(?(?:(?:at|for|in|under)\\s+)?");
  private static final Pattern DIRECTLY = Pattern.compile("\\s*(?:at|for|in|under)\\s+(?:both )?");
  private static final Pattern BASE = Pattern.compile("% (?:of|from) (?:its|their|the) (?:(?<initial>initial|first) "
      + "(?:(?:[a-z]+ )?capacity \\( ?)?|(?:original|starting|maximum) |[a-z ]{0,20}capacity of )(?:about |~ ?)?$");
  private static final Pattern AND = Pattern.compile("\\s*,?\\s*(?:and|or|&)\\s*(?:at )?");
  private static final Pattern OTHERWISE_TOLD = Pattern.compile("\\s*(?:\\( ?|, |\\(i\\.e\\.,? |, i\\.e\\.,? |, that is,? "
      + "|,? (?:equal|equivalent|corresponding) to |\\((?:equal|equivalent|corresponding) to )");
  /** {@code 152 mAh/g, which equals 94.7% retention}. */
  private static final Pattern RESTATED = Pattern.compile("\\s*\\(?,? ?(?:(?:which|that|this) )?(?:is |are )?(?:equals?|equivalent"
      + "|equal|correspond(?:s|ing)?|amount(?:s|ing)?|i\\.e\\.,?|represent(?:s|ing)?|or)(?: to)? (?:an? |about |~ ?)*(?:capacity )?"
      + "(?:retention (?:of|rate of) )?");
  private static final Pattern CONTRAST =
      Pattern.compile("(?:whereas|while|by contrast|in contrast|by comparison|in comparison|for comparison"
          + "|on the contrary)\\b");
  private static final Pattern HELD = Pattern.compile(
      "\\b(?:maintain|retain|recover|kept|held|remain|sustain|preserv|unchanged|stable)"
      + "\\w*\\b[^.;]{0,30}\\b(?:till|until|up to|through)\\s+(?:the )?$");
  private static final Pattern TRANSITION = Pattern.compile("\\b(?:melt|glass transition|crystalli[sz]|decompos|"
      + "above its)\\w*[^.;]{0,40}$");

  /** In words. */
  private static final int BESIDE = 4;

  private final Reading reading;
  private final List<ReportedValue> values;

  /** @param values all of the sentence */
  ConditionFinder(Reading reading, List<ReportedValue> values) {
    this.reading = reading;
    this.values = values;
  }

  /** Whether the sentence sets its values against those of the sentence before. */
  boolean isInContrast() {
    return CONTRAST.matcher(reading.lower().strip()).lookingAt();
  }

  /** Which properties the sentence gives values of. */
  List<Property> measured() {
    return values.stream().map(ReportedValue::property).distinct().toList();
  }

  /** Which properties of materials the sentence names. */
  List<Property> spokenOf() {
    return reading.all(PropertyMention.class).stream().map(PropertyMention::property).filter(property -> !property.isOfCells())
        .distinct().toList();
  }

  /** Whether the sentence speaks of a cell or of one of its electrodes. */
  boolean isInCell() {
    return IN_CELL.matcher(reading.lower()).find();
  }

  boolean isOfCathode() {
    return OF_CATHODE.matcher(reading.lower()).find();
  }

  Optional<Temperature> temperature(ReportedValue value) {
    List<Mention> candidates = temperatures().stream().filter(mention -> !isOfOtherStatement(value, mention)).toList();
    Optional<Mention> found = parallel(value, candidates).or(() -> respectively(value, candidates))
        .or(() -> asBefore(value, candidates)).or(() -> beforeProperty(value, candidates)).or(() -> nearest(value, candidates));
    if (OVER_TEMPERATURES.contains(value.property().name())) {
      found = found.filter(mention -> isRange(mention) || reading.distance(mention, value.mention()) <= 2);
    }
    return found.map(ConditionFinder::temperature);
  }

  /** {@code the highest room-temperature ionic conductivity of 0.3 mS/cm was found after 500 °C}: that of the property's name. */
  private Optional<Mention> beforeProperty(ReportedValue value, List<Mention> temperatures) {
    return reading.all(PropertyMention.class).stream()
        .filter(cue -> cue.property().equals(value.property()) && cue.end() <= value.start()
            && reading.distance(cue, value.mention()) <= 3)
        .flatMap(cue -> temperatures.stream().filter(temperature -> temperature.end() <= cue.start()
            && QUALITY.matcher(reading.lower(temperature.end(), cue.start())).matches()))
        .reduce((one, other) -> other);
  }

  /** {@code A has 1 mS/cm at 30 °C and 2 mS/cm at 60 °C, and B 3 and 4 mS/cm}: as many as the values before have. */
  private Optional<Mention> asBefore(ReportedValue value, List<Mention> temperatures) {
    return value.mention().series().filter(series -> series.kind() == QuantityMention.Series.Kind.LIST
            && temperatures.size() == series.size() && temperatures.getLast().end() <= series.start())
        .filter(series -> values.stream().filter(other -> other.property().equals(value.property())
            && other.end() <= series.start() && !value.sharesSeriesWith(other)).count() == series.size())
        .map(series -> temperatures.get(series.index()));
  }

  /** {@code fell from 53 to 5 Ω cm²; a gel brought it to 2 Ω cm² at 60 °C}: behind another value of another statement. */
  private boolean isOfOtherStatement(ReportedValue value, Mention condition) {
    return condition.start() >= value.end() && values.stream().anyMatch(other -> other.start() >= value.end()
        && other.end() <= condition.start() && !value.sharesSeriesWith(other)
        && reading.lower(value.end(), other.start()).contains(";"));
  }

  /** The temperatures of the sentence at which something was measured. */
  List<Mention> temperatures() {
    return reading.mentions().stream()
        .filter(mention -> mention instanceof AmbientMention
            || mention instanceof QuantityMention quantity && Setting.of(quantity.quantity().unit()) == Setting.TEMPERATURE
                && !isValue(quantity) && !isOfTreatment(quantity)
                && !SAMPLE_BEHIND.matcher(reading.after(quantity.end())).lookingAt())
        .toList();
  }

  static Temperature temperature(Mention mention) {
    if (!(mention instanceof QuantityMention quantity)) {
      return new Room();
    }
    return Celsius.of(quantity.quantity());
  }

  List<Quantity> rates(ReportedValue value) {
    if (!CellFinder.isOfCell(value)) {
      return List.of();
    }
    List<Mention> candidates = rates();
    Optional<Mention> parallel = parallel(value, candidates);
    if (parallel.isPresent()) {
      return parallel.map(mention -> ((QuantityMention) mention).quantity()).stream().toList();
    }
    return nearest(value, candidates).map(QuantityMention.class::cast).map(this::toldTwice).orElse(List.of());
  }

  /** {@code at 0.1 C (20 mA/g)}: both say how fast the cell was cycled. */
  private List<Quantity> toldTwice(QuantityMention rate) {
    List<QuantityMention> rates = rates().stream().map(QuantityMention.class::cast).toList();
    int place = rates.indexOf(rate);
    if (place > 0 && isOtherWords(rates.get(place - 1), rate)) {
      return List.of(rates.get(place - 1).quantity(), rate.quantity());
    }
    if (place >= 0 && place + 1 < rates.size() && isOtherWords(rate, rates.get(place + 1))) {
      return List.of(rate.quantity(), rates.get(place + 1).quantity());
    }
    return wholeSeries(rate);
  }

  private boolean isOtherWords(QuantityMention one, QuantityMention other) {
    return !one.quantity().unit().equals(other.quantity().unit())
        && OTHERWISE_TOLD.matcher(reading.between(one, other)).matches();
  }

  /** What the sentence says of how fast a cell was cycled, where it says one thing only: {@code at 6 mA/g (C/20)} is one. */
  List<Quantity> onlyRate() {
    List<Mention> rates = rates();
    boolean one = rates.size() == 1
        || rates.size() == 2 && OTHERWISE_TOLD.matcher(reading.between(rates.getFirst(), rates.getLast())).matches();
    return one ? rates.stream().map(rate -> ((QuantityMention) rate).quantity()).toList() : List.of();
  }

  /** Whether it tells what is left of {@code value} after some cycles, and nothing of how fast these were. */
  boolean goesOnCycling(ReportedValue value) {
    return CellFinder.isOfFullCell(value) && rates().isEmpty() && cycleMention(value).filter(QuantityMention.class::isInstance)
        .isPresent();
  }

  /** The rates and current densities of the sentence that are no values themselves. */
  List<Mention> rates() {
    return reading.mentions().stream()
        .filter(mention -> mention instanceof QuantityMention quantity
            && Setting.of(quantity.quantity().unit()) == Setting.RATE && !isValue(quantity) && !isOfDefinition(quantity)
            && !OF_FORMATION.matcher(reading.before(quantity.start())).find())
        .toList();
  }

  /** {@code at 0.1 C (1 C = 200 mA/g)}: neither side says how fast the cell was cycled. */
  private boolean isOfDefinition(QuantityMention rate) {
    return EQUATED_BEFORE.matcher(reading.before(rate.start())).find()
        || CAPACITY_OF.matcher(reading.before(rate.start())).find()
        || EQUATED_BEHIND.matcher(reading.after(rate.end())).find();
  }

  /** All rates that are told together hold, but of a change the one that it ends with. */
  private List<Quantity> wholeSeries(QuantityMention rate) {
    return rate.series().map(series -> rates().stream().map(QuantityMention.class::cast)
            .filter(other -> other.series().filter(s -> s.start() == series.start()).isPresent())
            .filter(other -> series.kind() == QuantityMention.Series.Kind.LIST
                || other.series().orElseThrow().index() == series.size() - 1)
            .map(QuantityMention::quantity).distinct().toList())
        .orElse(List.of(rate.quantity()));
  }

  OptionalInt cycle(ReportedValue value) {
    return base(value).filter(base -> base.group("initial") != null).isPresent() ? OptionalInt.of(1)
        : cycleMention(value).map(ConditionFinder::cycle).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** What tells the cycle that {@code value} holds for. */
  Optional<Mention> cycleMention(ReportedValue value) {
    if (value.is("cycling_duration")) {
      return cycles(value).filter(mention -> reading.distance(mention, value.mention()) <= 6).findFirst();
    }
    if (value.is("interfacial_resistance")) {
      return cycles(value).filter(mention -> reading.distance(mention, value.mention()) <= 3
          || AFTER.matcher(reading.before(mention.start())).find() || isBracketedBehindName(value, mention)).findFirst();
    }
    if (!IN_CYCLING.contains(value.property().name())) {
      return Optional.empty();
    }
    if (isBase(value)) {
      return Optional.empty();
    }
    List<Mention> candidates = cycles(value).filter(mention -> !isOfOtherCell(value, mention)
        && !hasSettingOfItsOwn(value, mention) && !isOfWhatFollows(value, mention) && !isOfEnd(value, mention)).toList();
    return initialEfficiency(value, candidates).or(() -> parallel(value, candidates)).or(() -> heldUntil(value, candidates))
        .or(() -> nearest(value, candidates.stream().filter(mention -> isFreeFor(value, mention) && !isLife(value, mention))
        .toList()));
  }

  /** {@code 98% of its initial 150 mAh/g were left after 120 cycles}, {@code lost 6% of their capacity of 112 mAh/g}. */
  private boolean isBase(ReportedValue value) {
    return base(value).isPresent();
  }

  private Optional<Matcher> base(ReportedValue value) {
    return Optional.of(BASE.matcher(reading.before(value.start()))).filter(base -> value.is("specific_capacity") && base.find());
  }

  /** {@code faded from 169 to 138 mAh/g within 100 cycles}: not what it faded from. */
  private static boolean isOfEnd(ReportedValue value, Mention cycles) {
    return cycles instanceof QuantityMention && value.beginsChange();
  }

  /** {@code 188 mAh/g, and after 200 cycles 91% remained}. */
  private boolean isOfWhatFollows(ReportedValue value, Mention cycles) {
    return cycles instanceof QuantityMention && cycles.start() >= value.end()
        && reading.lower(value.end(), cycles.start()).contains(", ")
        && values.stream().anyMatch(other -> other != value && IN_CYCLING.contains(other.property().name())
            && other.start() >= cycles.end() && reading.lower(cycles.end(), other.start()).isBlank());
  }

  /** {@code 148 mAh/g at 0.1 C, and 132 mAh/g after 100 cycles}: the cycles are the other value's. */
  private boolean hasSettingOfItsOwn(ReportedValue value, Mention cycles) {
    return cycles instanceof QuantityMention && values.stream().anyMatch(other -> other.property().equals(value.property())
        && other.start() >= value.end() && other.end() <= cycles.start() && !value.sharesSeriesWith(other)
        && rates().stream().anyMatch(rate -> rate.start() >= value.end() && rate.end() <= other.start()
            && SET_BEHIND.matcher(reading.lower(value.end(), rate.start())).matches()));
  }

  /** {@code the interfacial resistance (the 100th cycle) between}. */
  private boolean isBracketedBehindName(ReportedValue value, Mention cycle) {
    return reading.all(PropertyMention.class).stream()
        .anyMatch(cue -> cue.property().equals(value.property()) && cue.end() <= cycle.start()
            && BRACKET.matcher(reading.lower(cue.end(), cycle.start())).matches());
  }

  /** {@code 107 mAh/g with an ICE of 83%, and after 90 cycles 101 mAh/g}: what the name of an efficiency says is of it alone. */
  private Optional<Mention> initialEfficiency(ReportedValue value, List<Mention> cycles) {
    return cycles.stream().filter(cycle -> cycle instanceof CycleMention ordinal && isOfInitialEfficiency(ordinal)
        && cycle.end() <= value.start() && reading.distance(cycle, value.mention()) <= BESIDE).findFirst();
  }

  /** The first letter of {@code ICE}. */
  private static boolean isOfInitialEfficiency(CycleMention ordinal) {
    return ordinal.end() - ordinal.start() == 1;
  }

  /** {@code the initial 145 mAh/g were kept until the 70th cycle}: the last of which it is said. */
  private Optional<Mention> heldUntil(ReportedValue value, List<Mention> cycles) {
    return cycles.stream().filter(cycle -> cycle.start() >= value.end() && isFreeFor(value, cycle)
        && HELD.matcher(reading.lower(value.end(), cycle.start())).find()).findFirst();
  }

  /** {@code 140 mAh/g and stable cycling over 70 cycles}: how long a cell ran, not the cycle in which it had the capacity. */
  private boolean isLife(ReportedValue value, Mention cycles) {
    return value.is("specific_capacity") && cycles instanceof QuantityMention && cycles.start() >= value.end()
        && (AND_FOR.matcher(reading.lower(value.end(), cycles.start())).matches() || reading.all(PropertyMention.class).stream().anyMatch(cue -> cue.property().name().equals("cycle_life")
            && cue.start() >= value.end() && cue.end() <= cycles.start() && reading.distance(cue, cycles) <= 4));
  }

  /** {@code A ran for 500 cycles, and B kept 88%}: another statement on another cell. */
  private boolean isOfOtherCell(ReportedValue value, Mention cycles) {
    return cycles instanceof QuantityMention && cycles.end() <= value.start()
        && reading.clauses().divide(cycles.end(), value.start())
        && reading.all(CellMention.class).stream().anyMatch(cell -> cell.start() >= cycles.end() && cell.end() <= value.start());
  }

  /** Whether a number of cycles is told as what a cell ran, whatever else is said to hold after it. */
  boolean isLifeOfItsOwn(ReportedValue cycles) {
    return values.stream().noneMatch(value -> value.is("capacity_retention"))
        && reading.all(PropertyMention.class).stream().anyMatch(cue -> cue.property().name().equals("cycle_life")
            && cue.end() <= cycles.start() && reading.distance(cue, cycles.mention()) <= 4)
        && values.stream().noneMatch(value -> value.is("specific_capacity") && value.start() < cycles.start()
        && !isLife(value, cycles.mention()));
  }

  private static int cycle(Mention mention) {
    return mention instanceof CycleMention ordinal ? ordinal.cycle()
        : ((QuantityMention) mention).quantity().value().high().intValue();
  }

  private Stream<Mention> cycles(ReportedValue value) {
    return reading.mentions().stream().filter(mention -> switch (mention) {
      case CycleMention ordinal -> !isBaseline(value, ordinal)
          && (value.is("coulombic_efficiency") || !isOfInitialEfficiency(ordinal));
      case QuantityMention quantity -> isCount(quantity);
      default -> false;
    });
  }

  /** Whether it counts the cycles of a test. */
  private boolean isCount(QuantityMention quantity) {
    return Setting.of(quantity.quantity().unit()) == Setting.CYCLES
        && !EVERY.matcher(reading.before(quantity.start())).find()
        && !PREPARATION.matcher(reading.lower(quantity.start(), Math.min(quantity.end() + 20, reading.end()))).find()
        && !PREPARED_WITH.matcher(reading.before(quantity.start())).find();
  }

  /** The number of cycles that the sentence tells, where it tells one only. */
  OptionalInt onlyCount() {
    List<Integer> counts = reading.mentions().stream()
        .filter(mention -> mention instanceof QuantityMention quantity && isCount(quantity))
        .map(ConditionFinder::cycle).distinct().toList();
    return counts.size() == 1 ? OptionalInt.of(counts.getFirst()) : OptionalInt.empty();
  }

  /** Whether it names what a retention is a share of: {@code 85% of the initial capacity}. */
  private boolean isBaseline(ReportedValue value, CycleMention ordinal) {
    return value.is("capacity_retention") && ordinal.cycle() == 1 && ordinal.start() >= value.end()
        || value.is("capacity_retention") && ordinal.cycle() == 1
            && reading.after(ordinal.end()).matches("(?s)\\s*(?:discharge |charge |specific |reversible )*(?:capacity|value).*");
  }

  /** Whether no other property's value lies between, to which a cycle would belong rather. */
  private boolean isFreeFor(ReportedValue value, Mention cycle) {
    return values.stream().filter(other -> other != value && IN_CYCLING.contains(other.property().name()) && !isBase(other))
        .filter(other -> lies(other.mention(), cycle, value.mention()))
        .allMatch(other -> other.property().equals(value.property()) || isFirst(value, cycle) || areCoordinated(value, other)
            || cycle.end() <= other.start() && RESTATED.matcher(reading.lower(other.end(), value.start())).matches()
            || other.end() <= cycle.start() && PLURAL.matcher(reading.lower(other.end(), cycle.start())).find());
  }

  /** {@code 98 % efficiency and 81 % retention after 50 cycles}, {@code kept 118 mAh/g with 99 % efficiency over 50 cycles}. */
  private boolean areCoordinated(ReportedValue value, ReportedValue other) {
    if (value.start() >= other.start()) {
      return false;
    }
    int distance = reading.distance(value.mention(), other.mention());
    String between = reading.between(value.mention(), other.mention());
    return distance <= 4 && between.contains(" and ")
        || distance <= 6 && between.contains(" with ") && HELD_BEFORE.matcher(reading.before(value.start())).find();
  }

  /** {@code an initial capacity of 144 mAh/g and Coulombic efficiency of 94 %}: the first cycle is that of both. */
  private boolean isFirst(ReportedValue value, Mention cycle) {
    return cycle instanceof CycleMention ordinal && ordinal.cycle() == 1 && ordinal.end() <= value.start()
        && !value.is("capacity_retention") && !reading.lower(ordinal.end(), value.start()).contains("average");
  }

  /** The member of an enumeration as long as the one that {@code value} stands in, at the same place. */
  private Optional<Mention> parallel(ReportedValue value, List<Mention> candidates) {
    return value.mention().series().filter(series -> series.kind() == QuantityMention.Series.Kind.LIST)
        .flatMap(series -> candidates.stream()
            .filter(QuantityMention.class::isInstance).map(QuantityMention.class::cast)
            .filter(candidate -> candidate.series().filter(other -> other.size() == series.size()
                && other.index() == series.index() && other.kind() == series.kind() && other.start() !=
                series.start()).isPresent())
            .min((one, other) -> Integer.compare(reading.distance(one, value.mention()), reading.distance(other,
            value.mention())))
            .map(Mention.class::cast));
  }

  /** {@code 145 and 175 mAh/g at room temperature and 60 °C}: as many behind the values as values. */
  private Optional<Mention> respectively(ReportedValue value, List<Mention> candidates) {
    return value.mention().series().filter(series -> series.kind() == QuantityMention.Series.Kind.LIST).flatMap(series -> {
      List<Mention> behind = candidates.stream().filter(condition -> condition.start() >= value.end()).toList();
      boolean inTurn = behind.size() == series.size()
          && (IN_TURN.matcher(reading.after(behind.getLast().end())).find() || isDirectlyBehind(value, behind.getFirst()))
          && AND.matcher(reading.lower(behind.get(behind.size() - 2).end(), behind.getLast().start())).matches();
      return inTurn ? Optional.of(behind.get(series.index())) : Optional.empty();
    });
  }

  /** Whether no more than a preposition stands between the last value of the series and a condition. */
  private boolean isDirectlyBehind(ReportedValue value, Mention condition) {
    return values.stream().filter(value::sharesSeriesWith).mapToInt(ReportedValue::end).max().stream()
        .anyMatch(last -> last <= condition.start() && DIRECTLY.matcher(reading.lower(last, condition.start())).matches());
  }

  private Optional<Mention> nearest(ReportedValue value, List<Mention> candidates) {
    return inTurn(value, candidates)
        .or(() -> candidates.stream().min((one, other) -> Integer.compare(cost(value, one), cost(value, other))));
  }

  /**
   * {@code 98% at C/5 and 70% at C/2}: where a condition stands behind each value, the one before a value is that of the value
   * before; {@code 12 and 11 at C/20, 5 and 4 at C/2}: one right behind a list holds for all of it.
   */
  private Optional<Mention> inTurn(ReportedValue value, List<Mention> candidates) {
    List<ReportedValue> list = values.stream()
        .filter(other -> other == value || !value.isOfChange() && value.sharesSeriesWith(other)).toList();
    int start = list.getFirst().start();
    int end = list.getLast().end();
    Optional<ReportedValue> before = values.stream().filter(other -> other.end() <= start
        && (other.property().equals(value.property()) || isInCycling(other) && isInCycling(value))).reduce((one, other) -> other);
    int next = values.stream().mapToInt(ReportedValue::start).filter(other -> other >= end).min().orElse(reading.end());
    boolean taken = before.isPresent() && candidates.stream().anyMatch(condition -> condition.start() >= before.get().end()
        && condition.end() <= start);
    return candidates.stream().filter(condition -> condition.start() >= end && condition.end() <= next
        && (taken || list.size() > 1 && DIRECTLY.matcher(reading.lower(end, condition.start())).matches())).findFirst();
  }

  private static boolean isInCycling(ReportedValue value) {
    return IN_CYCLING.contains(value.property().name());
  }

  /** Words between them; more where the condition stands before, and where another value of the property stands between. */
  private int cost(ReportedValue value, Mention condition) {
    Predicate<ReportedValue> between = other -> other != value && other.property().equals(value.property())
        && lies(other.mention(), condition, value.mention());
    return reading.distance(value.mention(), condition) + (condition.start() < value.start() ? 1 : 0)
        + 5 * (int) values.stream().filter(between).count();
  }

  private static boolean lies(Mention mention, Mention one, Mention other) {
    return mention.start() > Math.min(one.start(), other.start()) && mention.start() < Math.max(one.start(), other.start());
  }

  private boolean isValue(QuantityMention quantity) {
    return values.stream().anyMatch(value -> value.mention() == quantity);
  }

  private static boolean isRange(Mention mention) {
    return mention instanceof QuantityMention quantity
        && quantity.quantity().value() instanceof Value.Range;
  }

  /** Whether a sample was treated, or melts, at this temperature. */
  private boolean isOfTreatment(QuantityMention temperature) {
    String before = reading.before(temperature.start());
    int comma = Math.max(before.lastIndexOf(", "), Math.max(before.lastIndexOf("; "), before.lastIndexOf(": ")));
    String statement = before.substring(comma + 1);
    return ValueFilter.isTreatment(statement) || TRANSITION.matcher(statement).find();
  }
}
