package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.table.CellReader.Reading;
import dev.lithograph.assemble.table.Column.Results;
import dev.lithograph.assemble.table.Marks.Mark;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes the facts of one row. */
final class RowMiner {
  /** How sure a subject is that only the caption or a heading tells, measured on tables of unseen papers. */
  private static final double BY_CAPTION = 0.7;
  private static final String RETENTION = "capacity_retention";
  private static final Pattern ARROW = Pattern.compile(" ?(?:→|⟶|➔|-{1,2}>) ?");
  private static final String CYCLE_LIFE = "cycle_life";

  private final int table;
  private final ConditionReader conditions;
  private final CellReader cells;
  private final RowSettings settings;
  private final RowSubject subject;
  private final Sources sources;
  private final List<Column> columns;

  /** What a value is a value of. */
  private enum Scope { MATERIAL, CELL }

  private record Found(Reading reading, Entry entry, Results column) {}

  RowMiner(int table, ConditionReader conditions, CellReader cells, RowSettings settings, RowSubject subject, Sources sources,
      List<Column> columns) {
    this.table = table;
    this.conditions = conditions;
    this.cells = cells;
    this.settings = settings;
    this.subject = subject;
    this.sources = sources;
    this.columns = columns;
  }

  /** @param around what holds for the row where it does not say otherwise */
  List<Fact> facts(List<Entry> row, LineContext around) {
    Conditions stated = stated(row, Scope.CELL);
    List<Found> found = cycled(readings(row), stated.cycle());
    Conditions ofCell = Settings.over(Settings.specified(RowSettings.withoutCycle(stated), around.conditions().cell()),
        around.ofCells());
    Conditions ofMaterial = Settings.over(RowSettings.withoutCycle(stated(row, Scope.MATERIAL)), around.conditions());
    Optional<Attribution> attribution = attribution(row).or(around::attribution);
    double surenessOfSubject = subject.isNamedBy(row) ? 1 : BY_CAPTION;
    List<Fact> facts = new ArrayList<>();
    for (Found one : found) {
      List<Found> beside = found.stream().filter(other -> other.entry() == one.entry()).toList();
      boolean ofCells = Settings.isCycled(one.reading().property());
      List<Subject> listed = ofCells ? List.of() : subject.listed(row, beside.size());
      Subject about = !listed.isEmpty() ? listed.get(beside.indexOf(one))
          : isBefore(one, beside) ? subject.bare(row, one.column(), around) : subject.of(row, one.column(), around);
      Conditions own = Settings.over(one.reading().conditions(),
          inTurn(row, beside.indexOf(one), beside.size(), ofCells ? Scope.CELL : Scope.MATERIAL));
      Conditions holding = Settings.applying(Settings.over(own, ofCells ? ofCell : ofMaterial), one.reading().property());
      Attribution credited = ofValue(one).or(() -> besideValue(row, one)).or(() -> attribution)
          .orElseGet(Attribution.Unattributed::new);
      facts.add(fact(one, about, holding, credited, surenessOfSubject));
    }
    return facts;
  }

  /** {@code 900 → 115}: whether a value is what was measured before what the row tells was done. */
  private static boolean isBefore(Found one, List<Found> beside) {
    String words = one.entry().text().value().substring(one.reading().end());
    return ARROW.matcher(words).lookingAt() && beside.stream().anyMatch(other ->
        other.reading().start() > one.reading().start() && other.reading().property().equals(one.reading().property()));
  }

