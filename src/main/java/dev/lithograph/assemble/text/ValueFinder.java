package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which quantities of a sentence are values, and of which property. */
final class ValueFinder {
  /** Beyond so many words a name does not name a quantity any more. */
  private static final int FARTHEST = 40;
  /** A name behind its value ("99 % Coulombic efficiency") stands close. */
  private static final int FARTHEST_BEHIND = 9;
  private static final Pattern DIFFERENCE = Pattern.compile(
      "(?:\\bby|\\bby (?:about|nearly|almost|over|more than|up to)|\\bfactor of|\\bevery|\\beach)\\s*$");
  /** What the experimenter sets is no result. */
  private static final Pattern SET = Pattern.compile(
      "\\b(?:limit(?:ed|ing)|restricted|cut-?off|capped|was set|were set|fixed|controlled)\\b[^.;,]{0,40}\\b(?:to|of|at)\\s*$");
  /** A number that something "exceeds an ionic conductivity of" bounds it. */
  private static final Pattern EXCEEDED = Pattern.compile("\\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|"
      + "above)\\s+(?:an?|the)\\s[\\w\\s-]{3,50}\\bof\\s*$");
  private static final Pattern UNDERCUT = Pattern.compile("\\b(?:no more than|not more than|at most|below|"
      + "not exceed(?:ing)?)\\s+(?:an?|the)\\s[\\w\\s-]{3,50}\\bof\\s*$");
  private static final Pattern SWEPT = Pattern.compile("\\bscan(?:ning)? rate|\\bvoltammetry|\\bcharged? and discharged?\\b");
  private static final Pattern VOLTAGES_OF_TEST = Pattern.compile("\\b(?:voltage|potential) (?:window|range)");
  private static final Pattern PER_UNIT = Pattern.compile(
      "^\\s*(?:/\\s*cycle|per\\b|each\\b|(?:higher|lower|larger|smaller|greater|more|less|faster|increase|decrease|improvement"
          + "|reduction|enhancement|decay|fading|loss|of (?:the )?(?:theoretical|decay|fading|loss))\\b)");
  /** What is done to a sample before it is measured; a temperature or a time of it is no result and no condition. */
  private static final Pattern TREATMENT = Pattern.compile(
      "\\b(?:sinter|anneal|calcin|heat(?:ed|ing|-treat)|quench|mill|dried|drying|stirr|press(?:ed|ing)\\b|synthesi[sz]|"
      + "prepar|fabricat|rest(?:ed|ing)|"
          + "soak|immers|stor(?:ed|age|ing)|expos|aged|aging|ageing|kept in|left in|melt|fired|firing|held at|"
          + "infiltrat|reflux)\\w*");
  private static final Pattern MEASURED = Pattern.compile("\\b(?:conductiv|capacit|deliver|exhibit|resist|cycl|retain|"
      + "show|operat)\\w*");

  /** {@code (1 C = 170 mAh g⁻¹)}: the capacity that a rate is reckoned with. */
  private static final Pattern DEFINES_RATE =
      Pattern.compile("(?<![\\d.])1 ?c(?:-rate)? ?(?:=|≈|~|is|was|equals|being|refers to|represents|corresponds? to"
          + "|corresponding to)(?: about)? ?$");
  /** {@code 0.5 h plating and 0.5 h stripping}: the halves of one cycle. */
  private static final Pattern HALF_CYCLE =
      Pattern.compile("^ ?(?:of )?(?:li |lithium )?(?:plating|stripping|deposition)\\b"
          + "(?! ?[/–-]| cycl| and (?:strip|plat|dissol)).*",
          Pattern.DOTALL);
  /** {@code at 8 h}, {@code for the first 7 h}. */
  private static final Pattern MOMENT = Pattern.compile("\\b(?:at|first|initial|each|every)\\s$");

  /** How a sentence begins that sets one material beside another. */
  private static final Pattern COMPARED =
      Pattern.compile("(?:(?:as )?compared (?:to|with)|in (?:contrast|comparison) (?:to|with)|unlike|relative to) [^,;]{1,60}");

  private static final Pattern AFTER = Pattern.compile("\\bafter\\b[^.;]{0,40}$");
  private static final Pattern CELL = Pattern.compile("\\b(?:cells?|batter(?:y|ies)|symmetric(?:al)?)\\b");

  private static final Pattern UP_TO = Pattern.compile("\\bcurrent (?:densit(?:y|ies)|of)?.{0,40}(?:up to|"
      + "as high as)[^;,]{0,25}$");
  private static final Pattern OTHER_EXTENT = Pattern.compile("^\\s*(?:wide|long|in diameter|in length|apart|diameter)\\b");
  private static final Pattern OF_IT = Pattern.compile("^\\s*of (?:this|it|which|that)\\b");
  private static final Pattern DENDRITES = Pattern.compile("dendrit|short[- ]circuit");

