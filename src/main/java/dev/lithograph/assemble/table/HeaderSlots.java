package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Slot.Measure;
import dev.lithograph.assemble.table.Slot.Setting;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Unit;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from a header which numbers the cells below hold, in which units. */
final class HeaderSlots {
  private static final Pattern SPAN = Pattern.compile("(?i)^(?:total |test(?:ing)? |cycling |cycle )?(?:time|duration|period"
      + "|hours|life(?:time|[- ]?span)?)\\b");
  /** A conductivity with the temperature that it was measured at as its index. */
  private static final Pattern INDEX = Pattern.compile("[σκ]_?\\d{2,3}(?![\\p{L}\\d.])");
  /** {@code Capacity after N cycles (mAh/g)}, of which cells tell the capacity first. */
  private static final Pattern AFTER = Pattern.compile("(?i)\\bafter (?:n |x |several |the )?$");
  private static final Pattern NUMBER_BEFORE = Pattern.compile("\\d ?$");
  private static final List<Kind> NUMBERED = List.of(Kind.TEMPERATURE, Kind.RATE, Kind.CYCLE);

  /** Words that may mean several properties. */
  private record Candidate(int start, int end, Property property, boolean certain) {
    boolean overlaps(Candidate other) {
      return start < other.end && other.start < end;
    }
  }

  private final Catalogue catalogue;
  private final Legend legend;
  private final Units units;
  /** Units that hold for the whole table: those of its caption. */
  private final List<Units.Found> common;
  private final String caption;

  HeaderSlots(Catalogue catalogue, Legend legend, Units units, List<Units.Found> common, String caption) {
    this.catalogue = catalogue;
    this.legend = legend;
    this.units = units;
    this.common = common;
    this.caption = caption;
  }

