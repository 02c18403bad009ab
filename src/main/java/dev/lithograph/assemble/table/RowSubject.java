package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.assemble.table.Column.Materials.Part;
import dev.lithograph.assemble.table.Column.Results;
import dev.lithograph.assemble.table.Marks.Marked;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Value;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.quantity.CellNumbers;
import dev.lithograph.recognise.quantity.CellNumbers.CellNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the values of a row are about. */
final class RowSubject {
  /** {@code x = 0.3}. */
  private static final Pattern EQUATION = Pattern.compile("(?<![\\p{L}\\d])([xyzδ]) ?= ?(\\d{1,3}(?:\\.\\d{1,4})?)");

  private static final Pattern SETTING = Pattern.compile("(?:[~<>≈] ?)?(?:[-−–]?\\d|C/\\d)");

  /** {@code Gel: discharge capacity}. */
  private static final Pattern ABOVE = Pattern.compile("([^:]{2,40}): ");
  /** {@code ASR before} beside {@code ASR with interlayer}, not {@code resistance before cycling}. */
  private static final Pattern BARE = Pattern.compile("(?i)\\b(?:before|without|w/o|bare|pristine|uncoated|unmodified|untreated)"
      + "(?! (?:cycl|test|storage|ag(?:e|i)ng|polari[sz]|charg|any |rest)\\w*)(?![\\p{L}\\d])");
  /** A name, not a unit or a word of a share: {@code 5 wt%}. */
  private static final Pattern MORE = Pattern.compile("\\p{Lu}\\p{L}?\\p{Lu}");
  private static final Pattern SHARE_OF = Pattern.compile("(?<part>\\p{Lu}[\\p{L}\\d@.–-]*)(?: (?:contents?|loadings?"
      + "|fractions?))?"
      + " ?[/(\\[,]* ?(?<unit>(?:wt|vol|mol)\\.? ?%)[)\\]]?");
  /** Of flux and coatings rather than of electrolytes. */
  private static final Optional<String> OXIDE = Optional.of("Oxide");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d+)?");
  private static final Set<Role> ELECTROLYTES = Set.of(Role.INORGANIC_ELECTROLYTE, Role.POLYMER);

  private static final Set<Role> BESIDE_ELECTROLYTE =
      Set.of(Role.FILLER, Role.OTHER, Role.ADDITIVE, Role.SALT, Role.SOLVENT,
      Role.NEGATIVE_ELECTRODE, Role.POSITIVE_ELECTRODE);

  private final Recogniser recogniser;
  private final NamedMaterials materials;
  private final CellNumbers numbers;
  private final SubjectBuilder subjects;
  private final List<Column> columns;

  RowSubject(Recogniser recogniser, NamedMaterials materials, CellNumbers numbers, SubjectBuilder subjects,
      List<Column> columns) {
    this.recogniser = recogniser;
    this.materials = materials;
    this.numbers = numbers;
    this.subjects = subjects;
    this.columns = columns;
  }

  /** The materials that the row names, in its columns of materials, else as the electrolyte of its cell. */
  List<MaterialMention> named(List<Entry> row) {
    List<MaterialMention> named = new ArrayList<>();
    List<MaterialMention> families = new ArrayList<>();
    for (Entry entry : filled(row, Column.Materials.class)) {
      for (MaterialMention mention : in(entry)) {
        (Roles.of(mention) == Role.ELECTROLYTE_FAMILY ? families : named).add(mention);
      }
    }
    named.addAll(families);
    namedBesideValues(row).forEach(named::add);
    boolean told = columns.stream().anyMatch(column -> column instanceof Column.Materials one && one.part() != Part.CLASS)
        && !filled(row, Column.Materials.class).isEmpty();
    if (!told && named.stream().noneMatch(RowSubject::isElectrolyte)) {
      named.addAll(0, filled(row, Column.Settings.class).stream().flatMap(entry -> ofCell(entry).stream()).toList());
    }
    return substituted(row, named);
  }

  /** {@code Li6PS5Cl; 2.1 × 10⁻³} under {@code Electrolyte; σ}: what columns name that hold values too, layers last. */
  private Stream<MaterialMention> namedBesideValues(List<Entry> row) {
    return Stream.concat(besideValues(row, HeaderWords::nameMaterial), besideValues(row, HeaderWords::nameLayer)).distinct();
  }

  private Stream<MaterialMention> besideValues(List<Entry> row, Predicate<String> header) {
    return IntStream.range(0, row.size()).filter(i -> columns.get(i) instanceof Results results && row.get(i).isFilled()
            && header.test(results.heading().words()))
        .boxed().flatMap(i -> materials.in(row.get(i)).stream()).filter(mention -> !Roles.isElectrode(mention));
  }

  /** The ceramics that the headers of shares name, where the row has some of them, or none: {@code LAGP (wt%)}. */
  private List<MaterialMention> ofShares(List<Entry> row, boolean some) {
    return filled(row, Column.Shares.class).stream()
        .filter(share -> NUMBER.matcher(words(share)).matches() && new BigDecimal(words(share)).signum() > 0 == some)
        .flatMap(share -> column(row, share) instanceof Column.Shares shares
            ? materials.in(shares.heading()).stream() : Stream.empty())
        .filter(mention -> mention.material()
            .filter(known -> known.role() == Role.INORGANIC_ELECTROLYTE && !known.family().equals(OXIDE)).isPresent()).toList();
  }

  /** {@code around} without the ceramics of which the row has nothing. */
  private LineContext withoutLacking(List<Entry> row, LineContext around) {
    List<Material> lacking = ofShares(row, false).stream().flatMap(mention -> mention.material().stream()).toList();
    return lacking.isEmpty() ? around : around.with(around.materials().stream()
        .filter(mention -> mention.material().stream().noneMatch(known -> lacking.stream()
            .anyMatch(missing -> missing.family().isPresent() && missing.family().equals(known.family())))).toList());
  }

  private static boolean isElectrolyte(MaterialMention mention) {
    return ELECTROLYTES.contains(Roles.of(mention));
  }

  /** The electrolyte of a cell that is written as its layers or, in a composite electrode, among its parts. */
  private List<MaterialMention> ofCell(Entry entry) {
    List<MaterialMention> layers = layers(entry);
    return layers.isEmpty() ? materials.in(entry).stream().filter(RowSubject::isElectrolyte).toList() : layers;
  }

  private List<MaterialMention> in(Entry entry) {
    List<MaterialMention> all = new ArrayList<>(layers(entry));
    all.addAll(materials.in(entry));
    return all;
  }

  private boolean namesCell(Entry entry) {
    return recogniser.in(entry.text()).stream().anyMatch(CellMention.class::isInstance);
  }

  private List<MaterialMention> layers(Entry entry) {
    return recogniser.in(entry.text()).stream().filter(CellMention.class::isInstance)
        .flatMap(mention -> Cells.electrolyte((CellMention) mention).stream()).toList();
  }

  /** The formulas with the variables replaced whose values the row gives. */
  private List<MaterialMention> substituted(List<Entry> row, List<MaterialMention> named) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i) instanceof Column.Variable variable) {
        numbers.in(row.get(i).text(), List.of()).stream().map(CellNumber::value).filter(Value.Exact.class::isInstance)
            .forEach(value -> values.put(variable.name(), value.low()));
      } else if (columns.get(i) instanceof Column.Materials) {
        Matcher equation = EQUATION.matcher(row.get(i).text().value());
        while (equation.find()) {
          values.put(equation.group(1), new BigDecimal(equation.group(2)));
        }
      }
    }
    return values.isEmpty() ? named : named.stream().map(mention -> new MaterialMention(mention.start(), mention.end(),
        mention.printed(), mention.formula().map(formula -> formula.with(values)), mention.material())).toList();
  }

  /**
   * The subject of a value in {@code column}.
   *
   * @param around what holds for the row where it names no material itself
   */
  Subject of(List<Entry> row, Results column, LineContext around) {
    LineContext present = withoutLacking(row, around);
    return BARE.matcher(column.heading().words()).find() ? bare(row, column, present) : ofNamed(row, column, present);
  }

  /** The subject of a value in {@code column} that was measured without the layer which the row names. */
  Subject bare(List<Entry> row, Results column, LineContext around) {
    return ofNamed(withoutLayers(row, around), column, around);
  }

  /** The row without what is put on the electrolyte that it, the caption or a heading names. */
  private List<Entry> withoutLayers(List<Entry> row, LineContext around) {
    List<Entry> bare = IntStream.range(0, row.size()).mapToObj(i -> isLayer(columns.get(i))
        ? new Entry(new Marked(Text.of(""), Text.of(""), List.of()), false, row.get(i).row()) : row.get(i)).toList();
    return named(bare).stream().anyMatch(RowSubject::isElectrolyte) || hasElectrolyte(around) ? bare : row;
  }

  private static boolean isLayer(Column column) {
    return column instanceof Column.Materials materials && materials.part() == Part.LAYER;
  }

  private Subject ofNamed(List<Entry> row, Results column, LineContext around) {
    List<MaterialMention> named = named(row);
    String name = name(row);
    List<MaterialMention> above = column.materials().stream().filter(mention -> !Roles.isElectrode(mention)).toList();
    if (name.isEmpty() && !above.isEmpty()) {
      return subjects.of(named(column.heading().text().value(), above), above);
    }
    List<MaterialMention> shares = named.stream().anyMatch(RowSubject::isElectrolyte) ? List.of() : ofShares(row, true);
    if (!shares.isEmpty()) {
      return subjects.of(name, Stream.of(around.materials(), named, shares).flatMap(List::stream).toList());
    }
    if (named.isEmpty() && name.isEmpty() && around.materials().isEmpty()) {
      return unnamed(row, column, around);
    }
    if (named.isEmpty()) {
      boolean complete = filled(row, Column.Settings.class).stream().anyMatch(this::namesCell);
      return complete ? subjects.of(name, List.of())
          : subjects.of(joined(around.name(), name, onlyLayers(row) ? " + " : " "), substituted(row, around.materials()));
    }
    boolean part = isBesideElectrolyte(row, named) && hasElectrolyte(around) && !(isClass(around) && saysMore(name, named));
    return part ? layered(named, name, around) : subjects.of(name, named);
  }

  /** Whether no more than a class is named around the row: {@code Polymer electrolytes}. */
  private static boolean isClass(LineContext around) {
    return around.materials().stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
  }

  /** {@code P(CL80TMC20)–LiTFSI}, of which the salt alone is known. */
  private static boolean saysMore(String name, List<MaterialMention> known) {
    String rest = name;
    for (MaterialMention mention : known) {
      rest = rest.replace(mention.printed(), "");
    }
    return MORE.matcher(rest).find();
  }

  /** The whole words of {@code text} in which the materials stand. */
  private static String named(String text, List<MaterialMention> mentions) {
    int start = mentions.getFirst().start();
    int end = mentions.getLast().end();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && "([".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && ")],;:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  /**
   * The subjects of a cell's values where the row names as many electrolytes, one behind the other: {@code Li3YCl6 / Li3YBr6}
   * beside {@code 0.5 / 1.7}; none where it does not.
   */
  List<Subject> listed(List<Entry> row, int values) {
    List<Entry> entries = filled(row, Column.Materials.class);
    List<MaterialMention> named = entries.size() == 1 ? materials.in(entries.getFirst()) : List.of();
    boolean alternatives = values > 1 && named.size() == values
        && named.stream().allMatch(mention -> Roles.of(mention) == Role.INORGANIC_ELECTROLYTE)
        && named.stream().map(MaterialMention::formula).distinct().count() == values;
    return alternatives ? named.stream().map(mention -> subjects.of(mention.printed(), List.of(mention))).toList() : List.of();
  }

  /** A layer on what the caption or the heading above names. */
  private Subject layered(List<MaterialMention> layers, String name, LineContext around) {
    List<MaterialMention> all = new ArrayList<>(around.materials());
    boolean inorganic = all.stream().anyMatch(mention -> Roles.of(mention) == Role.INORGANIC_ELECTROLYTE);
    layers.stream().filter(mention -> !inorganic || Roles.of(mention) != Role.INORGANIC_ELECTROLYTE).forEach(all::add);
    return subjects.of(joined(around.name(), name, " + "), all);
  }

  /** Whether the row names but a layer, a coating or a treatment of an electrolyte that is named elsewhere. */
  private boolean isBesideElectrolyte(List<Entry> row, List<MaterialMention> named) {
    List<Entry> entries = filled(row, Column.Materials.class);
    boolean parts = !entries.isEmpty() && entries.stream()
        .allMatch(entry -> column(row, entry) instanceof Column.Materials column && column.part() != Part.MATERIAL);
    return parts || named.stream().map(Roles::of).allMatch(BESIDE_ELECTROLYTE::contains);
  }

  private boolean onlyLayers(List<Entry> row) {
    List<Entry> entries = filled(row, Column.Materials.class);
    return !entries.isEmpty() && entries.stream().allMatch(entry -> isLayer(column(row, entry)));
  }

  private static boolean hasElectrolyte(LineContext around) {
    return around.materials().stream().map(Roles::of)
        .anyMatch(role -> role == Role.INORGANIC_ELECTROLYTE || role == Role.POLYMER || role == Role.ELECTROLYTE_FAMILY);
  }

  private static String joined(String first, String second, String between) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
  }

  /** Where nothing else is named, the values are about what their header names, the electrode, or what the caption is about. */
  private Subject unnamed(List<Entry> row, Results column, LineContext around) {
    Matcher above = ABOVE.matcher(column.heading().words());
    if (above.lookingAt()) {
      return subjects.of(above.group(1), List.of());
    }
    List<Entry> electrodes = filled(row, Column.Settings.class).stream().filter(entry -> !materials.in(entry).isEmpty())
        .limit(1).toList();
    if (electrodes.isEmpty()) {
      return subjects.of(around.topic(), List.of());
    }
    return subjects.of(electrodes.stream().map(this::words).map(RowSubject::withoutSettings).collect(Collectors.joining()),
        electrodes.stream().flatMap(entry -> materials.in(entry).stream()).toList());
  }

  /** Whether the row itself says what it is about, not the caption or a heading alone. */
  boolean isNamedBy(List<Entry> row) {
    return !name(row).isEmpty() || !named(row).isEmpty();
  }

  /** What the row calls its subject: the cells of its columns of materials, then the shares of the parts. */
  private String name(List<Entry> row) {
    Set<String> parts = new LinkedHashSet<>();
    filled(row, Column.Materials.class).stream().filter(entry -> !isClassOf(entry, row))
        .map(this::words).map(Sources::withoutOwn).filter(words -> !words.isEmpty() && !HeaderWords.nameNothing(words))
        .forEach(parts::add);
    namedBesideValues(row).map(MaterialMention::printed).forEach(parts::add);
    StringBuilder name = new StringBuilder(String.join(" + ", parts));
    for (Entry share : filled(row, Column.Shares.class)) {
      name.append(share(row, share, name.toString()));
    }
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i) instanceof Column.Variable variable && row.get(i).isFilled()) {
        name.append(name.isEmpty() ? "" : ", ").append(variable.name()).append(" = ").append(words(row.get(i)));
      }
    }
    if (name.isEmpty()) {
      filled(row, Column.Settings.class).stream().filter(entry -> namesCell(entry) || !ofCell(entry).isEmpty()).findFirst()
          .ifPresent(entry -> name.append(cell(entry).orElseGet(() -> withoutSettings(words(entry)))));
    }
    return name.toString();
  }

  /** {@code H-SSE} of {@code C/6, 22 °C, H-SSE}. */
  private static String withoutSettings(String words) {
    String name = Stream.of(words.split(", ")).filter(part -> !SETTING.matcher(part).lookingAt())
        .collect(Collectors.joining(", "));
    return name.isEmpty() ? words : name;
  }

  /** The only cell that is named, as it is printed, where it has an electrolyte: {@code Li/M5/LFP}. */
  private Optional<String> cell(Entry entry) {
    List<CellMention> cells = recogniser.in(entry.text()).stream().filter(CellMention.class::isInstance)
        .map(CellMention.class::cast).toList();
    return cells.size() != 1 || cells.getFirst().layers().size() < 3 ? Optional.empty()
        : Optional.of(entry.text().value().substring(cells.getFirst().start(), cells.getFirst().end()));
  }

  /**
   * {@code Gel B, 6 wt% LAGP} where the header is {@code LAGP (wt%)}, {@code PEO–LLZTO 10 wt%}; nothing of no share, or of one
   * that the code of the sample tells.
   */
  private String share(List<Entry> row, Entry share, String name) {
    boolean alone = name.isEmpty();
    Matcher of = SHARE_OF.matcher(header(row, share));
    String printed = words(share);
    if (!alone && of.matches() && NUMBER.matcher(printed).matches()) {
      boolean said = new BigDecimal(printed).signum() == 0 || name.endsWith("-" + printed);
      String part = HeaderWords.nameShare(of.group("part")) ? "" : " " + of.group("part");
      return said ? "" : ", " + printed + " " + of.group("unit") + part;
    }
    return (alone ? header(row, share) : "") + " " + printed;
  }

  private String header(List<Entry> row, Entry entry) {
    return column(row, entry) instanceof Column.Shares shares ? shares.heading().words() : "";
  }

  /** Whether a cell only says of which class is what other cells name. */
  private boolean isClassOf(Entry entry, List<Entry> row) {
    String words = words(entry);
    List<MaterialMention> mentions = in(entry);
    boolean classified = column(row, entry) instanceof Column.Materials column && column.part() == Part.CLASS;
    List<Entry> others = filled(row, Column.Materials.class).stream().filter(other -> other != entry).toList();
    boolean inorganic = others.stream().flatMap(other -> in(other).stream())
        .anyMatch(m -> Roles.of(m) == Role.INORGANIC_ELECTROLYTE);
    boolean family = mentions.stream().anyMatch(m -> Roles.of(m) == Role.ELECTROLYTE_FAMILY && m.printed().equals(words));
    boolean nothing = classified && mentions.stream().noneMatch(RowSubject::isElectrolyte)
        && (mentions.isEmpty() && others.stream().anyMatch(other -> !in(other).isEmpty())
            || others.isEmpty() && filled(row, Column.Settings.class).stream().anyMatch(other -> !ofCell(other).isEmpty()));
    return nothing || inorganic && (classified || family);
  }

  /** The one that {@code entry} itself stands in; others of the row may hold the same words. */
  private Column column(List<Entry> row, Entry entry) {
    return columns.get(IntStream.range(0, row.size()).filter(i -> row.get(i) == entry).findFirst().orElseThrow());
  }

  private List<Entry> filled(List<Entry> row, Class<? extends Column> kind) {
    List<Entry> filled = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (kind.isInstance(columns.get(i)) && row.get(i).isFilled()) {
        filled.add(row.get(i));
      }
    }
    return filled;
  }

  /** The words of a cell without its citations. */
  private String words(Entry entry) {
    return words(recogniser, entry.text());
  }

  static String words(Recogniser recogniser, Text text) {
    StringBuilder words = new StringBuilder(text.value());
    List<CitationMention> citations = recogniser.in(text).stream().filter(CitationMention.class::isInstance)
        .map(CitationMention.class::cast).toList();
    citations.reversed().forEach(citation -> words.delete(citation.start(), citation.end()));
    return words.toString().strip().replaceAll("\\s+", " ");
  }
}