  /** What the columns of conditions say for the values of {@code scope}. */
  private Conditions stated(List<Entry> row, Scope scope) {
    Conditions stated = Conditions.none();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i) instanceof Column.Settings column && row.get(i).isFilled() && holdsFor(i, scope)) {
        Conditions read = settings.read(column.setting(), row.get(i));
        boolean ofOthers = scope == Scope.MATERIAL && column.setting().kind() != Kind.TEMPERATURE;
        stated = Settings.over(stated, ofOthers ? Settings.withoutTemperature(read) : read);
      }
    }
    return stated;
  }

  /** {@code 25 / 60} beside {@code 1.6 / 11}: what columns of conditions say of each of the values of a cell. */
  private Conditions inTurn(List<Entry> row, int index, int values, Scope scope) {
    Conditions inTurn = Conditions.none();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i) instanceof Column.Settings column && row.get(i).isFilled() && holdsFor(i, scope)) {
        List<Conditions> each = settings.each(column.setting(), row.get(i));
        inTurn = each.size() == values ? Settings.over(inTurn, each.get(index)) : inTurn;
      }
    }
    return inTurn;
  }

  /** A temperature beside a property of the material is not that at which cells were cycled, nor the other way round. */
  private boolean holdsFor(int index, Scope scope) {
    boolean temperature = columns.get(index) instanceof Column.Settings column && column.setting().kind() == Kind.TEMPERATURE;
    List<Scope> beside = IntStream.of(index - 1, index + 1).filter(i -> i >= 0 && i < columns.size()).mapToObj(columns::get)
        .filter(Results.class::isInstance).map(column -> isCycled((Results) column) ? Scope.CELL : Scope.MATERIAL).toList();
    return !temperature || beside.isEmpty() || beside.contains(scope);
  }

  private static boolean isCycled(Results results) {
    return results.measures().stream().map(Slot.Measure::property).anyMatch(Settings::isCycled);
  }

  private List<Found> readings(List<Entry> row) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Entry entry = row.get(i);
      Optional<Results> column = switch (columns.get(i)) {
        case Results results -> Optional.of(results);
        case Column.Story story -> Optional.of(story.asResults());
        default -> Optional.empty();
      };
      if (column.isPresent() && entry.isFilled() && !entry.spanned()) {
        found.addAll(readings(entry, column.get()));
      }
    }
    return found;
  }

  private List<Found> readings(Entry entry, Results column) {
    List<Reading> readings = cells.read(entry.text(), column.slots());
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Conditions above = column.fixed().size() == 1 ? column.fixed().getFirst()
          : column.fixed().size() == readings.size() ? column.fixed().get(i) : Conditions.none();
      Conditions near = Settings.over(readings.get(i).conditions(), noted(entry));
      found.add(new Found(readings.get(i).with(Settings.over(near, Settings.over(above, positive(column)))), entry, column));
    }
    return found;
  }

  private Conditions noted(Entry entry) {
    return Settings.together(conditions.inNotes(entry.marked().marks()));
  }

  /** The positive electrode that a header names is that of the cell. */
  private static Conditions positive(Results column) {
    return column.materials().stream().filter(mention -> Roles.of(mention) == Role.POSITIVE_ELECTRODE).findFirst()
        .map(Cells::withPositive).map(Settings::withCell).orElse(Conditions.none());
  }

  /**
   * A number of cycles in a column of its own belongs to the retention, where the row gives one, else to what else depends on
   * cycling; a cycle life beside a retention is the cycle at which it holds.
   */
  private static List<Found> cycled(List<Found> found, OptionalInt stated) {
    boolean retained = found.stream().anyMatch(one -> is(one, RETENTION));
    Optional<Integer> life = found.stream().filter(one -> retained && is(one, CYCLE_LIFE))
        .flatMap(one -> Settings.cycle(one.reading().quantity().value()).stream()).map(c -> c.cycle().getAsInt()).findFirst();
    OptionalInt cycle = stated.isPresent() ? stated : life.map(OptionalInt::of).orElse(OptionalInt.empty());
    return found.stream().filter(one -> life.isEmpty() || !is(one, CYCLE_LIFE))
        .map(one -> cycle.isPresent() && (!retained || is(one, RETENTION) || isLast(one) || isRetained(one, found))
            ? withCycle(one, cycle.getAsInt()) : one).toList();
  }

  /** {@code Capacity after cycling}. */
  private static boolean isLast(Found found) {
    return HeaderSlots.isKeptOverCycles(found.reading().property()) && HeaderWords.nameLast(found.column().heading().words());
  }

  /** {@code 80 % (104 mAh g⁻¹)}: what is left, told in two ways. */
  private static boolean isRetained(Found one, List<Found> found) {
    return HeaderSlots.isKeptOverCycles(one.reading().property())
        && found.stream().anyMatch(other -> other.entry() == one.entry() && is(other, RETENTION));
  }

  private static Found withCycle(Found found, int cycle) {
    Conditions conditions = Settings.over(found.reading().conditions(), Settings.withCycle(cycle));
    return new Found(found.reading().with(conditions), found.entry(), found.column());
  }

  private static boolean is(Found found, String property) {
    return found.reading().property().name().equals(property);
  }

  private Optional<Attribution> attribution(List<Entry> row) {
    return firstOf(row, Column.Sources.class).or(() -> firstOf(row, Column.Materials.class))
        .or(() -> firstOf(row, Column.Other.class))
        .or(() -> firstOf(row, Column.Settings.class));
  }

  private Optional<Attribution> firstOf(List<Entry> row, Class<? extends Column> kind) {
    for (int i = 0; i < row.size(); i++) {
      if (kind.isInstance(columns.get(i)) && row.get(i).isFilled()) {
        Text text = row.get(i).text();
        List<Mark> marks = row.get(i).marked().marks();
        Optional<Attribution> attribution = kind == Column.Sources.class ? sources.inColumn(text) : sources.in(text);
        attribution = attribution.or(() -> ofNotes(marks));
        if (attribution.isPresent()) {
          return attribution;
        }
      }
    }
    return Optional.empty();
  }

  /** Of several columns of references that behind the column of the value. */
  private Optional<Attribution> besideValue(List<Entry> row, Found found) {
    if (columns.stream().filter(Column.Sources.class::isInstance).count() < 2) {
      return Optional.empty();
    }
    return IntStream.range(0, row.size()).dropWhile(i -> row.get(i) != found.entry())
        .filter(i -> columns.get(i) instanceof Column.Sources).boxed().findFirst()
        .flatMap(i -> sources.inColumn(row.get(i).text()));
  }

  private Optional<Attribution> ofNotes(List<Mark> marks) {
    return marks.stream().flatMap(mark -> sources.in(mark.note()).stream()).findFirst();
  }

  private Optional<Attribution> ofValue(Found found) {
    return sources.in(found.entry().text()).or(() -> ofNotes(found.entry().marked().marks()))
        .or(() -> sources.in(found.column().heading().text())).or(() -> ofNotes(found.column().heading().marked().marks()));
  }

  private Fact fact(Found found, Subject about, Conditions conditions, Attribution attribution, double surenessOfSubject) {
    Reading reading = found.reading();
    Text printed = found.entry().marked().printed();
    Evidence evidence = new Evidence("T" + table + ".r" + found.entry().row(), printed.value(), printed.source(),
        reading.start(), reading.end(), printed.source(reading.start(), reading.end()));
    return new Fact(kind(found, about), reading.property(), about, reading.quantity(), conditions, attribution, evidence,
        surenessOfSubject * confidence(reading, about));
  }

  private static Fact.Kind kind(Found found, Subject about) {
    return Kinds.of(found.column().heading().words()).or(() -> Kinds.of(about.name())).orElse(Fact.Kind.RESULT);
  }

  private static double confidence(Reading reading, Subject about) {
    double named = reading.named() ? 0.95 : 0.85;
    double known = about.components().isEmpty() && about.formula().isEmpty() ? 0.9 : 1;
    return named * known * (reading.property().isPlausible(reading.quantity()) ? 1 : 0.3);
  }
}
