package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CycleMention;
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
      "\\b(?:limit(?:ed|ing)|restricted|cut-?off|capped|was set|were set|fixed|controlled)\\b[^.;,]{0,40}\\b(?:to|of|at)\\s*$");
  private static final Pattern SWEPT = Pattern.compile("\\bscan(?:ning)? rate|\\bvoltammetry|\\bcharged? and discharged?\\b");
  private static final Pattern VOLTAGES_OF_TEST = Pattern.compile("\\b(?:voltage|potential) (?:window|range)");
  private static final Pattern PER_UNIT = Pattern.compile(
      "^\\s*(?:/\\s*cycle|per\\b|each\\b|(?:higher|lower|larger|smaller|greater|more|less|faster|increase|longer|shorter"
          + "|decrease|improvement"
          + "|reduction|enhancement|decay|fading|loss|of (?:the )?(?:theoretical|decay|fading|loss))\\b)");
  /** {@code (1 C = 170 mAh g⁻¹)}: the capacity that a rate is reckoned with. */
  private static final Pattern DEFINES_RATE =
      Pattern.compile("(?<![\\d.])1 ?c(?:-rate)? ?(?:=|≈|~|is|was|equals|being|refers to|represents|corresponds? to"
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
  private static final Pattern UP_TO = Pattern.compile("\\bcurrent (?:densit(?:y|ies)|of)?.{0,40}(?:up to|"
      + "as high as)[^;,]{0,25}$");
  private static final Pattern NO_DENDRITES = Pattern.compile("\\b(?:no|not|without(?: any)?|free of|never)\\b[^.;,]{0,30}\\b"
      + "(?:short[- ]?circuit\\w*|dendrit\\w*|short(?:s|ed)?|fail(?:s|ed|ures?)?)\\b[^.;,]{0,40}\\b(?:up to|until"
      + "|even at)\\b[^.;,\\d]{0,30}$");
  private static final Pattern STABLE_UNTIL = Pattern.compile("\\bstabl[ey]\\b[^.;,\\d]{0,30}\\b(?:until"
      + "|up to)(?: a)?(?: current)?"
      + "(?: density of)?(?: about| around)? ?[~≈∼]? ?$");
  private static final Pattern SHORTED_AT = Pattern.compile("\\b(?:short[- ]?circuit\\w*|short(?:s|ed)|fail(?:s|ed|ures?)?)\\b"
      + "[^.;,\\d]{0,25} (?:at|when) (?:only |an? |much |far )?(?:(?:lower|higher) )?(?:current )?(?:densit(?:y|ies) (?:of "
      + "|\\())?"
      + "(?:only |about |just |~ ?)?(?:\\d[\\d.]*,? (?:(?:and|to) )?)*$");
  private static final Pattern WITHSTANDS = Pattern.compile("\\b(?:withst(?:and|ood)\\w*|endur\\w+|sustain\\w*"
      + "|tolerat\\w+)\\b(?: [\\w~]+){0,3} ?$");
  private static final Pattern BEFORE_FAILURE = Pattern.compile("[^.;,]{0,30} before (?:failure|failing|short\\w*|break\\w*)\\b");
  /** {@code for 1472 h with a high current density of}. */
  private static final Pattern CYCLED_AT = Pattern.compile("\\d ?h(?:ours?)? (?:with|at|under) (?:an? |the )?(?:high |low "
      + "|constant |large )?"
      + "current densit(?:y|ies) of (?:about |up to )?$");
  private static final Pattern FOR_A_TIME = Pattern.compile("[^.;,]{0,25} (?:for|over|during) (?:more than |over |about )?\\d");
  private static final Pattern OF = Pattern.compile("(?: \\([\\p{L}\\d]{1,6}\\))?(?: of| as (?:low|high|small|large) as|:) "
      + "(?:about |approximately |around |only |just |ca\\. ?|~ ?)?");
  private static final Pattern ELECTRONS = Pattern.compile("\\b(?:insulat\\w+ (?:for|to) electrons|electronic (?:resistance"
      + "|leakage"
      + "|insulation))\\b(?:(?!\\bion)[^.;]){0,40}$|\\bconduct(?:s|ed|ing)? electrons\\b(?:(?!\\bions?\\b)[^.;])*$");
  /** {@code an electronic conductivity of 10⁻³ and an ionic one of 6 × 10⁻⁵ S/cm}. */
  private static final Pattern IONIC_ONE = Pattern.compile("\\bionic ones?\\b[^.;,]{0,20}$");
  /** Of polymers papers say so of ions, too. */
  private static final Pattern ELECTRICAL = Pattern.compile("\\belectrical (?:conductivit|conductance)[^.;]{0,60}$");
  private static final Pattern OF_ELECTRONS = Pattern.compile("\\b(?:semi-?conduct\\w*|insulat\\w+|metallic|electrons?"
      + "|carbons?|graphite|graphene|radicals?|catholyte|sulfur|elemental)\\b");
  private static final Pattern ELECTRONIC_ONE = Pattern.compile("\\belectronic (?:ones?|part|share|component"
      + "|portion)\\b[^.;,]{0,20}$");
  private static final Pattern MAINTAINED = Pattern.compile("(?: (?:of|for|in) [^,;]{1,60}?)?(?: (?:is|was|are|were|be"
      + "|been|can|"
      + "could|still|always|[a-z]+ly)){0,4} (?:maintain(?:s|ed)?|retain(?:s|ed)?|remain(?:s|ed)?|kept|held|stays?|stayed)"
      + "(?: stable| constant| high)?(?: at| to)? ?");
  private static final Pattern IMPROVED_TO = Pattern.compile("\\b(?:improved|increased|raised|rose|enhanced|decreased|dropped"
      + "|fell|reduced) to (?:about |~ ?)?\\d[\\d.]* ?mah[^.;,%]{0,12} and (?:about |~ ?)?$");
  private static final Pattern IN_BRACKETS = Pattern.compile(",? ?\\((?:i\\.e\\.,? |about |~ ?)?");
  private static final Pattern CHARGE_AND_DISCHARGE = Pattern.compile("\\b(?:charg(?:e|ing)(?: and |[/–-])discharg"
      + "|discharg(?:e|ing)(?: and |[/–-])charg|reversible)");
  private static final Pattern LEFT = Pattern.compile(
      "^\\s*(?:of (?:this|it|which|that)\\b|(?:after|over|for) (?:the )?\\d[\\d,]*(?:th|st|nd|rd)? (?:[a-z/-]+ )?cycles?\\b)");
  /** {@code 91% capacity after 200 cycles}. */
  private static final Pattern CAPACITY_AFTER = Pattern.compile(" (?:of (?:its |the |their )?)?(?:(?:initial|original|specific"
      + "|discharge|reversible) )*capacity (?:after|over) (?:the )?\\d");
  /** {@code held on to 85% of its initial 144 mAh/g}, {@code 96% thereof}, {@code 94% of what it had begun with}. */
  private static final Pattern OF_FIRST = Pattern.compile(" (?:thereof\\b|of (?:its|the|their|an?|this|that|these"
      + "|what)? ?(?:[a-z]+ )??"
      + "(?:(?:initial|first|original|starting) (?:[a-z]+ ){0,2}?(?:\\d|value|capacit)|\\d[\\d.]* ?mah|values?\\b"
      + "|it (?:had )?(?:began"
      + "|begun|start))|of (?:its|the|their) capacit(?:y|ies)\\b)");
  private static final Pattern FELL_TO = Pattern.compile("\\b(?:held|holds?|f[ae]ll(?:s|en)?|drop(?:s|ped)?|declin\\w+"
      + "|decreas\\w+"
      + "|down|fad(?:es|ed))(?: on)?(?: to| below| at| as low as)? (?:only |about |just |~ ?)?$");
  private static final Pattern BEHIND_CAPACITY = Pattern.compile("mah[^().;]{0,50}\\((?:[^();]{1,12}[;,] )?$|, i\\.e\\.,? $");
  private static final Pattern CAPACITY_IN_BRACKETS = Pattern.compile("\\bcapacity \\( ?$");
  private static final Pattern RETENTION_BEHIND = Pattern.compile(" ?\\)[^.;,()]{0,20}(?:\\([^()]{1,12}\\))? (?:retention"
      + "|maintenance)");
  /** {@code lasted longer (56 cycles) than the other (37 cycles)}. */
  private static final Pattern THAN_ANOTHER = Pattern.compile("\\)[^().;,]{0,20} than [^().;]{1,60}\\($");
  private static final Pattern KEPT = Pattern.compile("\\b(?:kept|keeps?|keeping|retain(?:s|ed|ing)?) (?:about |still |over "
      + "|~ ?)?$");
  private static final Pattern ARRHENIUS = Pattern.compile("\\barrhenius\\b");
  /** What else papers tell in electronvolts. */
  private static final Pattern OTHER_ENERGY = Pattern.compile("\\b(?:band ?gaps?|gap|work function|homo|lumo|orbitals?"
      + "|formation energ"
      + "|adsorption|binding|bond energ|dissociation|above (?:the )?hull|fermi|peaks?|xps|photoelectron)\\b");
  /** In characters: in the same breath. */
  private static final int NEAR_CONDUCTIVITY = 70;
  private static final Pattern AS_BEFORE = Pattern.compile("\\b(?:the|this|that|its|these) values?\\b[^.;]{0,40}$"
      + "|\\b(?:show(?:s|ed)|exhibit(?:s|ed)|ha[ds]|reach(?:es|ed)|g(?:ave|ives)|achiev(?:es|ed)|attain(?:s|ed)) "
      + "(?:(?:even|only|about|up to|~) ?)*$");
  /** In words: how far the name of a property counts that stands in the sentence before. */
  private static final int BEFORE = 6;
  private static final Pattern DENDRITES = Pattern.compile("dendrit|short[- ]circuit");

  private final Catalogue catalogue;

  ValueFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The values in {@code reading}, in order. A number of cycles may be the condition of another.
   *
   * @param before those of the sentence before
   */
  List<ReportedValue> in(Reading reading, boolean caption, List<ReportedValue> before) {
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
    return named.or(() -> ranInCell(reading, quantity, possible)).or(() -> withstood(reading, quantity, possible))
        .or(() -> withstoodVoltage(reading, quantity, possible)).or(() -> besideConductivity(reading, quantity, possible))
        .or(() -> leftOfCapacity(reading, quantity, possible)).or(() -> retainedOf(reading, quantity, possible))
        .or(() -> comparedBy(reading, quantity, possible)
            .or(() -> possible.stream().filter(property -> property.isImpliedBy(quantity.quantity().unit())).findFirst())
            .map(property -> new ReportedValue(quantity, property, Optional.empty())))
        .map(value -> ofElectrons(reading, value)).map(value -> ofEfficiency(reading, value))
            .map(value -> ofWhatIsKept(reading, value)).filter(value -> ValueFilter.keeps(reading, value));
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

  /** {@code 150 mAh/g, and held 90% of this}, {@code 150 mAh/g, and 90% after 100 cycles}: a share of the capacity before it. */
  private static Optional<ReportedValue> leftOfCapacity(Reading reading, QuantityMention quantity, List<Property> possible) {
    String after = reading.after(quantity.end());
    boolean share = CAPACITY_AFTER.matcher(after).lookingAt() || LEFT.matcher(after).find()
        && reading.all(QuantityMention.class).stream()
            .anyMatch(other -> other.end() <= quantity.start() && other.quantity().unit().symbol().equals("mAh/g"));
    return possible.stream().filter(property -> property.name().equals("capacity_retention")
            && (share || isLeftAfterCycles(reading, quantity))).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(3)));
  }

  /** {@code 144 mAh/g in the 800th (1C; 93.8%)}, {@code fell to 80% after 110 cycles}: where nothing but a capacity is told. */
  private static boolean isLeftAfterCycles(Reading reading, QuantityMention quantity) {
    String before = reading.before(quantity.start());
    boolean kept = OF_FIRST.matcher(reading.after(quantity.end())).lookingAt() || FELL_TO.matcher(before).find()
        || BEHIND_CAPACITY.matcher(before).find();
    return kept && (!reading.all(CycleMention.class).isEmpty() || reading.all(QuantityMention.class).stream()
        .anyMatch(other -> Setting.of(other.quantity().unit()) == Setting.CYCLES))
        && reading.all(PropertyMention.class).stream().noneMatch(name -> name.property().name().equals("coulombic_efficiency"));
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

  /** {@code an excellent capacity (78 %) and energy (76 %) retention}. */
  private static Optional<ReportedValue> retainedOf(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean retained = CAPACITY_IN_BRACKETS.matcher(reading.before(quantity.start())).find()
        && RETENTION_BEHIND.matcher(reading.after(quantity.end())).lookingAt();
    return possible.stream().filter(property -> property.name().equals("capacity_retention") && retained).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(1)));
  }

  /** A current density up to which no dendrites grow is a critical one, whatever it is called. */
  private static Optional<ReportedValue> withstood(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean shorted = SHORTED_AT.matcher(reading.before(quantity.start())).find() && isWithoutTime(reading);
    boolean limit = UP_TO.matcher(reading.lower(reading.start(), quantity.end())).find()
        && DENDRITES.matcher(reading.lower()).find() || STABLE_UNTIL.matcher(reading.before(quantity.start())).find()
        || NO_DENDRITES.matcher(reading.before(quantity.start())).find();
    boolean withstood = BEFORE_FAILURE.matcher(reading.after(quantity.end())).lookingAt()
        || WITHSTANDS.matcher(reading.before(quantity.start())).find()
            && !FOR_A_TIME.matcher(reading.after(quantity.end())).lookingAt();
    return possible.stream()
        .filter(property -> property.name().equals("critical_current_density") && (limit || shorted || withstood)).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(shorted ? BESIDE : 10)));
  }

  /** Whether no time is told: a cell that fails at 0.5 mA/cm² after 90 h was cycled at that current. */
  private static boolean isWithoutTime(Reading reading) {
    return reading.all(QuantityMention.class).stream().map(quantity -> quantity.quantity().unit()).noneMatch(unit ->
        Setting.of(unit) == Setting.CYCLES || SpokenBounds.isLasting(unit));
  }

  /** A voltage that a material withstands is the limit of its stability. */
  private static Optional<ReportedValue> withstoodVoltage(Reading reading, QuantityMention quantity, List<Property> possible) {
    boolean limit = WITHSTANDS.matcher(reading.before(quantity.start())).find();
    return possible.stream().filter(property -> property.name().equals("stability_voltage") && limit).findFirst()
        .map(property -> new ReportedValue(quantity, property, Optional.of(3)));
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

  /** {@code it conducts electrons at 3 S/cm, the other at 2}, {@code the electronic one is 3}. */
  private ReportedValue ofElectrons(Reading reading, ReportedValue value) {
    String before = reading.before(value.start());
    if (value.is("electronic_conductivity") && IONIC_ONE.matcher(before).find()) {
      return catalogue.property("ionic_conductivity").map(value::as).orElse(value);
    }
    boolean electrons = value.is("ionic_conductivity")
        && (ELECTRICAL.matcher(before).find()
            && OF_ELECTRONS.matcher(reading.lower()).find() || ELECTRONS.matcher(before).find()
                || ELECTRONIC_ONE.matcher(before).find());
    return electrons ? catalogue.property("electronic_conductivity").map(value::as).orElse(value) : value;
  }

  /** {@code its Coulombic efficiency is maintained above 99.8%}. */
  private ReportedValue ofEfficiency(Reading reading, ReportedValue value) {
    boolean efficiency = value.is("capacity_retention") && (reading.all(PropertyMention.class).stream()
        .anyMatch(name -> name.property().name().equals("coulombic_efficiency") && name.end() <= value.start()
            && MAINTAINED.matcher(reading.lower(name.end(), value.start())).matches())
                || isOfTwoCapacities(reading, value) || isImprovedEfficiency(reading, value));
    return efficiency ? catalogue.property("coulombic_efficiency").map(value::as).orElse(value) : value;
  }

  /** {@code 162 mAh/g and an efficiency of 71%, which were improved to 189 mAh/g and 81%}: the same property once more. */
  private static boolean isImprovedEfficiency(Reading reading, ReportedValue value) {
    List<PropertyMention> named = reading.all(PropertyMention.class).stream()
        .filter(name -> name.certain() && name.property().isMeasuredIn(value.quantity().unit())).toList();
    return !named.isEmpty() && named.stream().allMatch(name -> name.property().name().equals("coulombic_efficiency")
        && name.end() <= value.start()) && IMPROVED_TO.matcher(reading.before(value.start())).find();
  }

  /** {@code charge and discharge capacities of 162 and 140 mAh/g (86.4%)}: as much as the one is of the other. */
  private static boolean isOfTwoCapacities(Reading reading, ReportedValue value) {
    List<QuantityMention> two = reading.all(QuantityMention.class).stream()
        .filter(capacity -> capacity.end() <= value.start() && capacity.series().filter(series -> series.size() == 2).isPresent())
        .toList();
    if (two.size() < 2 || !IN_BRACKETS.matcher(reading.lower(two.getLast().end(), value.start())).matches()
        || !CHARGE_AND_DISCHARGE.matcher(reading.before(two.getFirst().start())).find()) {
      return false;
    }
    double one = two.get(two.size() - 2).quantity().value().low().doubleValue();
    double other = two.getLast().quantity().value().low().doubleValue();
    return Math.abs(100 * Math.min(one, other) / Math.max(one, other) - value.quantity().value().low().doubleValue()) < 1;
  }

  /** {@code an efficiency of 92.7% and kept 95.2% after 200 cycles}: of the capacity. */
  private ReportedValue ofWhatIsKept(Reading reading, ReportedValue value) {
    boolean kept = value.is("coulombic_efficiency") && KEPT.matcher(reading.before(value.start())).find()
        && reading.all(PropertyMention.class).stream().filter(name -> name.property().equals(value.property()))
            .allMatch(name -> isTaken(reading, name, value.mention()));
    return kept ? catalogue.property("capacity_retention").map(value::as).orElse(value) : value;
  }

  /** {@code the electronic conductivity at an ionic one of 4 is 3}, {@code 4 and an electronic conductivity of 3}. */
  private static boolean isTaken(Reading reading, PropertyMention name, QuantityMention quantity) {
    return reading.all(QuantityMention.class).stream()
        .anyMatch(other -> other != quantity && other.start() >= name.end()
            && (other.end() <= quantity.start() || quantity.end() <= name.start())
        && other.series().isEmpty() && other.quantity().unit().isComparableTo(quantity.quantity().unit())
        && OF.matcher(reading.lower(name.end(), other.start())).matches());
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