  private final Catalogue catalogue;

  ValueFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The values in {@code reading}, in order. A number of cycles is a condition until {@link CycleLives} says otherwise. */
  List<ReportedValue> in(Reading reading, boolean caption) {
    List<ReportedValue> values = new ArrayList<>();
    List<QuantityMention> unnamed = new ArrayList<>();
    for (QuantityMention quantity : reading.all(QuantityMention.class)) {
      if (!isDifference(reading, quantity) && !isSet(reading, quantity)) {
        property(reading, quantity).ifPresentOrElse(values::add, () -> unnamed.add(quantity));
      }
    }
    unnamed.forEach(quantity -> sameAsAnother(reading, quantity, List.copyOf(values)).ifPresent(values::add));
    values.removeIf(value -> isOfTest(reading, value, values) || caption && isMoment(reading, value));
    values.sort(Comparator.comparingInt(ReportedValue::start));
    return values;
  }

  /** A name said once for several quantities of its unit: {@code at 0.2C 97%, and at 1C 88% of the capacity}. */
  private static Optional<ReportedValue> sameAsAnother(Reading reading, QuantityMention quantity, List<ReportedValue> values) {
    return values.stream().filter(value -> value.toName().isPresent() && Setting.of(quantity.quantity().unit()) == Setting.NONE
            && value.quantity().unit().equals(quantity.quantity().unit()))
        .map(value -> new ReportedValue(quantity, value.property(), Optional.of(reading.distance(value.mention(), quantity))))
        .filter(value -> value.toName().orElseThrow() <= FARTHEST_BEHIND && isPlausible(reading, value))
        .min(Comparator.comparing(value -> value.toName().orElseThrow()));
  }

  /** Whether a time or a number of cycles tells when a picture was taken. */
  private static boolean isMoment(Reading reading, ReportedValue value) {
    return (value.is("cycling_duration") || value.is("cycle_life"))
        && AFTER.matcher(reading.before(value.start())).find();
  }

  /** Whether a voltage is the range over which a cell was charged and discharged. */
  private static boolean isOfTest(Reading reading, ReportedValue value, List<ReportedValue> values) {
    String words = reading.lower();
    boolean cycled = values.stream().anyMatch(CellFinder::isOfFullCell) || SWEPT.matcher(words).find();
    return (value.is("stability_voltage") || value.is("electrode_potential")) && cycled && VOLTAGES_OF_TEST.matcher(words).find();
  }

  private static boolean isSet(Reading reading, QuantityMention quantity) {
    String before = reading.before(quantity.start());
    return SET.matcher(before).find() || DEFINES_RATE.matcher(before).find();
  }

  /** Whether it says by how much something changed rather than what it is. */
  private static boolean isDifference(Reading reading, QuantityMention quantity) {
    return DIFFERENCE.matcher(reading.before(quantity.start())).find()
        || PER_UNIT.matcher(reading.after(quantity.end())).find();
  }

  private Optional<ReportedValue> property(Reading reading, QuantityMention printed) {
    QuantityMention quantity = bounded(reading, printed);
    List<Property> possible =
        catalogue.properties().stream().filter(property -> property.isMeasuredIn(quantity.quantity().unit())).toList();
    Optional<ReportedValue> named = reading.all(PropertyMention.class).stream()
        .filter(mention -> possible.contains(mention.property()) && !mention.property().name().equals("current_density"))
        .map(mention -> new ReportedValue(quantity, mention.property(), Optional.of(cost(reading, mention, quantity))))
        .filter(value -> value.toName().orElseThrow() <= FARTHEST)
        .min(Comparator.comparing(value -> value.toName().orElseThrow()));
    return named.or(() -> ranInCell(reading, quantity, possible)).or(() -> withstood(reading, quantity, possible))
        .or(() -> leftOfCapacity(reading, quantity, possible))
        .or(() -> comparedBy(reading, quantity, possible)
            .or(() -> possible.stream().filter(property -> property.isImpliedBy(quantity.quantity().unit())).findFirst())
            .map(property -> new ReportedValue(quantity, property, Optional.empty())))
        .filter(value -> isPlausible(reading, value));
  }

  /** {@code Compared to A (3 S/cm), B has a higher electronic conductivity}: what the two are compared by. */
  private static Optional<Property> comparedBy(Reading reading, QuantityMention quantity, List<Property> possible) {
    List<Property> named = reading.all(PropertyMention.class).stream().map(PropertyMention::property).filter(possible::contains)
        .distinct().toList();
    return named.size() == 1 && COMPARED.matcher(reading.before(quantity.start())).matches() ? Optional.of(named.getFirst())
        : Optional.empty();
  }

