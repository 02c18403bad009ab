package dev.lithograph.assemble.table;

import dev.lithograph.recognise.quantity.CellNumbers;
import dev.lithograph.recognise.quantity.CellNumbers.CellNumber;
import dev.lithograph.assemble.table.CellConditions.Stated;
import dev.lithograph.assemble.table.Slot.Measure;
import dev.lithograph.assemble.table.Slot.Setting;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Conditions;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern AT = Pattern.compile("(?i) ?(?:at\\b|@)");

  private final Recogniser recogniser;
  private final CellNumbers numbers;
  private final HeaderSlots headerSlots;
  /** What a rate without a unit is in. */
  private final Optional<Unit> rate;

  CellReader(Recogniser recogniser, CellNumbers numbers, HeaderSlots headerSlots, UnitGrammar units) {
    this.recogniser = recogniser;
    this.numbers = numbers;
    this.headerSlots = headerSlots;
    this.rate = units.parse("C");
  }

  /** @param slots the kinds of numbers that the header names, in order; none where the cell tells its results in words */
  List<Reading> read(Text cell, List<Slot> slots) {
    List<Mention> mentions = recogniser.in(cell);
    List<CellNumber> found = numbers.in(cell, mentions);
    List<Reading> readings = new ArrayList<>();
    List<Stated> stated = CellConditions.stated(mentions, cell.value());
    boolean shares = slots.stream().anyMatch(slot -> slot.unit().filter(HeaderSlots::isShare).isPresent());
    List<Slot> open = open(slots, stated);
    List<Slot> forBare = forBare(open, found);
    int next = 0;
    for (int i = 0; i < found.size(); i++) {
      CellNumber number = found.get(i);
      boolean counts = i > 0 && countsCycles(found.get(i - 1), number, cell.value(), shares);
      List<Slot> fitting = number.unit().isPresent() ? open : forBare;
      Optional<Slot> slot = counts ? Optional.empty() : slot(number, fitting, next, cell.value());
      if (slot.isPresent()) {
        next = fitting.indexOf(slot.get()) + 1;
      }
      Optional<Reading> reading = number.unit().isPresent() ? withUnit(number, number.unit().get(), slot, mentions)
          : slot.flatMap(s -> bare(number, s, found, cell.value()));
      reading.ifPresent(readings::add);
      if (reading.isEmpty()) {
        condition(number, slot, shares || counts)
            .ifPresent(conditions -> stated.add(new Stated(number.start(), conditions)));
      }
    }
    List<Reading> values = withoutCounts(withoutPlated(readings), stated);
    return CellConditions.given(values, stated, cell.value());
  }

  /** The slots that no words of the cell fill: {@code 142 (50th, 0.1)} leaves none for a number of cycles. */
  private static List<Slot> open(List<Slot> slots, List<Stated> stated) {
    return slots.stream().filter(slot -> !(slot instanceof Setting setting && stated.stream()
        .anyMatch(one -> Settings.kinds(one.conditions()).contains(setting.kind())))).toList();
  }

  /**
   * The slots that numbers without a unit can fill: where there are no more such numbers than measures, the measures, since
   * a cell leaves out a condition sooner than a value.
   */
  private static List<Slot> forBare(List<Slot> slots, List<CellNumber> numbers) {
    List<Slot> measures = slots.stream().filter(Measure.class::isInstance)
        .filter(slot -> numbers.stream().flatMap(number -> number.unit().stream()).noneMatch(unit -> fits(slot, unit))).toList();
    long bare = numbers.stream().filter(number -> number.unit().isEmpty()).count();
    return bare > 0 && bare <= measures.size() ? measures : slots;
  }

  /** A bare number behind {@code 92 %} or behind an {@code @}: {@code 92%/200}, {@code 92% @ 200}. */
  private static boolean countsCycles(CellNumber before, CellNumber number, String cell, boolean shares) {
    String between = cell.substring(before.end(), number.start()).strip();
    boolean share = before.unit().filter(HeaderSlots::isShare).isPresent();
    return number.unit().isEmpty() && Settings.cycle(number.value()).isPresent()
        && (between.equals("@") && (share || shares) || share && between.equals("/"));
  }

  /** The capacity an area that is moved in each step of plating is a setting. */
  private static List<Reading> withoutPlated(List<Reading> readings) {
    boolean plated = readings.stream().anyMatch(reading -> Neighbours.isOfPlating(reading.property()));
    return readings.stream()
        .filter(reading -> !plated || reading.named() || !Neighbours.isMovedInPlating(reading.property())).toList();
  }

  /** A number of cycles beside a capacity or a share is that at which these hold, not the life of the cell. */
  private static List<Reading> withoutCounts(List<Reading> readings, List<Stated> stated) {
    boolean held = readings.stream().anyMatch(reading -> HeaderSlots.isKeptOverCycles(reading.property()));
    List<Reading> values = new ArrayList<>();
    for (Reading reading : readings) {
      Optional<Conditions> cycle = held && HeaderSlots.isUnitOf(Kind.CYCLE, reading.quantity().unit())
          ? Settings.of(reading.quantity()) : Optional.empty();
      cycle.ifPresentOrElse(conditions -> stated.add(new Stated(reading.start(), conditions)), () -> values.add(reading));
    }
    return values;
  }

  /** The slot that a number fills: by its unit where it bears one, else the next one. */
  private static Optional<Slot> slot(CellNumber number, List<Slot> slots, int next, String cell) {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get((next + i) % slots.size());
      boolean fits = number.unit().map(unit -> fits(slot, unit))
          .orElse(!isInBrackets(cell, number.start()) || slots.size() > 1 || isFollowedByCondition(cell, number.end()));
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

  /** {@code 0.022 (0.098 at 50 °C)}. */
  private static boolean isFollowedByCondition(String cell, int end) {
    return AT.matcher(cell.substring(end)).lookingAt();
  }

  private Optional<Reading> withUnit(CellNumber number, Unit unit, Optional<Slot> slot, List<Mention> mentions) {
    Quantity quantity = new Quantity(number.value(), unit);
    if (slot.isPresent()) {
      return slot.filter(Measure.class::isInstance).map(s -> reading(((Measure) s).property(), quantity, number, true));
    }
    return named(number, unit, mentions).map(property -> reading(property, quantity, number, true))
        .or(() -> headerSlots.implied(unit).map(property -> reading(property, quantity, number, false)))
        .or(() -> retained(unit, mentions).map(property -> reading(property, quantity, number, false)))
        .or(() -> plated(unit, mentions).map(property -> reading(property, quantity, number, false)));
  }

  /** A duration beside a current density of plating is how long that went on: {@code Li/Li, 0.5 mA cm⁻², 900 h}. */
  private Optional<Property> plated(Unit unit, List<Mention> mentions) {
    boolean current = mentions.stream().anyMatch(mention -> mention instanceof QuantityMention quantity
        && HeaderSlots.isUnitOf(Kind.RATE, quantity.quantity().unit()));
    return current ? headerSlots.named("cycling_duration", unit) : Optional.empty();
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
    return cycled ? headerSlots.named("capacity_retention", unit) : Optional.empty();
  }

  private static Optional<Reading> bare(CellNumber number, Slot slot, List<CellNumber> all, String cell) {
    if (!(slot instanceof Measure measure)) {
      return Optional.empty();
    }
    boolean writtenOut = cell.substring(number.start(), number.end()).contains("10") && hasPower(number.value());
    Optional<Unit> unit = measure.unit().or(() -> writtenOut ? ofOthers(measure.property(), all) : Optional.empty());
    Value value = measure.power() == 0 || writtenOut ? number.value()
        : number.value().times(BigDecimal.ONE.scaleByPowerOfTen(measure.power()));
    return unit.map(known -> reading(measure.property(), new Quantity(value, known), number, true));
  }

  /** The unit of the other numbers of the cell: {@code 1.5 × 10⁻³ S cm⁻¹ (pressed); 1.2 × 10⁻³ (annealed)}. */
  private static Optional<Unit> ofOthers(Property property, List<CellNumber> all) {
    List<Unit> units = all.stream().flatMap(other -> other.unit().stream()).filter(property::isMeasuredIn).distinct().toList();
    return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
  }

  private static boolean hasPower(Value value) {
    return value.low().abs().compareTo(new BigDecimal("0.01")) < 0;
  }

  private static boolean isRate(Slot slot) {
    return slot instanceof Setting setting && setting.kind() == Kind.RATE;
  }

  /** @param share whether the column gives shares, beside which a bare number in brackets counts cycles: {@code 92% (50)} */
  private Optional<Conditions> condition(CellNumber number, Optional<Slot> slot, boolean share) {
    Optional<Unit> unit = number.unit().or(() -> slot.flatMap(Slot::unit))
        .or(() -> slot.filter(CellReader::isRate).flatMap(s -> rate));
    if (slot.isEmpty() && unit.isEmpty()) {
      return share ? Settings.cycle(number.value()) : Optional.empty();
    }
    boolean cycle = slot.filter(s -> s instanceof Setting setting && setting.kind() == Kind.CYCLE).isPresent();
    return cycle ? Settings.cycle(number.value()) : unit.flatMap(u -> Settings.of(new Quantity(number.value(), u)));
  }
}
