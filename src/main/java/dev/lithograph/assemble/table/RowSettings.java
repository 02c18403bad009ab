package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.recognise.quantity.CellNumbers;
import dev.lithograph.recognise.quantity.CellNumbers.CellNumber;
import dev.lithograph.assemble.table.Slot.Setting;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the cells of the columns that give conditions. */
final class RowSettings {
  /** A bare number above it is kelvins. */
  private static final BigDecimal HOTTEST_CELSIUS = new BigDecimal("200");

  /** {@code Li2S/SE/carbon = 40/40/20}, in which the reactant stands first. */
  private static final Pattern COMPOSITE = Pattern.compile("[/:].*\\d\\s*[/:]\\s*\\d");
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][a-z]?\\d?");
  private static final Pattern LAYERS = Pattern.compile("[/|‖∥]");
  private static final Pattern OVER_METAL =
      Pattern.compile("([\\p{L}\\d.@]{3,20}) ?[/|‖∥][^/|‖∥]+[/|‖∥] ?(?:(?:Li|Na|K)(?:[-−–]In)?|In)(?![\\p{L}\\d])");

  /** A reactant of positive electrodes that is an element: sulfur, selenium, oxygen. */
  private record ElementElectrode(Material material, String symbol, Pattern printed) {}

  private final Recogniser recogniser;
  private final NamedMaterials materials;
  private final CellNumbers numbers;
  private final UnitGrammar units;
  private final List<ElementElectrode> elements;

  RowSettings(Recogniser recogniser, NamedMaterials materials, CellNumbers numbers, Catalogue catalogue) {
    this.recogniser = recogniser;
    this.materials = materials;
    this.numbers = numbers;
    this.units = catalogue.units();
    this.elements = catalogue.materials().stream().filter(material -> material.role() == Role.POSITIVE_ELECTRODE)
        .flatMap(material -> material.formula().filter(formula -> SYMBOL.matcher(formula).matches())
            .map(symbol -> new ElementElectrode(material, symbol, printed(symbol))).stream()).toList();
  }

  /** The symbol where it is no part of a name or a formula, with its share before it or its atoms behind. */
  private static Pattern printed(String symbol) {
    return Pattern.compile("(?<![\\p{L}\\d.])(?:\\d{1,2})?" + symbol + "(?:8(?!\\d))?(?![\\p{L}\\d.])");
  }

  Conditions read(Setting setting, Entry entry) {
    List<Mention> mentions = recogniser.in(entry.text());
    return switch (setting.kind()) {
      case TEMPERATURE, RATE -> numeric(setting, entry, mentions);
      case CYCLE -> cycle(entry, mentions);
      case POSITIVE -> Settings.over(positive(entry, mentions), besides(mentions));
      case CELL -> Settings.over(cell(entry, mentions), besides(mentions));
      case NEGATIVE -> Conditions.none();
    };
  }

  /** {@code LFP, 0.5C}: how an electrode or a cell was cycled. */
  private static Conditions besides(List<Mention> mentions) {
    return Settings.together(mentions.stream().filter(QuantityMention.class::isInstance)
        .flatMap(mention -> Settings.of(mention).stream()).toList());
  }

  private Conditions numeric(Setting setting, Entry entry, List<Mention> mentions) {
    List<Conditions> stated = mentions.stream().flatMap(mention -> Settings.of(mention).stream()).toList();
    List<Quantity> rates = stated.stream().flatMap(conditions -> conditions.rates().stream()).distinct().toList();
    Conditions together = Settings.together(stated);
    Conditions all = new Conditions(together.temperature(), rates, together.cycle(), together.cell());
    return Settings.kinds(all).contains(setting.kind()) ? all : Settings.over(bare(setting, entry, mentions), all);
  }

  /** As many temperatures or rates as a cell gives, one behind the other: {@code 25 / 60}; none where it gives one. */
  List<Conditions> each(Setting setting, Entry entry) {
    List<CellNumber> found = setting.kind() == Kind.TEMPERATURE || setting.kind() == Kind.RATE
        ? numbers.in(entry.text(), recogniser.in(entry.text())) : List.of();
    List<Conditions> each = found.stream().flatMap(number -> number.unit().or(setting::unit)
        .or(() -> usual(setting.kind(), number)).filter(u -> HeaderSlots.isUnitOf(setting.kind(), u))
        .flatMap(u -> Settings.of(new Quantity(number.value(), u))).stream()).toList();
    return each.size() == found.size() && each.size() > 1 ? each : List.of();
  }

  private Conditions bare(Setting setting, Entry entry, List<Mention> mentions) {
    for (CellNumber number : numbers.in(entry.text(), mentions)) {
      Optional<Unit> unit = number.unit().or(setting::unit).or(() -> usual(setting.kind(), number));
      Optional<Conditions> conditions = unit.filter(u -> HeaderSlots.isUnitOf(setting.kind(), u))
          .flatMap(u -> Settings.of(new Quantity(number.value(), u)));
      if (conditions.isPresent()) {
        return conditions.get();
      }
    }
    return Conditions.none();
  }

  private Optional<Unit> usual(Kind kind, CellNumber number) {
    boolean kelvin = number.value().low().compareTo(HOTTEST_CELSIUS) > 0;
    return units.parse(kind == Kind.RATE ? "C" : kelvin ? "K" : "°C");
  }

  private Conditions cycle(Entry entry, List<Mention> mentions) {
    Optional<Conditions> mentioned = mentions.stream().filter(CycleMention.class::isInstance)
        .flatMap(m -> Settings.of(m).stream()).findFirst();
    return mentioned.or(() -> numbers.in(entry.text(), mentions).stream().findFirst().flatMap(n -> Settings.cycle(n.value())))
        .orElse(Conditions.none());
  }

  private Conditions positive(Entry entry, List<Mention> mentions) {
    List<MaterialMention> named = Stream.concat(materials.in(entry).stream(), mentions.stream()
        .filter(CellMention.class::isInstance).flatMap(parts -> ((CellMention) parts).layers().stream())).toList();
    return named.stream().filter(mention -> Roles.of(mention) == Role.POSITIVE_ELECTRODE).findFirst().map(Cells::withPositive)
        .or(() -> element(entry.words()))
        .or(() -> named.stream().filter(mention -> Roles.of(mention) != Role.INORGANIC_ELECTROLYTE).findFirst()
            .map(Cells::withPositive))
        .or(() -> named.stream().findFirst().filter(first -> COMPOSITE.matcher(entry.words()).find()).map(Cells::withPositive))
        .or(() -> Optional.of(new FullCell(entry.words(), Optional.empty()))).map(Settings::withCell).orElseThrow();
  }

  /** The element that is the electrode's reactant in a composite: {@code S/Li6PS5Cl/CNT}, {@code 70S-30C}, {@code S@C}. */
  private Optional<Cell> element(String words) {
    return elements.stream().filter(element -> element.printed().matcher(words).find()).findFirst()
        .map(element -> new FullCell(element.symbol(), Optional.of(element.material())));
  }

  private Conditions cell(Entry entry, List<Mention> mentions) {
    Optional<Conditions> layered = mentions.stream().filter(CellMention.class::isInstance).flatMap(m -> Settings.of(m).stream())
        .findFirst();
    boolean symmetric = entry.words().toLowerCase(Locale.ROOT).contains("symmetric");
    return layered.or(() -> symmetric ? Optional.of(Settings.withCell(new SymmetricCell("Li"))) : Optional.empty())
        .or(() -> materials.in(entry).stream().filter(mention -> Roles.of(mention) == Role.POSITIVE_ELECTRODE).findFirst()
            .map(Cells::withPositive).map(Settings::withCell))
        .or(() -> LAYERS.matcher(entry.words()).find() ? element(entry.words()).map(Settings::withCell) : Optional.empty())
        .or(() -> unknownPositive(entry.words()).map(Settings::withCell))
        .orElse(Conditions.none());
  }

  /** The first of at least three layers, whatever it is, over an electrode of an alkali metal: {@code NCM75/LPSC/Li}. */
  private static Optional<Cell> unknownPositive(String words) {
    Matcher layers = OVER_METAL.matcher(words);
    return layers.lookingAt() ? Optional.of(new FullCell(layers.group(1), Optional.empty())) : Optional.empty();
  }

  /** The same without the cycle, which holds for some of the values of a row only. */
  static Conditions withoutCycle(Conditions conditions) {
    return new Conditions(conditions.temperature(), conditions.rates(), OptionalInt.empty(), conditions.cell());
  }
}
