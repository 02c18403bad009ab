package dev.lithograph.assemble.table;

import dev.lithograph.assemble.attribution.PaperKind;
import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.assemble.table.MinedTable.Prose;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Subject;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.quantity.CellNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the facts in the tables of one document. */
public final class TableMiner {
  /** Captions of tables that gather what others have measured. */
  private static final Pattern OF_OTHERS = Pattern.compile("(?i)\\b(?:reported|literature|previous(?:ly)?|published"
      + "|earlier (?:work|reports|studies)|state[- ]of[- ]the[- ]art)\\b");

  private static final Pattern GIVES_UNIT = Pattern.compile("(?:\\bin|[(\\[/,×·]|10(?:[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\^?[-−–]\\d{1,2})) ?$");

  /** {@code Properties of the composite membrane at 25 °C}. */
  private static final Pattern TOPIC = Pattern.compile("\\b(?:of|for) (?:the |our |an? |this )?([\\p{L}\\d][^.,;:()]{2,60}?)"
      + "(?= (?:at|in|with|measured|obtained|used|prepared|under|from)\\b|[.,;:()]|$)");

  private static final Pattern KIND = Pattern.compile("(?i)(?:pristine|bare|un-?doped|pure|neat|un(?:coated|modified|treated"
      + "|annealed)"
      + "|as[- ](?:prepared|synthesi[sz]ed|milled|cast|received)|annealed|sintered|(?:cold|hot)[- ]pressed|control|reference)"
      + "(?: sample)?");

  /** How sure a subject is that the title alone tells: measured on tables of unseen papers, far from always. */
  private static final double BY_TITLE = 0.6;

  private final Document document;
  private final Recogniser recogniser;
  private final Units units;
  private final CellNumbers numbers;
  private final ConditionReader conditions;
  private final Sources sources;
  private final NamedMaterials materials;
  private final RowSettings settings;
  private final SubjectBuilder subjects;
  private final Catalogue catalogue;

  public TableMiner(Catalogue catalogue, Document document, Recogniser recogniser) {
    this.catalogue = catalogue;
    this.document = document;
    this.recogniser = recogniser;
    this.units = new Units(catalogue);
    this.numbers = new CellNumbers(catalogue.units());
    this.conditions = new ConditionReader(recogniser, numbers, catalogue.units());
    this.sources = new Sources(document, recogniser);
    this.materials = new NamedMaterials(recogniser);
    this.settings = new RowSettings(recogniser, materials, numbers, catalogue);
    this.subjects = new SubjectBuilder(catalogue);
  }

  /** @param section that {@code table} stands in, whose heading says what it is about where the table does not */
  public MinedTable mine(Table table, Section section) {
    if (table.body().isEmpty()) {
      return new MinedTable(List.of(), List.of(), List.of());
    }
    Marks marks = new Marks(table.footnotes());
    Entry caption = new Entry(marks.in(table.caption()), false, 0);
    HeaderSlots headerSlots = headerSlots(table, caption);
    List<Slot> ofCaption = headerSlots.read(caption.text().value(), recogniser.in(caption.text()), List.of());
    ColumnReader reader = new ColumnReader(recogniser, headerSlots, conditions, caption.text(), ofCaption);
    Grid grid = UnitColumns.inHeaders(SideBySide.unfolded(upright(Grid.of(table, marks), reader)));
    List<Column> columns = reader.read(grid);
    CellReader cells = new CellReader(recogniser, numbers, headerSlots, catalogue.units());
    RowMiner miner = new RowMiner(table.number(), conditions, cells, settings,
        new RowSubject(recogniser, materials, numbers, subjects, columns), sources, columns);
    return new MinedTable(facts(grid, columns, miner, whole(caption, table, section, columns)),
        prose(grid, columns, table.number()),
        unknownSources(table, grid, columns));
  }

  private HeaderSlots headerSlots(Table table, Entry caption) {
    List<Text> explaining = Stream.concat(Stream.of(table.caption()), table.footnotes().stream().map(Table.Footnote::text))
        .toList();
    return new HeaderSlots(catalogue, new Legend(recogniser, explaining), units, ofWholeTable(caption.text().value()),
        caption.words());
  }

