package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import dev.lithograph.recognise.mention.QuantityMention.Series.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which quantities of a sentence are values, and of which property. */
final class ValueFinder {
  /** Beyond so many words a name does not name a quantity any more. */
  private static final int FARTHEST = 50;
  /** A name behind its value ("99 % Coulombic efficiency") stands close. */
  private static final int FARTHEST_BEHIND = 9;
  /** {@code an efficiency of 91%, and 84% of the capacity}: a name so near is that of the value itself. */
  private static final int BESIDE = 4;
  private static final Pattern DIFFERENCE = Pattern.compile(
      "(?:\\bby|\\bby (?:about|nearly|almost|over|more than|up to)|\\bfactor of|\\bevery|\\beach)\\s*$");
  /** What the experimenter sets is no result. */
  private static final Pattern SET = Pattern.compile(
      "\\b(?:(?<!(?:deliver|show|exhibit|display|provid|yield|obtain)(?:s|ed|ing)? (?:an? )?)limit(?:ed|ing)"
          + "|restricted|cut-?off|capped|was set|were set|fixed|controlled)\\b[^.;,]{0,40}\\b(?:to|of|at)\\s*$");
  private static final Pattern SWEPT = Pattern.compile("\\bscan(?:ning)? rate|\\bvoltammetry|\\bcharged? and discharged?\\b");
  private static final Pattern VOLTAGES_OF_TEST = Pattern.compile("\\b(?:voltage|potential) (?:window|range)");
  private static final Pattern PER_UNIT = Pattern.compile(
      "^\\s*(?:/\\s*cycle|per\\b|each\\b|(?:higher|lower|larger|smaller|greater|more|less|faster|increase|longer|shorter"
          + "|decrease|improvement|reduction|enhancement|decay|fading|loss|of (?:the )?(?:theoretical|decay|fading|loss))\\b)");
  /** {@code (1 C = 170 mAh g⁻¹)}: the capacity that a rate is reckoned with. */
  private static final Pattern DEFINES_RATE =
      Pattern.compile("(?<![\\d.])(?<!\\bat )1 ?c(?:-rate)? ?(?:=|≈|~|is|was|equals|being|refers to|represents|corresponds? to"
          + "|corresponding to)(?: about)? ?$");
  /** How a sentence begins that sets one material beside another. */
  private static final Pattern COMPARED =
      Pattern.compile("(?:(?:as )?compared (?:to|with)|in (?:contrast|comparison) (?:to|with)|unlike|relative to) [^,;]{1,60}");

  private static final Pattern STANDARD = Pattern.compile("\\b(?:than|compared (?:to|with)|versus|relative to"
      + "|in contrast to)\\b[^.;()]{0,60}\\( ?(?:(?:[~∼≈<>]|about|only|ca\\.|around) ?)?$");
  private static final Pattern AFTER = Pattern.compile("\\bafter\\b[^.;]{0,40}$");
  private static final Pattern CELL = Pattern.compile("\\b(?:cells?|batter(?:y|ies)|symmetric(?:al)?)\\b");

  /** {@code At 0.5 mA/cm² it still operated for 350 h}. */
  private static final Pattern RAN = Pattern.compile("\\b(?:(?:operat|cycl|r[au]n\\b|work|surviv|sustain|stabl[ey]\\b|maintain"
      + "|plat(?:ed|ing)|stripp|cycl)\\w*(?:[^.;]|\\.(?=\\d)){0,80}? (?:for|over|beyond|during)"
      + "|(?:last|endur|withst|tolerat|surviv)\\w*(?:[^.;]|\\.(?=\\d)){0,80}?"
      + "|(?:fail|short|died|collaps|stopp|broke)\\w*(?:[^.;]|\\.(?=\\d)){0,80}? (?:after|within|at|by)) "
      + "(?:(?:about|only|over|more than|at least|nearly|almost|up to|some|another|~) ?){0,2}$");
  /** {@code for 1472 h with a high current density of}. */
  private static final Pattern CYCLED_AT = Pattern.compile("\\d ?h(?:ours?)? (?:with|at|under) (?:an? |the )?(?:high |low "
      + "|constant |large )?current densit(?:y|ies) of (?:about |up to )?$");
  private static final Pattern OF = Pattern.compile("(?: \\([\\p{L}\\d]{1,6}\\))?(?: of| as (?:low|high|small|large) as|:) "
      + "(?:about |approximately |around |only |just |ca\\. ?|~ ?)?");
  /** {@code lasted longer (56 cycles) than the other (37 cycles)}. */
  private static final Pattern THAN_ANOTHER = Pattern.compile("\\)[^().;,]{0,20} than [^().;]{1,60}\\($");
  private static final Pattern ARRHENIUS = Pattern.compile("\\barrhenius\\b");
  /** What else papers tell in electronvolts. */
  private static final Pattern OTHER_ENERGY = Pattern.compile("\\b(?:band ?gaps?|gap|work function|homo|lumo|orbitals?"
      + "|formation energ|adsorption|binding|bond energ|dissociation|above (?:the )?hull|fermi|peaks?|xps|photoelectron)\\b");
  /** In characters: in the same breath. */
  private static final int NEAR_CONDUCTIVITY = 70;
  private static final Pattern AS_BEFORE = Pattern.compile("\\b(?:the|this|that|its|these) values?\\b[^.;]{0,40}$"
      + "|\\b(?:show(?:s|ed)|exhibit(?:s|ed)|ha[ds]|reach(?:es|ed)|g(?:ave|ives)|achiev(?:es|ed)|attain(?:s|ed)) "
      + "(?:(?:even|only|about|up to|~) ?)*$");
  /** In words: how far the name of a property counts that stands in the sentence before. */
  private static final int BEFORE = 6;