  /** A time without more words is how long a cell ran, where the sentence tells of one. */
  private static Optional<ReportedValue> ranInCell(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean cell = !reading.all(CellMention.class).isEmpty() || CELL.matcher(reading.sentence()).find();
    return possible.stream().filter(property -> property.name().equals("cycling_duration") && cell).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(10)));
  }

  /** {@code 150 mAh/g, and held 90% of this}: a share of the capacity before it. */
  private static Optional<ReportedValue> leftOfCapacity(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean share = OF_IT.matcher(reading.after(quantity.end())).find() && reading.all(QuantityMention.class).stream()
        .anyMatch(other -> other.end() <= quantity.start() && other.quantity().unit().symbol().equals("mAh/g"));
    return possible.stream().filter(property -> property.name().equals("capacity_retention") && share).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(3)));
  }

  /** A current density up to which no dendrites grow is a critical one, whatever it is called. */
  private static Optional<ReportedValue> withstood(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean limit = UP_TO.matcher(reading.lower(reading.start(), quantity.end())).find()
        && DENDRITES.matcher(reading.lower()).find();
    return possible.stream().filter(property -> property.name().equals("critical_current_density") && limit).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(10)));
  }

  private static QuantityMention bounded(Reading reading, QuantityMention mention) {
    if (!(mention.quantity().value() instanceof Value.Exact exact)) {
      return mention;
    }
    String before = reading.before(mention.start());
    if (UNDERCUT.matcher(before).find()) {
      return with(mention, new Value.Below(exact.number()));
    }
    return EXCEEDED.matcher(before).find() ? with(mention, new Value.Above(exact.number())) : mention;
  }

  private static QuantityMention with(QuantityMention mention, Value value) {
    return new QuantityMention(mention.start(), mention.end(), new Quantity(value, mention.quantity().unit()), mention.series());
  }

  private static int cost(Reading reading, PropertyMention mention, QuantityMention quantity) {
    int distance = reading.distance(mention, quantity) + (mention.certain() ? 0 : 2);
    if (mention.start() < quantity.start()) {
      return distance + (reading.clauses().divide(mention.end(), quantity.start()) ? 6 : 0);
    }
    return distance > FARTHEST_BEHIND ? FARTHEST + 1 : distance == 0 ? 0 : distance + 2;
  }

  private static boolean isPlausible(Reading reading, ReportedValue value) {
    return switch (value.property().name()) {
      case "cycling_duration" -> isDuration(reading, value.mention());
      case "capacity_retention", "coulombic_efficiency" -> !isContent(reading, value.mention());
      case "areal_capacity" -> value.toName().isPresent() && !isSetting(reading, value.mention());
      case "pressure" -> false;
      case "thickness" -> !OTHER_EXTENT.matcher(reading.after(value.end())).find();
      case "critical_current_density" -> value.toName().orElse(FARTHEST) <= 6 || !reading.before(value.start()).matches(
          "(?s).*\\bat (?:a |an )?$");
      case "melting_point" -> value.toName().orElse(FARTHEST) <= 4
          && !reading.before(value.start()).matches("(?s).*\\b(?:at|of|to) (?:about |ca\\. )?$");
      case "cycle_life" -> value.toName().orElse(FARTHEST) <= 12 && !reading.before(value.start()).matches(
          "(?s).*\\bafter (?:the )?(?:first )?$");
      default -> true;
    };
  }

  /** Whether a time is how long a cell ran, not how long a sample was heated or one charge took. */
  private static boolean isDuration(Reading reading, QuantityMention time) {
    String before = reading.before(time.start());
    return !isTreatment(before) && !MOMENT.matcher(before).find() && !HALF_CYCLE.matcher(reading.after(time.end())).matches();
  }

  /** Whether {@code words} end in telling how a sample was treated. */
  static boolean isTreatment(String words) {
    int treatment = lastMatch(TREATMENT, words);
    return treatment >= 0 && treatment > lastMatch(MEASURED, words);
  }

  private static int lastMatch(Pattern pattern, String text) {
    int last = -1;
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }

  /** Whether a share is that of a material in a mixture: {@code 20% LLZTO}, {@code 5% of FEC}. */
  private static boolean isContent(Reading reading, QuantityMention share) {
    return reading.mentions().stream().filter(mention -> mention instanceof MaterialMention)
        .anyMatch(mention -> mention.start() >= share.end() && reading.lower(share.end(), mention.start()).strip().matches(
        "|of"));
  }

  /** Whether an areal capacity stands beside a current density, as the settings of a test do. */
  private static boolean isSetting(Reading reading, QuantityMention capacity) {
    Mention nearest = capacity;
    return reading.all(QuantityMention.class).stream().filter(other -> other != nearest)
        .filter(other -> Setting.isCurrentDensity(other.quantity().unit()))
        .anyMatch(other -> reading.distance(other, capacity) <= 9);
  }
}