  /** The units that a caption gives for the table: in brackets, or behind "in". */
  private List<Units.Found> ofWholeTable(String caption) {
    return units.in(caption).stream().filter(unit -> GIVES_UNIT.matcher(caption.substring(0, unit.start())).find()).toList();
  }

  /** A table that names its properties down its first column is turned. */
  private static Grid upright(Grid grid, ColumnReader reader) {
    if (grid.width() < 2) {
      return grid;
    }
    List<Entry> across = grid.headings().stream().skip(1).map(Grid::joined).toList();
    long down = reader.measured(grid.column(0));
    return down > reader.measured(across) && down > 0 ? turned(grid) : grid;
  }

  /** {@code Property | Value | Unit | Conditions | Remarks} is turned with its units and conditions beside the properties. */
  private static Grid turned(Grid grid) {
    List<Integer> explaining = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (int column = 1; column < grid.width(); column++) {
      String words = Grid.joined(grid.headings().get(column)).words();
      if (HeaderWords.explain(words)) {
        explaining.add(column);
      } else if (!HeaderWords.standAside(words)) {
        values.add(column);
      }
    }
    return grid.turned(explaining, values);
  }

  private List<Fact> facts(Grid grid, List<Column> columns, RowMiner miner, LineContext whole) {
    List<Fact> facts = new ArrayList<>();
    Continuation continuation = new Continuation(columns);
    LineContext around = whole;
    for (List<Entry> row : grid.rows()) {
      Optional<Entry> heading = heading(row);
      if (heading.isPresent()) {
        around = under(heading.get(), whole);
        continuation.breakOff();
      } else {
        facts.addAll(miner.facts(continuation.filled(row), around));
      }
    }
    facts.replaceAll(fact -> isUnnamed(fact.subject()) ? underTitle(fact) : fact);
    facts.sort(Comparator.comparingInt(fact -> fact.evidence().valueSpan().start()));
    return facts;
  }

  private static List<Prose> prose(Grid grid, List<Column> columns, int table) {
    List<Prose> prose = new ArrayList<>();
    for (List<Entry> row : grid.rows()) {
      for (int i = 0; i < row.size(); i++) {
        if (columns.get(i) instanceof Column.Prose && row.get(i).isFilled() && !row.get(i).spanned()) {
          String place = "T" + table + ".r" + row.get(i).row();
          clauses(row.get(i).marked().printed()).forEach(clause -> prose.add(new Prose(clause, place)));
        }
      }
    }
    return prose;
  }

