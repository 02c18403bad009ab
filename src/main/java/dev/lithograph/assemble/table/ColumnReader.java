package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.table.Column.Materials.Part;
import dev.lithograph.assemble.table.Column.Results;
import dev.lithograph.assemble.table.Slot.Measure;
import dev.lithograph.assemble.table.Slot.Setting;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Conditions;
import dev.lithograph.quantity.Unit;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells what each column of a table is for, by what stands above it and by what stands in it. */
final class ColumnReader {
  private static final Pattern VARIABLE = Pattern.compile("[xyzδ](?: ?\\(?(?:mol|at)?\\.?%?\\)?)?");
  private static final Pattern RATIO = Pattern.compile(".*\\d.*");

  private static final Pattern WORD = Pattern.compile("(?<![^ (])\\p{L}\\p{Ll}+(?![^ ,;.)])");
  /** So many words are no name of a material or a method; a shorter statement leaves out what it is about. */
  private static final int PROSE_WORDS = 8;

  private final Recogniser recogniser;
  private final HeaderSlots headerSlots;
  private final ConditionReader conditions;
  /** What the caption says of one property alone. */
  private final Map<Property, List<Conditions>> ofProperties;
  /** What the caption says that the whole table holds. */
  private final List<Slot> ofCaption;

  ColumnReader(Recogniser recogniser, HeaderSlots headerSlots, ConditionReader conditions, Text caption, List<Slot> ofCaption) {
    this.recogniser = recogniser;
    this.ofProperties = conditions.behindNames(caption);
    this.headerSlots = headerSlots;
    this.conditions = conditions;
    this.ofCaption = ofCaption;
  }