  private final Catalogue catalogue;
  private final PropertyMeant meant;

  ValueFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.meant = new PropertyMeant(catalogue);
  }

  /** The values in {@code reading}, which {@code before} precedes, with these values. */
  List<ReportedValue> in(Reading reading, boolean caption, Reading before, List<ReportedValue> valuesBefore) {
    return in(reading, caption, valuesBefore).stream().map(value -> meant.asSaidBefore(before, reading, value)).toList();
  }

  /** The values in {@code reading}, in order. A number of cycles may be the condition of another. */
  List<ReportedValue> in(Reading reading, boolean caption) {
    return in(reading, caption, List.of());
  }

  private List<ReportedValue> in(Reading reading, boolean caption, List<ReportedValue> before) {
    List<ReportedValue> values = new ArrayList<>();
    List<QuantityMention> unnamed = new ArrayList<>();
    for (QuantityMention quantity : reading.all(QuantityMention.class)) {
      if (!isDifference(reading, quantity) && !isSet(reading, quantity) && !isMisprinted(reading, quantity)) {
        property(reading, quantity).or(() -> asBefore(reading, quantity, before)).ifPresentOrElse(values::add, () -> {
          if (!isAside(reading, quantity)) {
            unnamed.add(quantity);
          }
        });
      }
    }
    unnamed.forEach(quantity -> sameAsAnother(reading, quantity, List.copyOf(values)).ifPresent(values::add));
    values.replaceAll(value -> inSeries(reading, value, values));
    values.replaceAll(value -> ofStandard(reading, value, values));
    List<ReportedValue> told = List.copyOf(values);
    values.replaceAll(value -> told.stream().anyMatch(other -> value.list().isPresent() && value.sharesSeriesWith(other)
        && !other.property().equals(value.property())) ? value.alone() : value);
    values.removeIf(value -> isOfTest(reading, value, values) || caption && isMoment(reading, value));
    values.sort(Comparator.comparingInt(ReportedValue::start));
    return values;
  }

  /** {@code Its critical current is 0.9 mA/cm². That with ZnO showed 1.05 mA/cm²}: of the only property that has the unit. */
  private static Optional<ReportedValue> asBefore(Reading reading, QuantityMention quantity, List<ReportedValue> before) {
    List<Property> same = before.stream().map(ReportedValue::property).distinct()
        .filter(property -> property.isMeasuredIn(quantity.quantity().unit())).toList();
    boolean told = AS_BEFORE.matcher(reading.before(quantity.start())).find() && reading.all(PropertyMention.class).stream()
        .noneMatch(name -> name.property().isMeasuredIn(quantity.quantity().unit()));
    return same.size() == 1 && told ? Optional.of(new ReportedValue(quantity, same.getFirst(), Optional.of(BEFORE)))
        .filter(value -> ValueFilter.keeps(reading, value)) : Optional.empty();
  }

  /** {@code retentions of 83%, 72% and 78% with an efficiency of 99%}: what a list tells is of one property. */
  private static ReportedValue inSeries(Reading reading, ReportedValue value, List<ReportedValue> values) {
    boolean named = reading.all(PropertyMention.class).stream().anyMatch(name -> name.property().equals(value.property())
        && name.start() >= value.end() && reading.distance(name, value.mention()) <= BESIDE);
    return value.mention().series().filter(series -> series.kind() == Kind.LIST && series.index() > 0 && !named)
        .flatMap(series -> values.stream().filter(value::sharesSeriesWith)
            .filter(first -> first.mention().series().orElseThrow().index() == 0).findFirst())
        .filter(first -> !first.property().equals(value.property()) && first.quantity().unit().equals(value.quantity().unit())
            && namesBefore(reading, first) == 1)
        .map(first -> value.as(first.property())).orElse(value);
  }

  /** {@code an efficiency of 99% was maintained, which is better than in the control sample (92%)}: what both are compared by. */
  private static ReportedValue ofStandard(Reading reading, ReportedValue value, List<ReportedValue> values) {
    Matcher standard = STANDARD.matcher(reading.before(value.start()));
    if (!standard.find()) {
      return value;
    }
    int place = reading.start() + standard.start();
    boolean named = reading.all(PropertyMention.class).stream()
        .anyMatch(cue -> cue.property().equals(value.property()) && cue.start() >= place);
    return named ? value : values.stream().filter(other -> other.end() <= place
            && other.quantity().unit().equals(value.quantity().unit())).reduce((one, other) -> other)
        .map(compared -> value.as(compared.property())).orElse(value);
  }

  /** How many properties of its unit are named before {@code value}. */
  private static long namesBefore(Reading reading, ReportedValue value) {
    return reading.all(PropertyMention.class).stream().filter(name -> name.end() <= value.start())
        .map(PropertyMention::property).filter(property -> property.isMeasuredIn(value.quantity().unit())).distinct().count();
  }

  /** A name said once for several quantities of its unit: {@code at 0.2C 97%, and at 1C 88% of the capacity}. */
  private static Optional<ReportedValue> sameAsAnother(Reading reading, QuantityMention quantity, List<ReportedValue> values) {
    return values.stream().filter(value -> value.toName().isPresent()
            && (Setting.of(quantity.quantity().unit()) == Setting.NONE || isOfAnother(reading, quantity))
            && value.quantity().unit().equals(quantity.quantity().unit()))
        .map(value -> new ReportedValue(quantity, value.property(), Optional.of(isOfAnother(reading, quantity) ? BESIDE
            : reading.distance(value.mention(), quantity))))
        .filter(value -> value.toName().orElseThrow() <= FARTHEST_BEHIND && ValueFilter.keeps(reading, value))
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
    return SET.matcher(before).find() || DEFINES_RATE.matcher(before).find() || CYCLED_AT.matcher(before).find();
  }

  /** Whether it says by how much something changed rather than what it is. */
  private static boolean isDifference(Reading reading, QuantityMention quantity) {
    return DIFFERENCE.matcher(reading.before(quantity.start())).find()
        || PER_UNIT.matcher(reading.after(quantity.end())).find();
  }

  private Optional<ReportedValue> property(Reading reading, QuantityMention printed) {
    QuantityMention quantity = SpokenBounds.of(reading, printed);
    List<Property> possible =
        catalogue.properties().stream().filter(property -> property.isMeasuredIn(quantity.quantity().unit())).toList();
    Optional<ReportedValue> named = reading.all(PropertyMention.class).stream()
        .filter(mention -> possible.contains(mention.property()) && !mention.property().name().equals("current_density"))
        .filter(mention -> !isOfNext(reading, mention, quantity, possible))
        .map(mention -> new ReportedValue(quantity, mention.property(), Optional.of(cost(reading, mention, quantity))))
        .filter(value -> value.toName().orElseThrow() <= FARTHEST)
        .min(Comparator.comparing(value -> value.toName().orElseThrow()));
    return named.or(() -> ranInCell(reading, quantity, possible)).or(() -> Withstood.current(reading, quantity, possible))
        .or(() -> Withstood.voltage(reading, quantity, possible)).or(() -> besideConductivity(reading, quantity, possible))
        .or(() -> CapacityLeft.of(reading, quantity, possible)).or(() -> CapacityLeft.inBrackets(reading, quantity, possible))
        .or(() -> comparedBy(reading, quantity, possible)
            .or(() -> possible.stream().filter(property -> property.isImpliedBy(quantity.quantity().unit())).findFirst())
            .map(property -> new ReportedValue(quantity, property, Optional.empty())))
        .map(value -> meant.of(reading, value)).filter(value -> ValueFilter.keeps(reading, value));
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
    boolean cell = !reading.all(CellMention.class).isEmpty() || CELL.matcher(reading.sentence()).find()
        || RAN.matcher(reading.before(quantity.start())).find() && reading.all(QuantityMention.class).stream()
            .anyMatch(other -> Setting.isCurrentDensity(other.quantity().unit()));
    return possible.stream().filter(property -> property.name().equals("cycling_duration") && cell).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(10)));
  }

  /** {@code 4.4 mS/cm with 0.25 eV}, {@code the slopes of the Arrhenius plots, 0.31 and 0.37 eV}. */
  private Optional<ReportedValue> besideConductivity(Reading reading, QuantityMention quantity, List<Property> possible) {
    Optional<Property> conductivity = catalogue.property("ionic_conductivity");
    boolean beside = reading.all(QuantityMention.class).stream().anyMatch(other -> other.end() <= quantity.start()
            && quantity.start() - other.end() <= NEAR_CONDUCTIVITY
            && conductivity.filter(property -> property.isMeasuredIn(other.quantity().unit())).isPresent())
        || ARRHENIUS.matcher(reading.lower()).find();
    return possible.stream().filter(property -> property.name().equals("activation_energy") && beside
            && !OTHER_ENERGY.matcher(reading.lower()).find()).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(6)));
  }

  /** {@code an activation energy of 0.13 V}: what it is said to be of is not measured in its unit; a cycle life may be hours. */
  private boolean isMisprinted(Reading reading, QuantityMention quantity) {
    List<PropertyMention> names = reading.all(PropertyMention.class).stream().filter(name -> name.end() <= quantity.start()
        && !name.property().name().equals("cycle_life") && OF.matcher(reading.lower(name.end(), quantity.start())).matches())
            .toList();
    return !names.isEmpty() && names.stream().noneMatch(name -> isKindOf(name.property(), quantity));
  }

  /** Whether a quantity has the unit of {@code property} or of one of the same kind, such as a capacity per area. */
  private boolean isKindOf(Property property, QuantityMention quantity) {
    return catalogue.properties().stream().anyMatch(other -> other.isMeasuredIn(quantity.quantity().unit())
        && (lastWord(other).equals(lastWord(property)) || property.name().startsWith(lastWord(other) + "_")));
  }

  private static String lastWord(Property property) {
    return property.name().substring(property.name().lastIndexOf('_') + 1);
  }

  /** {@code the electronic conductivity at an ionic one of 4 is 3}, {@code 4 and an electronic conductivity of 3}. */
  static boolean isTaken(Reading reading, PropertyMention name, QuantityMention quantity) {
    return reading.all(QuantityMention.class).stream()
        .anyMatch(other -> other != quantity && other.start() >= name.end()
            && (other.end() <= quantity.start() || quantity.end() <= name.start())
        && other.series().isEmpty() && other.quantity().unit().isComparableTo(quantity.quantity().unit())
        && (OF.matcher(reading.lower(name.end(), other.start())).matches() || isBounded(other)
            && reading.lower(name.end(), other.start()).isBlank()));
  }

  /** {@code an electronic conductivity below 10⁻⁹ S/cm}. */
  private static boolean isBounded(QuantityMention quantity) {
    return quantity.quantity().value() instanceof Value.Below || quantity.quantity().value() instanceof Value.Above;
  }

  /** {@code it shows 1.5 mS/cm with an electronic conductivity of 3 × 10⁻⁹ S/cm}: the first is what its unit implies. */
  private static boolean isOfNext(Reading reading, PropertyMention name, QuantityMention quantity, List<Property> possible) {
    return quantity.end() <= name.start() && possible.stream()
        .anyMatch(property -> property.isImpliedBy(quantity.quantity().unit()) && !property.equals(name.property()))
        && isTaken(reading, name, quantity);
  }

  /** {@code volume changes (0.3 %) and retention}: in brackets of its own, it is a value of what stands before. */
  private static boolean isAside(Reading reading, QuantityMention quantity) {
    return reading.before(quantity.start()).endsWith("(") && reading.after(quantity.end()).startsWith(")")
        && !isOfAnother(reading, quantity);
  }

  private static boolean isOfAnother(Reading reading, QuantityMention quantity) {
    return THAN_ANOTHER.matcher(reading.before(quantity.start())).find();
  }

  private static int cost(Reading reading, PropertyMention mention, QuantityMention quantity) {
    int distance = reading.distance(mention, quantity) + (mention.certain() ? 0 : 2)
        + (isTaken(reading, mention, quantity) ? 12 : 0);
    if (mention.start() < quantity.start()) {
      return distance + (reading.clauses().divide(mention.end(), quantity.start()) ? 6 : 0);
    }
    return distance > FARTHEST_BEHIND || isAside(reading, quantity) ? FARTHEST + 1 : distance == 0 ? 0 : distance + 2;
  }
}