  /** Split at semicolons, but for those in brackets. */
  private static List<Text> clauses(Text cell) {
    List<Text> clauses = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.value().charAt(i);
      depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && c == ';') {
        clauses.add(cell.slice(start, i));
        start = i + 1;
      }
    }
    clauses.add(cell.slice(start, cell.length()));
    return clauses.stream().filter(clause -> !clause.isBlank()).toList();
  }

  /** Also {@code pristine}, {@code as-milled}, which say of what kind the material of the paper is. */
  private static boolean isUnnamed(Subject subject) {
    return subject.name().isBlank() || subject.formula().isEmpty() && subject.components().isEmpty()
        && KIND.matcher(subject.name()).matches();
  }

  private List<Diagnostic> unknownSources(Table table, Grid grid, List<Column> columns) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (List<Entry> row : grid.rows()) {
      for (int i = 0; i < row.size(); i++) {
        List<String> missing = columns.get(i) instanceof Column.Sources ? sources.missing(row.get(i).text()) : List.of();
        if (!missing.isEmpty()) {
          String place = "%s, table %d, row %d".formatted(document.source().name(), table.number(), row.get(i).row());
          diagnostics.add(Diagnostic.warning(place,
              "cites %s, which the reference list lacks: check the number".formatted(String.join(", ", missing))));
        }
      }
    }
    return diagnostics;
  }

  /** The only cell of a row that is filled, which some converters repeat across the row: a heading for the rows below. */
  private static Optional<Entry> heading(List<Entry> row) {
    Entry first = row.getFirst();
    boolean alone = row.size() > 2 && row.stream().allMatch(entry -> entry.isBlank() || entry.words().equals(first.words()));
    return alone && first.words().chars().filter(Character::isLetter).count() > 1 ? Optional.of(first) : Optional.empty();
  }

  /** What holds for the whole table: its caption, and that a paper which is no review tells its own results. */
  private LineContext whole(Entry caption, Table table, Section section, List<Column> columns) {
    List<MaterialMention> ofCaption = electrolytes(caption);
    List<MaterialMention> named = ofCaption.isEmpty() ? electrolytes(told(section.heading())) : ofCaption;
    Optional<Attribution> cited = sources.in(caption.text());
    boolean ofOthers = OF_OTHERS.matcher(caption.words()).find();
    if (named.isEmpty() && !ofOthers && PaperKind.of(document) != PaperKind.REVIEW
        && columns.stream().noneMatch(Column.Sources.class::isInstance)
        && columns.stream().anyMatch(Column.Shares.class::isInstance)) {
      named = document.bibliography().title().map(title -> electrolytes(told(Text.of(title)))).orElse(List.of());
    }
    return new LineContext(named.stream().findFirst().map(MaterialMention::printed).orElse(""), topic(caption.words()), named,
        Settings.over(Settings.over(Settings.over(Settings.together(conditions.in(caption.text())), ofNotes(table)),
            positive(caption)), positive(told(section.heading()))), conditions.isOfMaterials(caption.text()),
        cited.or(() -> ofOthers ? Optional.empty() : PaperKind.of(document).ownByDefault()));
  }

  /** What notes without a mark say: {@code All data at 25 °C unless noted.} */
  private Conditions ofNotes(Table table) {
    return Settings.together(table.footnotes().stream().filter(note -> note.mark().isEmpty())
        .flatMap(note -> conditions.in(note.text()).stream()).toList());
  }

  /** The only cell that a caption or a heading names, by its layers or its positive electrode: {@code Cells with LiFePO4}. */
  private Conditions positive(Entry words) {
    Stream<Cell> layered = recogniser.in(words.text()).stream().filter(CellMention.class::isInstance)
        .flatMap(mention -> Cells.of((CellMention) mention).stream());
    Stream<Cell> named = materials.in(words).stream().filter(mention -> Roles.of(mention) == Role.POSITIVE_ELECTRODE)
        .map(Cells::withPositive);
    List<Cell> cells = Stream.concat(layered, named).distinct().toList();
    return cells.size() == 1 ? Settings.withCell(cells.getFirst()) : Conditions.none();
  }

  private static String topic(String caption) {
    Matcher topic = TOPIC.matcher(caption);
    return topic.find() ? topic.group(1) : "";
  }

  /** Where neither the row nor anything around it names a material, that which the title names. */
  private Fact underTitle(Fact fact) {
    return document.bibliography().title().map(Text::of).map(title -> electrolytes(told(title))).filter(named -> !named.isEmpty())
        .map(named -> new Fact(fact.kind(), fact.property(),
            subjects.of((fact.subject().name() + " " + named.getFirst().printed()).strip(), named),
            fact.quantity(),
            fact.conditions(), fact.attribution(), fact.evidence(), BY_TITLE * fact.confidence())).orElse(fact);
  }

  private static Entry told(Text heading) {
    return new Entry(new Marks.Marked(heading, heading, List.of()), false, 0);
  }

  private LineContext under(Entry heading, LineContext whole) {
    List<MaterialMention> named = electrolytes(heading);
    Conditions stated = Settings.together(conditions.in(heading.text()));
    return new LineContext(RowSubject.words(recogniser, heading.text()), whole.topic(),
        named.isEmpty() ? whole.materials() : named,
        Settings.over(stated, whole.conditions()), whole.temperatureOfMaterials() && stated.temperature().isEmpty(),
        sources.in(heading.text()).or(whole::attribution));
  }

  private List<MaterialMention> electrolytes(Entry entry) {
    Stream<MaterialMention> ofCells = recogniser.in(entry.text()).stream().filter(CellMention.class::isInstance)
        .flatMap(mention -> Cells.electrolyte((CellMention) mention).stream());
    return Stream.concat(materials.in(entry).stream(), ofCells).filter(mention -> !Roles.isElectrode(mention)).toList();
  }
}
