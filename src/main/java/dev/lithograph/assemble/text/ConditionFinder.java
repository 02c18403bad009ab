package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the temperature and the rate that a value of a sentence holds for. */
final class ConditionFinder {
  /** Properties that many temperatures together give, so that one standing near is another value's. */
  private static final Set<String> OVER_TEMPERATURES = Set.of("activation_energy", "melting_point");
  /** {@code three formation cycles at C/20}: how a cell was made ready. */
  private static final Pattern OF_FORMATION =
      Pattern.compile("\\b(?:formation|activation|conditioning|pre-?cycl\\w+)\\b(?: [a-z]+){0,2} (?:at|with"
          + "|of) (?:a rate of )?$");
  private static final Pattern IN_CELL = Pattern.compile("\\b(?:cells?|batter(?:y|ies)|anodes?|cathodes?|electrodes?)\\b");
  private static final Pattern OF_CATHODE = Pattern.compile("\\b(?:cathodes?|positive electrodes?)\\b");
  private static final Pattern QUALITY = Pattern.compile("[ -]?(?:ionic |li-ion |ion |total |bulk |high |overall )?");
  private static final String EQUALS = " ?(?:=|≈|equals|corresponds to|stands for|is defined as) ?";
  private static final Pattern EQUATED_BEFORE = Pattern.compile("(?<![\\d.])1 ?c" + EQUALS + "$");
  private static final Pattern EQUATED_BEHIND = Pattern.compile("^" + EQUALS + "[\\d~∼]");
  /** {@code a capacity of 141 mA/g}, which lost an hour and is no rate. */
  private static final Pattern CAPACITY_OF = Pattern.compile("\\bcapacity of (?:about |~ ?|∼ ?|≈ ?)?$");
  /** {@code 280 °C-LLZO}: at which a sample was made. */
  private static final Pattern SAMPLE_BEHIND = Pattern.compile("[-–]\\p{L}");
  private static final Pattern OTHERWISE_TOLD = Pattern.compile("\\s*(?:\\( ?|, |\\(i\\.e\\.,? |, i\\.e\\.,? |, that is,? "
      + "|,? (?:equal|equivalent|corresponding) to |\\((?:equal|equivalent|corresponding) to )");
  private static final Pattern CONTRAST =
      Pattern.compile("(?:whereas|while|by contrast|in contrast|by comparison|in comparison|for comparison"
          + "|on the contrary)\\b");
  private static final Pattern IN_TURN = Pattern.compile("\\brespectively\\b");
  private static final String HOURS = "\\d ?(?:h|hours?|min(?:utes)?)";
  private static final Pattern HOURS_BEFORE = Pattern.compile("(?<![\\p{L}])[\\d.]*" + HOURS + " at $");
  private static final Pattern HOURS_BEHIND =
      Pattern.compile("(?: for (?:about |only )?| ?[×x] ?)[\\d.]*" + HOURS + "(?![\\p{L}\\d])");
  private static final Pattern TRANSITION = Pattern.compile("\\b(?:thermal(?:ly)?(?: stab\\w+)?(?: \\(|$)|melt"
      + "|glass transition|crystalli[sz]|decompos|"
      + "above its)\\w*[^.;]{0,40}$");

  private static final Pattern AT_SAME =
      Pattern.compile("\\b(?:at|under) (?:this|that|the same|such an?|the latter)(?: [a-z-]+)? (?:temperature|condition)s?\\b");

  private final Reading reading;
  private final List<ReportedValue> values;
  private final NearestCondition near;

  /** @param values all of the sentence */
  ConditionFinder(Reading reading, List<ReportedValue> values) {
    this.reading = reading;
    this.values = values;
    this.near = new NearestCondition(reading, values);
  }

  CycleFinder cycles() {
    return new CycleFinder(reading, values, rates());
  }

  /** Whether the sentence sets its values against those of the sentence before. */
  boolean isInContrast() {
    return CONTRAST.matcher(reading.lower().strip()).lookingAt();
  }

  /** {@code At this temperature and 0.5C, the capacity was}. */
  boolean isAtSameTemperature() {
    return AT_SAME.matcher(reading.lower()).find();
  }

  /** Whether the sentence tells several things in one order. */
  boolean isInTurn() {
    return IN_TURN.matcher(reading.lower()).find();
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
    List<Mention> candidates = temperatures().stream()
        .filter(mention -> !isOfOtherStatement(value, mention) && (CellFinder.isOfCell(value) || !isHeld(mention))).toList();
    Optional<Mention> found = near.parallel(value, candidates).or(() -> near.respectively(value, candidates))
        .or(() -> asBefore(value, candidates))
        .or(() -> beforeProperty(value, candidates)).or(() -> near.nearest(value, candidates));
    if (OVER_TEMPERATURES.contains(value.property().name())) {
      found = found.filter(mention -> isRange(mention) || reading.distance(mention, value.mention()) <= 2);
    }
    return found.map(ConditionFinder::temperature);
  }

