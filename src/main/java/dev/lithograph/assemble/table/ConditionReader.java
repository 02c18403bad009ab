package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Marks.Mark;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Conditions;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import dev.lithograph.recognise.quantity.CellNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the conditions that a caption, a header or a note gives. */
final class ConditionReader {
  private static final Pattern TEMPERATURE = Pattern.compile(
      "(?:[σκ][_ (]?|(?<![\\d.])(?=\\d{1,3} ?[°℃]))(\\d{1,3}) ?(°C|℃|K)(?!\\p{L})");
  /** {@code σ25}, {@code σ298}. */
  private static final Pattern BESIDE_SYMBOL = Pattern.compile("[σκ]_?(\\d{2,3})(?![\\d.])");
  /** What stands between a property and its temperature. */
  private static final Pattern JOINED = Pattern.compile(" ?[(\\[]?(?:of [^,;()]{1,40} )?(?:(?:measured )?at )?");
  private static final Pattern CELLS = Pattern.compile("(?i)\\b(?:cells?|performances?|capacit(?:y|ies)|cycling)\\b");
  private static final Pattern DIVIDED_BY = Pattern.compile(" / (?=[^/]{1,20}$)");
  /** A number beside a symbol above it is kelvins. */
  private static final int HOTTEST_CELSIUS = 200;

  /** Initial Coulombic efficiency, first discharge capacity. */
  private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\d])(?:ICE(?![\\p{L}\\d])"
      + "|(?:[Ff]irst|1st|[Ii]nitial)(?: [Cc]ycle)?(?: (?:[Dd]is)?[Cc]harge)?(?: [Ss]pecific)?"
      + " (?:[Cc]apacity|[Cc]oulombic|CE(?![\\p{L}\\d])))");

  private static final Pattern BRACKET_BEHIND = Pattern.compile("[^(),;.]{0,20}\\((?<told>[^()]{3,60})\\)");

  private final Recogniser recogniser;
  private final CellNumbers numbers;
  private final UnitGrammar units;

  ConditionReader(Recogniser recogniser, CellNumbers numbers, UnitGrammar units) {
    this.recogniser = recogniser;
    this.numbers = numbers;
    this.units = units;
  }

  List<Conditions> in(Text whole) {
    Text text = withoutUnit(whole);
    List<Mention> mentions = recogniser.in(text);
    List<Conditions> found = new ArrayList<>();
    mentions.stream().filter(mention -> !(mention instanceof QuantityMention))
        .forEach(mention -> Settings.of(mention).ifPresent(found::add));
    numbers.in(text, mentions).forEach(number -> number.unit()
        .flatMap(unit -> Settings.of(new Quantity(number.value(), unit))).ifPresent(found::add));
    if (found.stream().noneMatch(conditions -> conditions.temperature().isPresent())) {
      temperature(text.value()).ifPresent(found::add);
    }
    boolean counted = found.stream().anyMatch(conditions -> conditions.cycle().isPresent());
    if (!counted && INITIAL.matcher(text.value()).find()) {
      found.add(Settings.withCycle(1));
    }
    return found;
  }

  /** {@code capacity retention (CR, 0.5C, 300 cycles)}: what a caption says in brackets behind the name of each property. */
  Map<Property, List<Conditions>> behindNames(Text caption) {
    return recogniser.in(caption).stream().filter(PropertyMention.class::isInstance).map(PropertyMention.class::cast)
        .filter(PropertyMention::certain)
        .collect(Collectors.groupingBy(PropertyMention::property,
            Collectors.flatMapping(name -> behind(caption, name), Collectors.toList())));
  }

  private Stream<Conditions> behind(Text caption, PropertyMention name) {
    Matcher bracket = BRACKET_BEHIND.matcher(caption.value()).region(name.end(), caption.length());
    return bracket.lookingAt() ? in(caption.slice(bracket.start("told"), bracket.end("told"))).stream() : Stream.empty();
  }

  /** Whether a temperature stands behind the name of a property of materials alone: {@code conductivity (at RT), capacity}. */
  boolean isOfMaterials(Text caption) {
    List<Mention> mentions = recogniser.in(caption);
    List<PropertyMention> named = mentions.stream().filter(PropertyMention.class::isInstance).map(PropertyMention.class::cast)
        .toList();
    return mentions.stream().filter(mention -> Settings.of(mention).filter(one -> one.temperature().isPresent()).isPresent())
        .anyMatch(temperature -> named.stream().filter(name -> name.end() <= temperature.start())
            .max(Comparator.comparingInt(PropertyMention::end))
            .filter(name -> JOINED.matcher(caption.value().substring(name.end(), temperature.start())).matches()
                && !CELLS.matcher(caption.value().substring(0, name.start())).find())
            .filter(name -> !Settings.isCycled(name.property())).isPresent());
  }

  /** {@code Capacity at 0.1C / mAh g⁻¹}: the unit that values are divided by belongs to no condition. */
  private Text withoutUnit(Text heading) {
    Matcher divided = DIVIDED_BY.matcher(heading.value());
    return divided.find() && units.parse(heading.value().substring(divided.end()).strip()).isPresent()
        ? heading.slice(0, divided.start()) : heading;
  }

  /** {@code σ25°C}, {@code σ300 K}, {@code 25 °C / S cm⁻¹}: where a symbol or a unit is joined to the temperature. */
  private Optional<Conditions> temperature(String text) {
    Matcher matcher = TEMPERATURE.matcher(text);
    if (matcher.find()) {
      return degrees(matcher.group(1), matcher.group(2));
    }
    Matcher beside = BESIDE_SYMBOL.matcher(text);
    return beside.find() ? degrees(beside.group(1), Integer.parseInt(beside.group(1)) > HOTTEST_CELSIUS ? "K" : "°C")
        : Optional.empty();
  }

  private Optional<Conditions> degrees(String number, String unit) {
    Value degrees = new Value.Exact(new BigDecimal(number), false);
    return units.parse(unit).flatMap(known -> Settings.of(new Quantity(degrees, known)));
  }

  List<Conditions> inNotes(List<Mark> marks) {
    return marks.stream().flatMap(mark -> in(mark.note()).stream()).toList();
  }
}
