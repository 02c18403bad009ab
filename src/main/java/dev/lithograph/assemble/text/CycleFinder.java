package dev.lithograph.assemble.text;

import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the cycle that a value of a sentence holds for. */
final class CycleFinder {
  private static final Pattern PREPARATION = Pattern.compile("\\b(?:formation|activation|conditioning|pre-?cycl)");
  private static final Pattern PREPARED_WITH =
      Pattern.compile("\\b(?:formation|activat(?:ion|ed)|conditioning|pre-?cycled)\\b(?: [a-z]+){0,3} $");
  /** {@code heated every 50 cycles}. */
  private static final Pattern EVERY = Pattern.compile("\\b(?:every|each|per) $");
  /** {@code 120 mAh/g (87% retention) and an efficiency of 99% are kept after 400 cycles}: a verb of all subjects. */
  private static final Pattern PLURAL = Pattern.compile("\\b(?:are|were)\\b");
  private static final Pattern HELD_BEFORE =
      Pattern.compile("\\b(?:maintain|retain|kept|keep|hold|held|remain|sustain|preserv)\\w*\\b[^.;]{0,50}$");
  /** {@code After the first charge, the impedance was 48}: when it was measured. */
  private static final Pattern AFTER = Pattern.compile("\\b(?:after|at the end of|over|in|within) (?:the |only |just )?$");
  private static final Pattern BRACKET = Pattern.compile("\\s*\\((?:(?:at|in|after|for) )?(?:the )?");
  /** {@code ran with 150 mAh/g and for more than 100 cycles}. */
  private static final Pattern AND_FOR = Pattern.compile(",? and (?:for|over) (?:more than |over |at least |about )?");
  private static final Pattern TO_VALUE = Pattern.compile("\\s*(?:(?:at|of) [\\d./]+ ?c,? )?(?:(?:is|was|still|only|about) )?");
  private static final Pattern SET_BEHIND = Pattern.compile("\\s*\\(?(?:(?:at|for|in|under)\\s+)?");
  private static final Pattern BASE = Pattern.compile("% (?:of|from) (?:its|their|the) (?:(?<initial>initial|first) "
      + "(?:(?:[a-z]+ )?capacity \\( ?)?|(?:original|starting|maximum) |[a-z ]{0,20}capacity of )?(?:about |~ ?)?$"
      + "|\\b(?:retain|kept|keep|maintain|preserv|hold|held)\\w* [^.;,%]{0,15}\\d[\\d.]* ?% of (?:about |~ ?)?$");
  /** {@code 152 mAh/g, which equals 94.7% retention}. */
  private static final Pattern RESTATED = Pattern.compile("\\s*\\(?,? ?(?:(?:which|that|this) )?(?:is |are )?(?:equals?"
      + "|equivalent|equal|correspond(?:s|ing)?|amount(?:s|ing)?|i\\.e\\.,?|represent(?:s|ing)?|or)(?: to)? (?:an? |about "
      + "|~ ?)*(?:capacity )?(?:retention (?:of|rate of) )?|[a-z ]{0,20}\\((?:or |about |~ ?)?");
  /** {@code After 300 cycles 110 mAh/g remain, with an average efficiency of 99.9%}. */
  private static final Pattern AVERAGE = Pattern.compile("[^;]{0,40}\\b(?:with|at) (?:an? )?(?:average|mean|high|average high) "
      + "(?:coulombic )?(?:ce|efficiency) (?:of )?(?:about |~ ?|over |above )?");
  /** {@code over 800 cycles with an efficiency of 99% and a retention of 89%}. */
  private static final Pattern AND_WITH = Pattern.compile(",? and (?:an? )?(?:[a-z]+ ){0,3}(?:retention|efficiency|ce|capacity)"
      + "(?: rate)? (?:of|as high as|exceeding) (?:(?:about|over|up to) |~ ?)?");
  /** {@code (152 mAh/g for 500 cycles, 96% capacity retention, and an efficiency of 99%)}. */
  private static final Pattern LISTED = Pattern.compile(" (?:[a-z-]+ ){0,2}(?:retention|efficiency|ce),? and (?:an? )?"
      + "(?:(?:[a-z]+ ){0,3}(?:retention|efficiency|ce) of (?:about |~ ?)?)?(?:about |~ ?)?");
  /** {@code (1st: 101 mAh/g and 500th: 92 mAh/g)}. */
  private static final Pattern LABEL = Pattern.compile("\\s*[:=]\\s*~?");
  /** {@code 257 mAh/g with a CE of 99.6% at the 10th cycle}. */
  private static final Pattern WITH_EFFICIENCY = Pattern.compile(" (?:with|at) (?:an? )?(?:[a-z]+ ){0,2}(?:efficiency|ce)"
      + " (?:of )?(?:about |over |~ ?)?");
  private static final Pattern FROM = Pattern.compile("\\bfrom (?:the|an) $");
  private static final Pattern FRAME = Pattern.compile("(?:(?:even|however|moreover|finally|furthermore),? )?(?:after|over) "
      + "(?:the |about |as many as )?");
  private static final Pattern INITIAL = Pattern.compile("\\b(?:initial|first|from)\\b[^,;]{0,40}$");
  private static final Pattern HELD = Pattern.compile(
      "\\b(?:maintain|retain|recover|kept|held|remain|sustain|preserv|unchanged|stable)"
      + "\\w*\\b[^.;]{0,30}\\b(?:till|until|up to|through)\\s+(?:the )?$");

