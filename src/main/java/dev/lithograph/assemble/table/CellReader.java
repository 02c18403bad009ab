package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.recognise.quantity.CellNumbers;
import dev.lithograph.recognise.quantity.CellNumbers.CellNumber;
import dev.lithograph.assemble.table.Slot.Measure;
import dev.lithograph.assemble.table.Slot.Setting;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Conditions;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the values in a cell, each with the conditions that the cell gives for it. */
final class CellReader {
  /**
   * @param named whether the header or the cell names the property, rather than the unit alone
   */
  record Reading(Property property, Quantity quantity, int start, int end, Conditions conditions, boolean named) {
    Reading with(Conditions other) {
      return new Reading(property, quantity, start, end, other, named);
    }
  }

  private record Stated(int start, Conditions conditions) {}

  private final Recogniser recogniser;
  private final CellNumbers numbers;
  private final HeaderSlots headerSlots;

  CellReader(Recogniser recogniser, CellNumbers numbers, HeaderSlots headerSlots) {
    this.recogniser = recogniser;
    this.numbers = numbers;
    this.headerSlots = headerSlots;
  }

  /** @param slots the kinds of numbers that the header names, in order; none where the cell tells its results in words */
  List<Reading> read(Text cell, List<Slot> slots) {
    List<Mention> mentions = recogniser.in(cell);
    List<Reading> readings = new ArrayList<>();
    List<Stated> stated = new ArrayList<>(stated(mentions));
    boolean shares = slots.stream().anyMatch(slot -> slot.unit().filter(HeaderSlots::isShare).isPresent());
    int next = 0;
    for (CellNumber number : numbers.in(cell, mentions)) {
      Optional<Slot> slot = slot(number, slots, next, cell.value());
      if (slot.isPresent()) {
        next = slots.indexOf(slot.get()) + 1;
      }
      Optional<Reading> reading = number.unit().isPresent()
          ? withUnit(number, number.unit().get(), slot, mentions) : slot.flatMap(s -> bare(number, s, cell.value()));
      reading.ifPresent(readings::add);
      if (reading.isEmpty()) {
        condition(number, slot, shares).ifPresent(conditions -> stated.add(new Stated(number.start(), conditions)));
      }
    }
    stated.sort(Comparator.comparingInt(Stated::start));
    return shared(assigned(readings, stated), stated);
  }