  /**
   * @param mentions in {@code printedHeader}
   * @param printed the units that the numbers of the column bear themselves
   */
  List<Slot> read(String printedHeader, List<Mention> mentions, List<Unit> printed) {
    String header = withUnitOfCaption(printedHeader);
    List<Units.Found> found = units.in(header);
    List<Slot> slots = new ArrayList<>();
    List<List<Candidate>> groups = groups(header, mentions);
    List<Candidate> meant = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int end = i + 1 < groups.size() ? groups.get(i + 1).getFirst().start() : header.length();
      Optional<Slot> measure = measure(groups.get(i), header, found, end, printed);
      measure.filter(slot -> found.size() < 2 || slot.unit().isEmpty() || !slots.contains(slot)).ifPresent(slots::add);
      meant.addAll(measure.isPresent() ? groups.get(i) : List.of());
    }
    if (slots.isEmpty()) {
      found.stream().flatMap(unit -> implied(unit).or(() -> toldByCaption(header, unit)).stream()).limit(1).forEach(slots::add);
    }
    Optional<Slot> plating = plating(found)
        .filter(life -> slots.stream().allMatch(slot -> isCurrent(slot) || isSame(slot, life)));
    if (plating.isPresent()) {
      slots.clear();
      slots.add(plating.get());
    }
    settings(header, mentions, meant, found).stream().filter(slot -> plating.isEmpty() || !isRate(slot)).forEach(slots::add);
    boolean rated = slots.stream().anyMatch(slot -> isRate(slot)
        || slot instanceof Measure measure && measure.unit().filter(unit -> isUnitOf(Kind.RATE, unit)).isPresent());
    found.stream().filter(unit -> !rated && isUnitOf(Kind.RATE, unit.unit()) && !isOfNumber(header, unit)).limit(1)
        .forEach(unit -> slots.add(new Setting(unit.start(), Kind.RATE, Optional.of(unit.unit()))));
    slots.sort(Comparator.comparingInt(Slot::start));
    boolean cycled = slots.stream()
        .anyMatch(slot -> slot instanceof Measure measure && Settings.isCycled(measure.property()) && !counts(measure));
    return slots.stream().map(slot -> cycled && slot instanceof Measure measure && counts(measure)
        ? new Setting(slot.start(), Kind.CYCLE, measure.unit()) : slot).toList();
  }

  /** {@code R} with {@code (Ω cm²)}, where the caption says {@code R in Ω cm²}. */
  private String withUnitOfCaption(String header) {
    if (header.isBlank() || header.equals(caption) || !units.in(header).isEmpty()) {
      return header;
    }
    Matcher told = Pattern.compile("(?:^|[(,;] ?|\\band )(?:\\p{Ll}+ )?" + Pattern.quote(header.strip())
        + " in (?<unit>[^,;()]{1,16})").matcher(caption);
    return told.find() ? header.strip() + " (" + told.group("unit").strip() + ")" : header;
  }

  /** {@code 0.5 C}: a rate, under which the cells hold something else. */
  private static boolean isOfNumber(String header, Units.Found unit) {
    return NUMBER_BEFORE.matcher(header.substring(0, unit.start())).find();
  }

  /** A number of cycles, which beside what changes with cycling is the cycle at which that holds. */
  private static boolean counts(Measure measure) {
    return has(measure.property().usualUnit(), Base.CYCLES);
  }

  private List<List<Candidate>> groups(String header, List<Mention> mentions) {
    List<Candidate> candidates = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention instanceof PropertyMention property) {
        candidates.add(new Candidate(property.start(), property.end(), property.property(), property.certain()));
      }
    }
    for (Legend.Meaning meaning : legend.meanings()) {
      token(header, meaning.symbol()).ifPresent(at ->
          candidates.add(new Candidate(at, at + meaning.symbol().length(), meaning.property(), true)));
    }
    for (Property property : catalogue.properties()) {
      for (String symbol : property.symbols()) {
        token(header, symbol).ifPresent(at -> candidates.add(new Candidate(at, at + symbol.length(), property, false)));
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::start));
    List<List<Candidate>> groups = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!groups.isEmpty() && groups.getLast().stream().anyMatch(candidate::overlaps)) {
        groups.getLast().add(candidate);
      } else {
        groups.add(new ArrayList<>(List.of(candidate)));
      }
    }
    return groups;
  }

  private static Optional<Integer> token(String header, String symbol) {
    for (int at = header.indexOf(symbol); at >= 0; at = header.indexOf(symbol, at + 1)) {
      int end = at + symbol.length();
      boolean starts = at == 0 || !isOfWord(header.charAt(at - 1));
      boolean indexed = INDEX.matcher(header.substring(at)).lookingAt();
      if (starts && (indexed || end == header.length() || !isOfWord(header.charAt(end)))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '%' || c == '_';
  }

  /** The property that the candidates mean by the unit beside them, and that unit; without any, the surest. */
  private Optional<Slot> measure(List<Candidate> group, String header, List<Units.Found> found, int end, List<Unit> printed) {
    List<Candidate> byTrust = group.stream().sorted(Comparator.comparing((Candidate c) -> !c.certain())
        .thenComparing(c -> c.start() - c.end())).toList();
    int start = group.getFirst().start();
    List<Units.Found> beside = found.stream().filter(unit -> !isUnitOf(Kind.TEMPERATURE, unit.unit()))
        .filter(unit -> !isUnitOf(Kind.CYCLE, unit.unit()) || byTrust.getFirst().property().isMeasuredIn(unit.unit()))
        .filter(unit -> unit.end() > start && unit.start() < end || found.size() == 1).toList();
    List<Units.Found> near = beside.isEmpty() ? found.stream().filter(unit -> unit.start() > start
        && byTrust.stream().anyMatch(c -> c.property().isMeasuredIn(unit.unit()))).limit(1).toList() : beside;
    for (Units.Found unit : near) {
      Optional<Property> fitting = byTrust.stream().map(Candidate::property).filter(p -> p.isMeasuredIn(unit.unit())).findFirst()
          .or(() -> cued(header.substring(start, end), unit.unit()));
      if (fitting.isPresent()) {
        return fitting.map(property -> measure(unit, property));
      }
    }
    return near.isEmpty() ? withoutUnit(byTrust, start, printed) : Optional.empty();
  }

  /** The property in whose unit the words have a cue although they are the name of another: {@code cycle life (h)}. */
  private Optional<Property> cued(String words, Unit unit) {
    String lower = words.toLowerCase(Locale.ROOT);
    return catalogue.properties().stream().filter(p -> p.isMeasuredIn(unit))
        .filter(p -> p.cues().stream().anyMatch(cue -> token(lower, cue).isPresent())).findFirst();
  }

  private Optional<Slot> withoutUnit(List<Candidate> byTrust, int start, List<Unit> printed) {
    return byTrust.stream().filter(c -> printed.stream().anyMatch(c.property()::isMeasuredIn)).findFirst()
        .map(c -> fromCommon(List.of(c), start)
            .orElseGet(() -> new Measure(start, c.property(), plainUnit(c.property()), 0)))
        .or(() -> fromCommon(byTrust, start))
        .or(() -> byTrust.stream().filter(HeaderSlots::needsNoUnit).findFirst()
            .map(c -> new Measure(start, c.property(), plainUnit(c.property()), 0)));
  }

  private static boolean needsNoUnit(Candidate candidate) {
    Unit usual = candidate.property().usualUnit();
    return candidate.certain() || isPlain(usual) && !has(usual, Base.CYCLES);
  }

  private Optional<Slot> fromCommon(List<Candidate> byTrust, int start) {
    for (Candidate candidate : byTrust) {
      for (Units.Found unit : behindName(candidate.property())) {
        if (candidate.property().isMeasuredIn(unit.unit())) {
          return Optional.of(new Measure(start, candidate.property(), Optional.of(unit.unit()), unit.power()));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Ionic conductivity (mS/cm) and electronic conductivity (S/cm)}: the units behind the name of a property first. */
  private List<Units.Found> behindName(Property property) {
    String lower = caption.toLowerCase(Locale.ROOT);
    int name = property.cues().stream().flatMap(cue -> token(lower, cue).stream()).mapToInt(Integer::intValue).min().orElse(0);
    return Stream.concat(common.stream().filter(unit -> unit.start() >= name), common.stream()).toList();
  }

  /** Shares, cycles and bare numbers are understood without a unit. */
  private static Optional<Unit> plainUnit(Property property) {
    return Optional.of(property.usualUnit()).filter(HeaderSlots::isPlain);
  }

  private static boolean isPlain(Unit unit) {
    Dimension dimension = unit.dimension();
    return dimension.equals(Dimension.NONE) || has(unit, Base.SHARE) || has(unit, Base.CYCLES);
  }

  private static Measure measure(Units.Found unit, Property property) {
    return new Measure(unit.start(), property, Optional.of(unit.unit()), unit.power());
  }

  private Optional<Slot> implied(Units.Found unit) {
    return implied(unit.unit()).map(p -> measure(unit, p));
  }

  /** {@code Li|Li: mA cm⁻² / h}: how long a cell was plated and stripped at which current. */
  private Optional<Slot> plating(List<Units.Found> found) {
    boolean rated = found.stream().anyMatch(unit -> isUnitOf(Kind.RATE, unit.unit()));
    return found.stream().filter(unit -> rated && isTime(unit.unit())).findFirst().flatMap(unit ->
        named("cycling_duration", unit.unit()).map(p -> measure(unit, p)));
  }

  private static boolean isRate(Slot slot) {
    return slot instanceof Setting setting && setting.kind() == Kind.RATE;
  }

  private static boolean isSame(Slot one, Slot other) {
    return one instanceof Measure measure && other instanceof Measure its && measure.property().equals(its.property());
  }

  /** {@code Lifetime at current density [h]/[mA cm⁻²]}: how hard a cell was plated is what the time was reached at. */
  private static boolean isCurrent(Slot slot) {
    return slot instanceof Measure measure && !measure.property().core()
        && isUnitOf(Kind.RATE, measure.property().usualUnit());
  }

  static boolean isTime(Unit unit) {
    return has(unit, Base.TIME) && unit.dimension().exponents().size() == 1;
  }

  /** Under {@code Time (h)} stands what the caption speaks of. */
  private Optional<Slot> toldByCaption(String header, Units.Found unit) {
    Optional<Property> property =
        isTime(unit.unit()) && SPAN.matcher(header).find() ? cued(caption, unit.unit()) : Optional.empty();
    return property.map(p -> measure(unit, p));
  }

  /** The property that a quantity in {@code unit} is a value of unless another is named. */
  Optional<Property> implied(Unit unit) {
    Optional<Property> implied = catalogue.properties().stream().filter(p -> p.impliedByUnit() && p.isMeasuredIn(unit))
        .findFirst();
    boolean listed = implied.filter(p -> lists(p, unit)).isPresent();
    return listed || catalogue.properties().stream().noneMatch(p -> lists(p, unit)) ? implied : Optional.empty();
  }

  /** Whether values of it are usually given in just this unit: MPa and Wh/L have one dimension, and mean different things. */
  private static boolean lists(Property property, Unit unit) {
    return property.units().stream().anyMatch(usual -> usual.symbol().equals(unit.symbol()));
  }

  /** The property of this name, where it is measured in {@code unit}. */
  Optional<Property> named(String name, Unit unit) {
    return catalogue.property(name).filter(property -> property.isMeasuredIn(unit));
  }

  /** Whether {@code header} gives a unit, but none of {@code property} or of a condition under which it may hold. */
  boolean givesOtherUnit(String header, Property property) {
    List<Unit> given = units.in(header).stream().map(Units.Found::unit).toList();
    return !given.isEmpty() && given.stream().noneMatch(unit -> property.isMeasuredIn(unit)
        || NUMBERED.stream().anyMatch(kind -> isUnitOf(kind, unit)));
  }

  boolean isImplied(Unit unit) {
    return implied(unit).isPresent();
  }

  private static List<Slot> settings(String header, List<Mention> mentions, List<Candidate> measured, List<Units.Found> found) {
    List<Slot> settings = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Matcher matcher = HeaderWords.setting(kind).matcher(header);
      while (matcher.find()) {
        int start = AFTER.matcher(header.substring(0, matcher.start())).find() ? header.length() : matcher.start();
        int end = Math.max(start, matcher.end());
        boolean taken = measured.stream().anyMatch(c -> c.start() < end && start < c.end())
            || mentions.stream().anyMatch(m -> !(m instanceof PropertyMention) && m.start() < end && start < m.end())
            || settings.stream().anyMatch(s -> s.start() == start);
        if (!taken) {
          settings.add(new Setting(start, kind, unit(kind, found)));
          break;
        }
      }
    }
    return inLayers(settings);
  }

  /** {@code Cathode/electrolyte/anode} names the layers of a cell. */
  private static List<Slot> inLayers(List<Slot> settings) {
    List<Slot> electrodes = settings.stream().filter(slot -> slot instanceof Setting setting
        && (setting.kind() == Kind.POSITIVE || setting.kind() == Kind.NEGATIVE)).toList();
    if (electrodes.size() < 2) {
      return settings;
    }
    List<Slot> others = new ArrayList<>(settings);
    others.removeAll(electrodes);
    others.add(new Setting(electrodes.getFirst().start(), Kind.CELL, Optional.empty()));
    return others;
  }

  private static Optional<Unit> unit(Kind kind, List<Units.Found> found) {
    return found.stream().map(Units.Found::unit).filter(unit -> isUnitOf(kind, unit)).findFirst();
  }

  /** Whether a condition of this kind is given in {@code unit}. */
  static boolean isUnitOf(Kind kind, Unit unit) {
    return switch (kind) {
      case TEMPERATURE -> has(unit, Base.TEMPERATURE) && unit.dimension().exponents().size() == 1;
      case RATE -> has(unit, Base.C_RATE) && unit.dimension().exponents().size() == 1
          || has(unit, Base.CURRENT) && !has(unit, Base.TIME) && unit.dimension().exponents().size() <= 2;
      case CYCLE -> has(unit, Base.CYCLES);
      case POSITIVE, NEGATIVE, CELL -> false;
    };
  }

  /** A capacity or a share of it or of the charge: what papers give for a cycle. */
  /** Of a column of numbers of cycles that cells ran. */
  Optional<Slot> lives() {
    return catalogue.property("cycle_life").map(life -> new Measure(0, life, Optional.of(life.usualUnit()), 0));
  }

  /** A charge by mass or by area, or a share of one: what is told of a cell after so many cycles. */
  static boolean isKeptOverCycles(Property property) {
    Map<Base, Integer> exponents = property.usualUnit().dimension().exponents();
    boolean charge = exponents.getOrDefault(Base.CURRENT, 0) == 1 && exponents.getOrDefault(Base.TIME, 0) == 1;
    return charge || isShare(property.usualUnit()) && property.core();
  }

  static boolean isShare(Unit unit) {
    return has(unit, Base.SHARE);
  }

  private static boolean has(Unit unit, Base base) {
    return unit.dimension().exponents().getOrDefault(base, 0) != 0;
  }

  /** Those of {@code slots} that cells can hold as numbers. */
  static List<Slot> numbered(List<Slot> slots) {
    return slots.stream().filter(slot -> !(slot instanceof Setting setting) || NUMBERED.contains(setting.kind())).toList();
  }
}