  /** In words. */
  private static final int BESIDE = 4;
  /** A retention always is one after some cycles. */
  private static final int AS_RETENTION = 14;

  private final Reading reading;
  private final List<ReportedValue> values;
  private final List<Mention> rates;
  private final NearestCondition near;

  /**
   * @param values all of the sentence
   * @param rates those of the sentence
   */
  CycleFinder(Reading reading, List<ReportedValue> values, List<Mention> rates) {
    this.reading = reading;
    this.values = values;
    this.rates = rates;
    this.near = new NearestCondition(reading, values);
  }

  OptionalInt of(ReportedValue value) {
    return base(value).filter(base -> base.group("initial") != null).isPresent() ? OptionalInt.of(1)
        : mention(value).map(CycleFinder::cycle).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** What tells the cycle that {@code value} holds for. */
  Optional<Mention> mention(ReportedValue value) {
    if (value.is("cycling_duration")) {
      return cycles(value).filter(mention -> reading.distance(mention, value.mention()) <= 6).findFirst();
    }
    if (value.is("interfacial_resistance")) {
      return cycles(value).filter(mention -> reading.distance(mention, value.mention()) <= 3
          || AFTER.matcher(reading.before(mention.start())).find() && isOfStatement(value, mention)
          || isBracketedBehindName(value, mention)).findFirst();
    }
    if (!NearestCondition.isInCycling(value)) {
      return Optional.empty();
    }
    if (isBase(value)) {
      return Optional.empty();
    }
    List<Mention> candidates = cycles(value).filter(mention -> !isOfOtherCell(value, mention)
        && !hasSettingOfItsOwn(value, mention) && !isOfWhatFollows(value, mention) && !isOfEnd(value, mention)
        && !isOfValueBefore(value, mention) && !isOfBeginning(value, mention)).toList();
    return labelling(value, candidates).or(() -> initialEfficiency(value, candidates)).or(() -> near.parallel(value, candidates))
        .or(() -> near.listedAhead(value, candidates)).or(() -> heldUntil(value, candidates))
        .or(() -> initialCapacity(value, candidates))
        .or(() -> near.nearest(value, candidates.stream().filter(mention -> isFreeFor(value, mention) && !isLife(value, mention))
        .toList()));
  }

  /** {@code the resistance fell to 178, while the cell kept 91% after 100 cycles}: not of the resistance. */
  private boolean isOfStatement(ReportedValue value, Mention cycles) {
    return !reading.clauses().divide(Math.min(value.end(), cycles.end()), Math.max(value.start(), cycles.start()))
        || values.stream().noneMatch(other -> NearestCondition.isInCycling(other));
  }

  /** {@code 98% of its initial 150 mAh/g were left after 120 cycles}, {@code lost 6% of their capacity of 112 mAh/g}. */
  private boolean isBase(ReportedValue value) {
    return base(value).isPresent();
  }

  private Optional<Matcher> base(ReportedValue value) {
    return Optional.of(BASE.matcher(reading.before(value.start()))).filter(base -> value.is("specific_capacity") && base.find());
  }

  /** {@code from the initial 176 to 222 mAh/g}: not of what follows. */
  private boolean isOfBeginning(ReportedValue value, Mention cycle) {
    return cycle instanceof CycleMention && FROM.matcher(reading.before(cycle.start())).find()
        && values.stream().anyMatch(first ->
        first.property().equals(value.property()) && first.end() <= value.start() && cycle.end() <= first.start()
            && reading.lower(cycle.end(), first.start()).isBlank());
  }

  /** {@code 85%@900 cycles and 150 mAh/g}. */
  private boolean isOfValueBefore(ReportedValue value, Mention cycles) {
    return cycles.start() < value.start() && reading.before(cycles.start()).stripTrailing().endsWith("@");
  }

  /** {@code faded from 169 to 138 mAh/g within 100 cycles}: not what it faded from. */
  private boolean isOfEnd(ReportedValue value, Mention cycles) {
    return cycles instanceof QuantityMention && value.beginsChange() && !isOfOtherSample(value);
  }

  /** {@code from 61% to 77% after 500 cycles}: a retention never rises in one cell. */
  private boolean isOfOtherSample(ReportedValue value) {
    return value.is("capacity_retention") && values.stream().anyMatch(end -> end != value && end.sharesSeriesWith(value)
        && end.quantity().value().low().compareTo(value.quantity().value().low()) > 0);
  }

  /** {@code 188 mAh/g, and after 200 cycles 91% remained}, {@code 192 mAh/g, the 100th was 160}. */
  private boolean isOfWhatFollows(ReportedValue value, Mention cycles) {
    return values.stream().anyMatch(other -> other != value && isLabel(cycles, other)) || cycles.start() >= value.end()
        && reading.lower(value.end(), cycles.start()).contains(", ")
        && values.stream().anyMatch(other -> other != value && NearestCondition.isInCycling(other)
            && other.start() >= cycles.end() && TO_VALUE.matcher(reading.lower(cycles.end(), other.start())).matches());
  }

  /** {@code 148 mAh/g at 0.1 C, and 132 mAh/g after 100 cycles}: the cycles are the other value's. */
  private boolean hasSettingOfItsOwn(ReportedValue value, Mention cycles) {
    return cycles instanceof QuantityMention && values.stream().anyMatch(other -> other.property().equals(value.property())
        && other.start() >= value.end() && other.end() <= cycles.start() && !value.sharesSeriesWith(other)
        && rates.stream().anyMatch(rate -> rate.start() >= value.end() && rate.end() <= other.start()
            && SET_BEHIND.matcher(reading.lower(value.end(), rate.start())).matches()));
  }

  /** {@code the interfacial resistance (the 100th cycle) between}. */
  private boolean isBracketedBehindName(ReportedValue value, Mention cycle) {
    return reading.all(PropertyMention.class).stream()
        .anyMatch(cue -> cue.property().equals(value.property()) && cue.end() <= cycle.start()
            && BRACKET.matcher(reading.lower(cue.end(), cycle.start())).matches());
  }

  private Optional<Mention> labelling(ReportedValue value, List<Mention> cycles) {
    return cycles.stream().filter(cycle -> isLabel(cycle, value)).findFirst();
  }

  private boolean isLabel(Mention cycle, ReportedValue value) {
    return cycle.end() <= value.start() && LABEL.matcher(reading.lower(cycle.end(), value.start())).matches();
  }

  /** {@code 107 mAh/g with an ICE of 83%, and after 90 cycles 101 mAh/g}: what the name of an efficiency says is of it alone. */
  private Optional<Mention> initialEfficiency(ReportedValue value, List<Mention> cycles) {
    return cycles.stream().filter(cycle -> cycle instanceof CycleMention ordinal && isOfInitialEfficiency(ordinal)
        && cycle.end() <= value.start() && reading.distance(cycle, value.mention()) <= BESIDE).findFirst();
  }

  /** {@code the initial capacity was 106 mAh/g and 77 mAh/g remained after 40 cycles}: right before the first of them. */
  private Optional<Mention> initialCapacity(ReportedValue value, List<Mention> cycles) {
    boolean first = value.is("specific_capacity") && value.list().filter(series -> series.index() == 0).isPresent();
    return cycles.stream().filter(cycle -> first && cycle instanceof CycleMention ordinal && ordinal.cycle() == 1
        && cycle.end() <= value.start() && reading.distance(cycle, value.mention()) <= BESIDE
        && values.stream().noneMatch(other -> NearestCondition.lies(other.mention(), cycle, value.mention()))).findFirst();
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
        && (AND_FOR.matcher(reading.lower(value.end(), cycles.start())).matches()
        || reading.all(PropertyMention.class).stream().anyMatch(cue -> cue.property().name().equals("cycle_life")
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
        .map(CycleFinder::cycle).distinct().toList();
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
    return values.stream().filter(other -> other != value && NearestCondition.isInCycling(other) && !isBase(other))
        .filter(other -> NearestCondition.lies(other.mention(), cycle, value.mention()))
        .allMatch(other -> other.property().equals(value.property()) || isFirst(value, cycle) || areCoordinated(value, other)
            || framesAll(cycle) && !isInitial(value)
            || cycle.end() <= other.start() && isSaidWith(value, other)
            || cycle instanceof CycleMention && cycle.start() >= other.end() && value.end() <= other.start()
            && WITH_EFFICIENCY.matcher(reading.lower(value.end(), other.start())).matches()
            || other.end() <= cycle.start() && PLURAL.matcher(reading.lower(other.end(), cycle.start())).find());
  }

  /** Whether the words between say that both values are told after as many cycles. */
  private boolean isSaidWith(ReportedValue value, ReportedValue other) {
    String between = reading.lower(other.end(), value.start());
    return Stream.of(LISTED, AND_WITH, AVERAGE, RESTATED).anyMatch(words -> words.matcher(between).matches());
  }

  /** {@code After 500 cycles, 152 mAh/g were left with a retention of 96%}. */
  private boolean framesAll(Mention cycles) {
    return FRAME.matcher(reading.before(cycles.start()).strip() + " ").matches() && reading.after(cycles.end()).startsWith(",");
  }

  private boolean isInitial(ReportedValue value) {
    return INITIAL.matcher(reading.before(value.start())).find();
  }

  /** {@code 98 % efficiency and 81 % retention after 50 cycles}, {@code kept 118 mAh/g with 99 % efficiency over 50 cycles}. */
  private boolean areCoordinated(ReportedValue value, ReportedValue other) {
    if (value.start() >= other.start()) {
      return false;
    }
    int distance = reading.distance(value.mention(), other.mention());
    String between = reading.between(value.mention(), other.mention());
    boolean retention = value.is("capacity_retention") || other.is("capacity_retention");
    boolean capacity = value.is("specific_capacity") || value.is("areal_capacity");
    return !(capacity && retention) && distance <= (retention ? AS_RETENTION : BESIDE) && between.contains(" and ")
        || distance <= 6 && between.contains(" with ") && HELD_BEFORE.matcher(reading.before(value.start())).find();
  }

  /** {@code an initial capacity of 144 mAh/g and Coulombic efficiency of 94 %}: the first cycle is that of both. */
  private boolean isFirst(ReportedValue value, Mention cycle) {
    return cycle instanceof CycleMention ordinal && ordinal.cycle() == 1 && ordinal.end() <= value.start()
        && !value.is("capacity_retention") && !reading.lower(ordinal.end(), value.start()).contains("average")
        && reading.all(QuantityMention.class).stream().noneMatch(count -> isCount(count) && count.start() >= ordinal.end()
            && count.end() <= value.start());
  }
}