  /** Conditions that are no numbers, or cycles, which always are conditions where they stand beside a value. */
  private static List<Stated> stated(List<Mention> mentions) {
    List<Stated> stated = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention instanceof MaterialMention material && Roles.of(material) == Role.POSITIVE_ELECTRODE) {
        stated.add(new Stated(mention.start(), Settings.withCell(Cells.withPositive(material))));
      } else if (!(mention instanceof QuantityMention)) {
        Settings.of(mention).ifPresent(conditions -> stated.add(new Stated(mention.start(), conditions)));
      }
    }
    return stated;
  }

  /** The slot that a number fills: by its unit where it bears one, else the next one. */
  private static Optional<Slot> slot(CellNumber number, List<Slot> slots, int next, String cell) {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get((next + i) % slots.size());
      boolean fits = number.unit().map(unit -> fits(slot, unit)).orElse(!isInBrackets(cell, number.start()) || slots.size() > 1);
      if (fits) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Slot slot, Unit unit) {
    return switch (slot) {
      case Measure measure -> measure.property().isMeasuredIn(unit);
      case Setting setting -> HeaderSlots.isUnitOf(setting.kind(), unit);
    };
  }

  private static boolean isInBrackets(String cell, int position) {
    int depth = 0;
    for (int i = 0; i < position; i++) {
      depth += cell.charAt(i) == '(' || cell.charAt(i) == '[' ? 1 : cell.charAt(i) == ')' || cell.charAt(i) == ']' ? -1 : 0;
    }
    return depth > 0;
  }

  private Optional<Reading> withUnit(CellNumber number, Unit unit, Optional<Slot> slot, List<Mention> mentions) {
    Quantity quantity = new Quantity(number.value(), unit);
    if (slot.isPresent()) {
      return slot.filter(Measure.class::isInstance).map(s -> reading(((Measure) s).property(), quantity, number, true));
    }
    return named(number, unit, mentions).map(property -> reading(property, quantity, number, true))
        .or(() -> headerSlots.implied(unit).map(property -> reading(property, quantity, number, false)))
        .or(() -> retained(unit, mentions).map(property -> reading(property, quantity, number, false)));
  }

  private static Reading reading(Property property, Quantity quantity, CellNumber number, boolean named) {
    return new Reading(property, quantity, number.start(), number.end(), Conditions.none(), named);
  }

  /** The property that the cell itself names nearest to the number. */
  private static Optional<Property> named(CellNumber number, Unit unit, List<Mention> mentions) {
    return mentions.stream().filter(PropertyMention.class::isInstance).map(PropertyMention.class::cast)
        .filter(mention -> mention.property().isMeasuredIn(unit))
        .min(Comparator.comparingInt(mention ->
            Math.min(Math.abs(mention.start() - number.end()), Math.abs(mention.end() - number.start()))))
        .map(PropertyMention::property);
  }

  /** A share after a number of cycles is what is left of the capacity. */
  private Optional<Property> retained(Unit unit, List<Mention> mentions) {
    boolean cycled = mentions.stream().anyMatch(mention -> mention instanceof CycleMention
        || mention instanceof QuantityMention quantity && HeaderSlots.isUnitOf(Kind.CYCLE, quantity.quantity().unit()));
    return cycled ? headerSlots.retention(unit) : Optional.empty();
  }

  private static Optional<Reading> bare(CellNumber number, Slot slot, String cell) {
    if (!(slot instanceof Measure measure) || measure.unit().isEmpty()) {
      return Optional.empty();
    }
    boolean writtenOut = cell.substring(number.start(), number.end()).contains("10");
    Value value = measure.power() == 0 || writtenOut && hasPower(number.value()) ? number.value()
        : number.value().times(BigDecimal.ONE.scaleByPowerOfTen(measure.power()));
    return Optional.of(reading(measure.property(), new Quantity(value, measure.unit().get()), number, true));
  }

  private static boolean hasPower(Value value) {
    return value.low().abs().compareTo(new BigDecimal("0.01")) < 0;
  }

  /** @param share whether the column gives shares, beside which a bare number in brackets counts cycles: {@code 92% (50)} */
  private static Optional<Conditions> condition(CellNumber number, Optional<Slot> slot, boolean share) {
    Optional<Unit> unit = number.unit().or(() -> slot.flatMap(Slot::unit));
    if (slot.isEmpty() && unit.isEmpty()) {
      return share ? Settings.cycle(number.value()) : Optional.empty();
    }
    boolean cycle = slot.filter(s -> s instanceof Setting setting && setting.kind() == Kind.CYCLE).isPresent();
    return cycle ? Settings.cycle(number.value()) : unit.flatMap(u -> Settings.of(new Quantity(number.value(), u)));
  }

  /** Each condition goes to the value before it; where a cell begins with a condition and ends with a value, to the one behind. */
  private static List<Reading> assigned(List<Reading> readings, List<Stated> stated) {
    if (readings.isEmpty() || stated.isEmpty()) {
      return readings;
    }
    boolean leading = stated.getFirst().start() < readings.getFirst().start()
        && stated.getLast().start() < readings.getLast().start();
    List<Reading> assigned = new ArrayList<>(readings);
    for (Stated condition : stated) {
      int index = leading ? firstBehind(readings, condition.start()) : lastBefore(readings, condition.start());
      Reading reading = assigned.get(index);
      assigned.set(index, reading.with(Settings.over(reading.conditions(), condition.conditions())));
    }
    return assigned;
  }

  private static int firstBehind(List<Reading> readings, int position) {
    int i = 0;
    while (i < readings.size() - 1 && readings.get(i).start() < position) {
      i++;
    }
    return i;
  }

  private static int lastBefore(List<Reading> readings, int position) {
    int i = readings.size() - 1;
    while (i > 0 && readings.get(i).start() > position) {
      i--;
    }
    return i;
  }

  /** A condition that stands once in a cell holds for the values of other properties too; one ahead of all holds for all. */
  private static List<Reading> shared(List<Reading> readings, List<Stated> stated) {
    List<Reading> result = new ArrayList<>(readings);
    for (Stated condition : stated) {
      Set<Kind> kinds = Settings.kinds(condition.conditions());
      boolean once = stated.stream().filter(other -> Settings.kinds(other.conditions()).equals(kinds)).count() == 1;
      boolean contested = readings.stream().anyMatch(one -> readings.stream().anyMatch(other -> one != other
          && one.property().equals(other.property())));
      boolean ahead = !readings.isEmpty() && condition.start() < readings.getFirst().start();
      if (once && (ahead || !contested)) {
        result.replaceAll(reading -> reading.with(Settings.over(reading.conditions(), condition.conditions())));
      }
    }
    return result;
  }
}