  List<Column> read(Grid grid) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < grid.width(); i++) {
      columns.add(column(grid, i));
    }
    heldAtRates(columns, grid);
    boolean named = columns.stream().anyMatch(column -> column instanceof Column.Materials || column instanceof Column.Variable);
    OptionalInt names = named ? OptionalInt.empty() : names(columns, grid);
    if (names.isPresent()) {
      columns.set(names.getAsInt(), new Column.Materials(Part.MATERIAL));
    } else if (!named) {
      remarks(grid).ifPresent(column -> columns.set(column, new Column.Materials(Part.MATERIAL)));
    }
    return new Neighbours(ofCaption).settled(withLives(withPositives(columns, grid), grid), grid);
  }

  /**
   * {@code 0.1C | 0.5C | 1C | Retention (%)} under a caption that speaks of capacities and retentions: numbers below rates alone
   * are of the only property of cells in it that no other column gives.
   */
  private void heldAtRates(List<Column> columns, Grid grid) {
    List<Property> given = columns.stream().filter(Results.class::isInstance)
        .flatMap(column -> ((Results) column).measures().stream()).map(Measure::property).toList();
    List<Measure> left = ofCaption.stream().filter(Measure.class::isInstance).map(Measure.class::cast)
        .filter(measure -> Settings.isCycled(measure.property()) && !given.contains(measure.property())).toList();
    if (left.stream().map(Measure::property).distinct().count() != 1) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Entry whole = Grid.joined(grid.headings().get(i));
      boolean rated = quantities(whole).stream().anyMatch(quantity -> quantity.start() == 0
          && HeaderSlots.isUnitOf(Kind.RATE, quantity.quantity().unit()));
      if (columns.get(i) instanceof Column.Other && rated && isMostly(grid.filled(i), ColumnReader::isNumber)) {
        columns.set(i, results(List.of(left.getFirst()), whole));
      }
    }
  }

  /** The first column of words that nothing tells what they are, which names the rows; before it may stand their numbers. */
  private static OptionalInt names(List<Column> columns, Grid grid) {
    return IntStream.range(0, grid.width() - 1).filter(i -> !isMostly(grid.filled(i), ColumnReader::isNumber))
        .limit(1).filter(i -> columns.get(i) instanceof Column.Other && columns.subList(0, i).stream().allMatch(Column.Other.class
            ::isInstance)).findFirst();
  }

  /** The remarks in which alone the rows say of what they are. */
  private OptionalInt remarks(Grid grid) {
    return IntStream.range(0, grid.width()).filter(i -> HeaderWords.remark(Grid.joined(grid.headings().get(i)).words())
        && isMostly(grid.filled(i), entry -> materials(entry).stream().anyMatch(material -> !Roles.isElectrode(material))))
        .findFirst();
  }

  /** Numbers of cycles with nothing beside them that holds after so many are how long the cells ran. */
  private List<Column> withLives(List<Column> columns, Grid grid) {
    boolean holds = columns.stream().anyMatch(column -> column instanceof Column.Story || column instanceof Results results
        && results.measures().stream().anyMatch(measure -> HeaderSlots.isKeptOverCycles(measure.property())));
    return holds ? columns : IntStream.range(0, columns.size()).mapToObj(i ->
        columns.get(i) instanceof Column.Settings counted && counted.setting().kind() == Kind.CYCLE
            ? headerSlots.lives().<Column>map(lives -> results(List.of(lives), Grid.joined(grid.headings().get(i))))
                .orElse(counted)
            : columns.get(i)).toList();
  }

  /** {@code Electrolyte | Chemical formula} with formulas of electrodes: beside electrolytes, those of the cells. */
  private List<Column> withPositives(List<Column> columns, Grid grid) {
    List<Integer> materials = IntStream.range(0, columns.size())
        .filter(i -> columns.get(i) instanceof Column.Materials column && column.part() == Part.MATERIAL).boxed().toList();
    List<Integer> positives = materials.stream().filter(i -> isPositive(grid.filled(i))).toList();
    if (positives.size() < materials.size()) {
      positives.forEach(i -> columns.set(i, settings(Kind.POSITIVE)));
    }
    return columns;
  }

  private boolean isPositive(List<Entry> body) {
    return isMostly(body, entry -> namesMaterial(entry)
        && materials(entry).stream().allMatch(material -> Roles.of(material) == Role.POSITIVE_ELECTRODE));
  }

  /** How many of {@code headers} name a property or its unit. */
  long measured(List<Entry> headers) {
    return headers.stream().filter(header -> !header.isBlank())
        .filter(header -> slots(header, List.of()).stream().anyMatch(Measure.class::isInstance)).count();
  }

  private Column column(Grid grid, int index) {
    List<Entry> body = grid.filled(index);
    if (isMostly(body, this::isProse)) {
      return new Column.Prose();
    }
    Entry whole = Grid.joined(grid.headings().get(index));
    Entry lowest = lowest(grid.headings().get(index));
    return byHeader(lowest, whole, body)
        .or(() -> HeaderWords.nameElectrons(lowest.words())
            ? byHeader(Grid.joined(grid.headings().get(index).reversed()), whole, body)
            : Optional.empty())
        .or(() -> byHeader(whole, whole, body))
        .or(() -> byHeader(inherited(grid, index), inherited(grid, index), body).filter(Results.class::isInstance))
        .or(() -> byBody(whole, body)).orElse(new Column.Other());
  }

  private boolean isProse(Entry entry) {
    return WORD.matcher(entry.words()).results().skip(PROSE_WORDS - 1).findFirst().isPresent()
        && recogniser.in(entry.text()).stream().anyMatch(CitationMention.class::isInstance)
        && (namesMaterial(entry) || namesCell(entry));
  }

  private static Entry lowest(List<Entry> heading) {
    List<Entry> filled = heading.stream().filter(entry -> !entry.isBlank()).toList();
    return filled.isEmpty() ? Grid.joined(heading) : filled.getLast();
  }

  /** The header with what stands to the left in each of its rows but the last: a name that stands above several columns. */
  private static Entry inherited(Grid grid, int index) {
    List<Entry> heading = new ArrayList<>();
    int rows = grid.headings().get(index).size();
    for (int row = 0; row < rows; row++) {
      int column = index;
      while (row < rows - 1 && column > 0 && grid.headings().get(column).get(row).isBlank()) {
        column--;
      }
      heading.add(grid.headings().get(column).get(row));
    }
    return Grid.joined(heading);
  }

  /** @param whole the header with the rows above {@code header}, where conditions and materials may stand */
  private Optional<Column> byHeader(Entry header, Entry whole, List<Entry> body) {
    String words = header.words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (HeaderWords.nameLogarithm(words) || HeaderWords.nameOtherTime(words)) {
      return Optional.of(new Column.Other());
    }
    List<Slot> slots = slots(header, body);
    boolean measures = slots.stream().anyMatch(Measure.class::isInstance);
    boolean core = slots.stream().anyMatch(slot -> slot instanceof Measure measure && measure.property().core());
    if (measures && (core || !HeaderWords.standAside(words))) {
      return Optional.of(results(slots, whole));
    }
    if (HeaderWords.nameSources(words) && isMostly(body, this::isSource)) {
      return Optional.of(new Column.Sources());
    }
    if (HeaderWords.standAside(words)) {
      return Optional.of(new Column.Other());
    }
    if (HeaderWords.introduceResults(words) && tellsResults(body)) {
      return Optional.of(story(whole));
    }
    if (HeaderWords.nameConditions(words) && isMostly(body, this::givesConditions)) {
      return Optional.of(settings(Kind.RATE));
    }
    boolean cell = slots.stream().anyMatch(slot -> slot instanceof Setting setting && setting.kind() == Kind.CELL);
    if (cell && tellsResults(body)) {
      return Optional.of(story(whole));
    }
    Optional<Column> setting = slots.stream().filter(Setting.class::isInstance).map(Setting.class::cast).findFirst()
        .map(Column.Settings::new);
    return setting.or(() -> material(header, words, body));
  }

  private Optional<Column> material(Entry header, String words, List<Entry> body) {
    if (VARIABLE.matcher(words).matches() && isMostly(body, ColumnReader::isNumber)) {
      return Optional.of(new Column.Variable(words.substring(0, 1)));
    }
    if (HeaderWords.nameShare(words) && isMostly(body, entry -> RATIO.matcher(entry.words()).matches())
        && !isMostly(body, this::namesMaterial)) {
      return Optional.of(new Column.Shares(header));
    }
    boolean material = HeaderWords.nameMaterial(words) || HeaderWords.nameClass(words) || HeaderWords.nameLayer(words)
        || namesMaterial(header);
    return material && !isMostly(body, ColumnReader::isNumber) && !tellsResults(body)
        ? Optional.of(new Column.Materials(part(words))) : Optional.empty();
  }

  private static Part part(String words) {
    return HeaderWords.nameLayer(words) ? Part.LAYER : HeaderWords.nameClass(words) ? Part.CLASS : Part.MATERIAL;
  }

  private Optional<Column> byBody(Entry whole, List<Entry> body) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    if (isMostly(body, entry -> recogniser.in(entry.text()).stream().anyMatch(CitationMention.class::isInstance)
        && !namesMaterial(entry) && quantities(entry).isEmpty())) {
      return Optional.of(new Column.Sources());
    }
    if (isMostly(body, this::namesCell)) {
      return Optional.of(settings(Kind.CELL));
    }
    if (isMostly(body, this::beginsWithSetting) && !tellsResults(body)) {
      return setting(body);
    }
    if (isMostly(body, this::namesMaterial) && !tellsResults(body)) {
      return Optional.of(isPositive(body) ? settings(Kind.POSITIVE) : new Column.Materials(Part.MATERIAL));
    }
    return setting(body).or(() -> measured(whole, body)).or(() -> ofCaption(whole, body));
  }

  /** {@code 0.5 C, 60 °C, gel}: a condition, and only then on what. */
  private boolean beginsWithSetting(Entry entry) {
    return quantities(entry).stream().limit(1).anyMatch(quantity -> quantity.start() == 0 && isCondition(quantity));
  }

  /** {@code 2.5–4.2 V, 0.1C, 25 °C}. */
  private boolean givesConditions(Entry entry) {
    return quantities(entry).stream().anyMatch(ColumnReader::isCondition);
  }

  private static boolean isCondition(QuantityMention quantity) {
    Unit unit = quantity.quantity().unit();
    return HeaderSlots.isUnitOf(Kind.RATE, unit) || HeaderSlots.isUnitOf(Kind.TEMPERATURE, unit);
  }

  /** All of its cells give a condition of one kind. */
  private Optional<Column> setting(List<Entry> body) {
    return List.of(Kind.TEMPERATURE, Kind.RATE).stream()
        .filter(kind -> isMostly(body, entry -> quantities(entry).stream().limit(1)
            .anyMatch(quantity -> HeaderSlots.isUnitOf(kind, quantity.quantity().unit()))))
        .findFirst().map(ColumnReader::settings);
  }

  private static Column settings(Kind kind) {
    return new Column.Settings(new Setting(0, kind, Optional.empty()));
  }

  /** Its cells bear a unit that says which property they give, or tell results of several kinds. */
  private Optional<Column> measured(Entry whole, List<Entry> body) {
    return tellsResults(body) ? Optional.of(story(whole)) : Optional.empty();
  }

  /** Its cells hold numbers, and the caption says of what. */
  private Optional<Column> ofCaption(Entry whole, List<Entry> body) {
    List<Measure> measures = ofCaption.stream().filter(Measure.class::isInstance).map(Measure.class::cast).toList();
    boolean holds = measures.size() == 1 && !headerSlots.givesOtherUnit(whole.words(), measures.getFirst().property());
    return holds && isMostly(body, ColumnReader::isNumber) && !whole.isBlank()
        ? Optional.of(results(List.copyOf(measures), whole)) : Optional.empty();
  }

  private Column.Story story(Entry whole) {
    return new Column.Story(results(List.of(), whole));
  }

  private Results results(List<Slot> slots, Entry whole) {
    List<Conditions> stated = new ArrayList<>(conditions.in(whole.text()));
    stated.addAll(conditions.inNotes(whole.marked().marks()));
    slots.stream().filter(Measure.class::isInstance).map(slot -> ((Measure) slot).property()).distinct()
        .flatMap(property -> ofProperties.getOrDefault(property, List.of()).stream())
        .filter(told -> stated.stream().noneMatch(known -> Settings.kinds(known)
            .stream().anyMatch(Settings.kinds(told)::contains)))
        .toList().forEach(stated::add);
    stated.removeIf(condition -> condition.rates().stream().anyMatch(rate -> isMeasured(slots, rate.unit())));
    List<Conditions> fixed = Settings.series(stated);
    List<Slot> open = HeaderSlots.numbered(slots).stream().filter(slot -> !(slot instanceof Setting setting
        && fixed.stream().anyMatch(one -> Settings.kinds(one).contains(setting.kind())))).toList();
    return new Results(open, fixed, whole, materials(whole));
  }

  private static boolean isMeasured(List<Slot> slots, Unit unit) {
    return slots.stream().anyMatch(slot -> slot instanceof Measure measure && measure.property().isMeasuredIn(unit));
  }

  private List<Slot> slots(Entry header, List<Entry> body) {
    List<Unit> printed = body.stream().flatMap(entry -> quantities(entry).stream()).map(q -> q.quantity().unit()).distinct()
        .toList();
    return headerSlots.read(header.text().value(), recogniser.in(header.text()), printed);
  }

  private boolean tellsResults(List<Entry> body) {
    return isMostly(body, entry -> {
      List<Unit> units = quantities(entry).stream().map(q -> q.quantity().unit()).toList();
      return units.stream().anyMatch(headerSlots::isImplied) || units.stream().anyMatch(HeaderSlots::isTime)
          && units.stream().anyMatch(unit -> HeaderSlots.isUnitOf(Kind.RATE, unit));
    });
  }

  private boolean namesMaterial(Entry entry) {
    return !materials(entry).isEmpty();
  }

  private List<MaterialMention> materials(Entry entry) {
    return recogniser.in(entry.text()).stream().filter(MaterialMention.class::isInstance).map(MaterialMention.class::cast)
        .toList();
  }

  private boolean namesCell(Entry entry) {
    return recogniser.in(entry.text()).stream().anyMatch(CellMention.class::isInstance);
  }

  private boolean isSource(Entry entry) {
    List<Mention> mentions = recogniser.in(entry.text());
    boolean cites = mentions.stream().anyMatch(m -> m instanceof CitationMention || m instanceof AuthorMention);
    return cites || isNumber(entry) || Sources.isBare(entry.text()) || !entry.text().anchors().isEmpty()
        || Sources.isOwn(entry.words());
  }

  static boolean isNumber(Entry entry) {
    String value = entry.words();
    int i = 0;
    while (i < value.length() && "~≈<>≤≥±+-−( ".indexOf(value.charAt(i)) >= 0) {
      i++;
    }
    return i < value.length() && Character.isDigit(value.charAt(i))
        && value.chars().filter(Character::isLetter).count() * 2 <= value.chars().filter(c -> c != ' ').count();
  }

  private List<QuantityMention> quantities(Entry entry) {
    return recogniser.in(entry.text()).stream().filter(QuantityMention.class::isInstance).map(QuantityMention.class::cast)
        .toList();
  }

  static boolean isMostly(List<Entry> entries, Predicate<Entry> test) {
    return !entries.isEmpty() && entries.stream().filter(test).count() * 2 >= entries.size();
  }
}
