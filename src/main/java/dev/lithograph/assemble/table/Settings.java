package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Conditions as headers, captions, notes and cells give them. */
final class Settings {
  /** Units of the properties of a cell that depend on how fast and how often it is cycled. */
  private static final Set<String> CYCLED = Set.of("mAh/g", "mAh/cm2", "%", "cycles", "h", "Wh/kg", "Wh/L", "mV");
  /** Units of the other properties that only a cell has. */
  private static final Set<String> OF_A_CELL = Set.of("ohm cm2", "mA/cm2", "ohm");

  /** Units of what values at several temperatures give. */
  private static final Set<String> OVER_TEMPERATURES = Set.of("eV", "kJ/mol");
  private static final int MOST_DIGITS = 8;
  private static final Pattern INITIALS = Pattern.compile("[A-Z]{3,4}");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private Settings() {}

  /** The condition that a mention states; empty where it states none. */
  static Optional<Conditions> of(Mention mention) {
    return switch (mention) {
      case AmbientMention ambient -> Optional.of(withTemperature(new Room()));
      case CycleMention cycle -> Optional.of(withCycle(cycle.cycle()));
      case CellMention cell -> Cells.of(cell).map(Settings::withCell);
      case QuantityMention quantity -> of(quantity.quantity());
      default -> Optional.empty();
    };
  }

  static Optional<Conditions> of(Quantity quantity) {
    if (HeaderSlots.isUnitOf(Kind.TEMPERATURE, quantity.unit())) {
      return Optional.of(withTemperature(Celsius.of(quantity)));
    }
    if (HeaderSlots.isUnitOf(Kind.CYCLE, quantity.unit())) {
      return cycle(quantity.value());
    }
    return HeaderSlots.isUnitOf(Kind.RATE, quantity.unit()) ? Optional.of(withRate(quantity)) : Optional.empty();
  }

  /** The cycle that a number counts. */
  static Optional<Conditions> cycle(Value value) {
    BigDecimal number = value.high().stripTrailingZeros();
    boolean counts = number.signum() > 0 && number.scale() <= 0 && number.precision() - number.scale() < MOST_DIGITS;
    return counts ? Optional.of(withCycle(number.intValueExact())) : Optional.empty();
  }

  static Conditions withCycle(int cycle) {
    return new Conditions(Optional.empty(), List.of(), OptionalInt.of(cycle), Optional.empty());
  }

  static Conditions withCell(Cell cell) {
    return new Conditions(Optional.empty(), List.of(), OptionalInt.empty(), Optional.of(cell));
  }

  /** What a cell was cycled under, but for the temperature. */
  static Conditions withoutTemperature(Conditions conditions) {
    return new Conditions(Optional.empty(), conditions.rates(), conditions.cycle(), conditions.cell());
  }

  private static Conditions withTemperature(Temperature temperature) {
    return new Conditions(Optional.of(temperature), List.of(), OptionalInt.empty(), Optional.empty());
  }

  private static Conditions withRate(Quantity rate) {
    return new Conditions(Optional.empty(), List.of(rate), OptionalInt.empty(), Optional.empty());
  }

  /** What {@code all} state together; of two that contradict one another neither. */
  static Conditions together(List<Conditions> all) {
    return new Conditions(only(all.stream().flatMap(c -> c.temperature().stream()).toList()),
        only(all.stream().map(Conditions::rates).filter(rates -> !rates.isEmpty()).toList()).orElse(List.of()),
        only(all.stream().filter(c -> c.cycle().isPresent()).map(c -> c.cycle().getAsInt()).toList())
            .map(OptionalInt::of).orElse(OptionalInt.empty()),
        only(all.stream().flatMap(c -> c.cell().stream()).toList()));
  }

  private static <T> Optional<T> only(List<T> values) {
    return values.stream().distinct().count() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** {@code all}, where they are several conditions of one kind: {@code at 0.1C/0.5C/1C}; else what they state together. */
  static List<Conditions> series(List<Conditions> all) {
    Set<Set<Kind>> kinds = new HashSet<>();
    all.forEach(conditions -> kinds.add(kinds(conditions)));
    return kinds.size() == 1 && all.size() > 1 ? List.copyOf(all) : List.of(together(all));
  }

  static Set<Kind> kinds(Conditions conditions) {
    List<Kind> kinds = new ArrayList<>();
    conditions.temperature().ifPresent(t -> kinds.add(Kind.TEMPERATURE));
    conditions.rates().stream().limit(1).forEach(r -> kinds.add(Kind.RATE));
    conditions.cycle().ifPresent(c -> kinds.add(Kind.CYCLE));
    conditions.cell().ifPresent(c -> kinds.add(Kind.CELL));
    return Set.copyOf(kinds);
  }

  /** {@code nearer}, and from {@code farther} what it does not say. */
  static Conditions over(Conditions nearer, Conditions farther) {
    return new Conditions(nearer.temperature().or(farther::temperature),
        nearer.rates().isEmpty() ? farther.rates() : nearer.rates(),
        nearer.cycle().isPresent() ? nearer.cycle() : farther.cycle(), nearer.cell().or(farther::cell));
  }

  /** {@code conditions} with the composition that {@code known} gives where they name its electrode by initials: {@code NCM}. */
  static Conditions specified(Conditions conditions, Optional<Cell> known) {
    boolean same = conditions.cell().isPresent() && known.isPresent() && conditions.cell().get() instanceof FullCell named
        && known.get() instanceof FullCell composed && isOfInitials(named.positive(), composed.positive());
    return same ? new Conditions(conditions.temperature(), conditions.rates(), conditions.cycle(), known) : conditions;
  }

  /** Whether a name consists of capitals that elements of the formula begin with. */
  private static boolean isOfInitials(String name, String formula) {
    return INITIALS.matcher(name).matches() && DIGIT.matcher(formula).find()
        && name.chars().allMatch(initial -> formula.indexOf(initial) >= 0);
  }

  /** Of {@code conditions} those that a value of {@code property} can depend on: no conductivity holds at a C-rate. */
  static Conditions applying(Conditions conditions, Property property) {
    boolean cycled = isCycled(property);
    boolean overTemperatures = OVER_TEMPERATURES.contains(property.usualUnit().symbol());
    return new Conditions(overTemperatures ? Optional.empty() : conditions.temperature(),
        cycled ? conditions.rates() : List.of(), cycled ? conditions.cycle() : OptionalInt.empty(),
        cycled || OF_A_CELL.contains(property.usualUnit().symbol()) ? conditions.cell() : Optional.empty());
  }

  static boolean isCycled(Property property) {
    return CYCLED.contains(property.usualUnit().symbol());
  }
}