  /** {@code after 2 h at 250 °C}, {@code at 550 °C for 5 h}, {@code 1200 °C × 30 min}: how a sample was made. */
  private boolean isHeld(Mention temperature) {
    return HOURS_BEFORE.matcher(reading.before(temperature.start())).find()
        || HOURS_BEHIND.matcher(reading.after(temperature.end())).lookingAt();
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
    return value.list().filter(series -> temperatures.size() == series.size() && temperatures.getLast().end() <= series.start())
        .filter(series -> values.stream().filter(other -> other.property().equals(value.property())
            && other.end() <= series.start() && !value.sharesSeriesWith(other)).count() == series.size()
            && !reading.lower(temperatures.getFirst().end(), temperatures.getLast().start()).contains("; "))
        .map(series -> temperatures.get(series.index()));
  }

  /** {@code fell from 53 to 5 Ω cm²; a gel brought it to 2 Ω cm² at 60 °C}: behind another value of another statement. */
  private boolean isOfOtherStatement(ReportedValue value, Mention condition) {
    return opensPart(value.end(), condition) || condition.start() >= value.end() && values.stream().anyMatch(other ->
        other.start() >= value.end() && other.end() <= condition.start() && !value.sharesSeriesWith(other)
        && (reading.lower(value.end(), other.start()).contains(";") || !other.property().equals(value.property())
            && reading.clauses().contrast(value.end(), other.start())));
  }

  /** {@code kept 67 mAh/g; at 100 °C, 106 mAh/g}: whether it stands behind a semicolon, ahead of other values. */
  private boolean opensPart(int end, Mention condition) {
    return condition.start() >= end && values.stream().anyMatch(other -> other.start() >= condition.end())
        && reading.lower(end, condition.start()).contains("; ");
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
    Optional<List<Quantity>> inTurn = ratesInTurn(value);
    if (inTurn.isPresent()) {
      return inTurn.get();
    }
    List<Mention> candidates = rates().stream().filter(rate -> !isOfNextStatement(value, rate)).toList();
    Optional<Mention> parallel = near.parallel(value, candidates);
    if (parallel.isPresent()) {
      return parallel.map(mention -> ((QuantityMention) mention).quantity()).stream().toList();
    }
    return near.nearest(value, candidates).map(QuantityMention.class::cast).map(this::toldTwice).orElse(List.of());
  }

  /**
   * {@code 184, 178 and 167 mAh/g at 0.08 mA/cm² (0.1 C), 0.16 mA/cm² (0.2 C) and 0.4 mA/cm² (0.5 C), respectively}: as many
   * rates as values, some of them told twice.
   */
  private Optional<List<Quantity>> ratesInTurn(ReportedValue value) {
    return value.list().filter(series -> isInTurn()).flatMap(series -> {
      List<List<QuantityMention>> told = new ArrayList<>();
      for (Mention mention : rates()) {
        QuantityMention rate = (QuantityMention) mention;
        if (told.isEmpty() || !isOtherWords(told.getLast().getLast(), rate)) {
          told.add(new ArrayList<>());
        }
        told.getLast().add(rate);
      }
      return told.size() == series.size()
          ? Optional.of(told.get(series.index()).stream().map(QuantityMention::quantity).toList()) : Optional.empty();
    });
  }

  /** {@code It ran for 900 h; at 3C, LFP cells reached 95 mAh/g}, {@code It ran for 900 h, and LFP cells kept 95% at 3C}. */
  private boolean isOfNextStatement(ReportedValue value, Mention rate) {
    int end = values.stream().filter(value::sharesSeriesWith).mapToInt(ReportedValue::end).max().orElse(value.end());
    if (rate.start() < end) {
      return false;
    }
    return opensPart(end, rate) || reading.clauses().divide(end, rate.start()) && values.stream().anyMatch(other ->
        other.start() >= end && CellFinder.isOfCell(other) && !other.property().equals(value.property())
            && reading.clauses().divide(end, other.start()) && !reading.clauses().divide(
                Math.min(other.start(), rate.start()), Math.max(other.start(), rate.start())));
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
    return CellFinder.isOfFullCell(value) && rates().isEmpty()
        && cycles().mention(value).filter(QuantityMention.class::isInstance)
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

  private boolean isValue(QuantityMention quantity) {
    return values.stream().anyMatch(value -> value.start() == quantity.start());
  }

  private static boolean isRange(Mention mention) {
    return mention instanceof QuantityMention quantity
        && quantity.quantity().value() instanceof Value.Range;
  }

  /** Whether a sample was treated, or melts, at this temperature; what stands behind a value is told of the value. */
  private boolean isOfTreatment(QuantityMention told) {
    QuantityMention temperature = told.series().flatMap(series -> reading.all(QuantityMention.class).stream()
        .filter(other -> other.series().filter(its -> its.start() == series.start() && its.index() == 0).isPresent())
        .findFirst()).orElse(told);
    int behind = values.stream().mapToInt(ReportedValue::end).filter(end -> end <= temperature.start()).max()
        .orElse(reading.start());
    String before = reading.lower(behind, temperature.start());
    int comma = Math.max(before.lastIndexOf(", "), Math.max(before.lastIndexOf("; "), before.lastIndexOf(": ")));
    String statement = before.substring(comma + 1);
    return ValueFilter.isTreatment(statement) || TRANSITION.matcher(statement).find();
  }
}
