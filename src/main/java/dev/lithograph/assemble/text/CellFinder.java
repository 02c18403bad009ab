package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the cell that a value of a sentence was measured in. */
final class CellFinder {
  private static final Set<String> OF_FULL_CELLS =
      Set.of("specific_capacity", "capacity_retention", "coulombic_efficiency", "cycle_life", "energy_density");
  private static final Set<String> OF_ANY_CELLS = Set.of("cycling_duration", "overpotential", "areal_capacity");
  private static final Pattern SYMMETRIC = Pattern.compile("(?<![a-z])symmetric(?:al)?\\b");
  private static final Pattern PLATING = Pattern.compile("\\b(?:plat(?:ing|ed)|stripp(?:ing|ed))\\b");

  /** What ends the plating and stripping of a symmetric cell. */
  private static final Pattern SHORTED = Pattern.compile("\\bshort(?:s|ed)?\\b|\\bshort[- ]?circuit");
  private static final Pattern CYCLED = Pattern.compile("\\b(?:cells?|batter(?:y|ies))\\b[^.;]*?\\b(?:cycl(?:ed|ing)|tested|"
      + "(?:dis)?charged?)\\b|\\bcycling of (?:[a-z]+ ){0,3}(?:cells?|batter(?:y|ies))\\b");

  /** {@code the resistance between LATP and LiCoO2}. */
  private static final Pattern BETWEEN = Pattern.compile("\\b(?:resistance|impedance"
      + "|asr)\\b[^.;,]{0,20}\\bbetween (?:the )?[^.;,]{1,30} and (?:the )?$");

  private static final Pattern PRODUCT = Pattern.compile("\\b(?:(?:delithiat|lithiat|oxidi[sz]|oxidat|reduc|conver|transform"
      + "|decompos)\\w*\\b[^.;,]{0,30} (?:in)?to|formation of|residual) (?:the |some |possible |intermediate |soluble )*$");
  private static final Pattern LAYER_OF = Pattern.compile("\\b(?:layers?|coatings?|films?) of (?:the |an? )?$");
  private static final Pattern SPECIES = Pattern.compile(" (?:species|intermediates?|by-?products?)\\b");

  private static final Pattern OF_OTHERS = Pattern.compile("\\b(?:(?:consistent|agree(?:s|ment)?|in line|compar\\w+) (?:with"
      + "|to)\\b|(?:prior|previous|earlier|other) (?:reports?|works?|stud(?:y|ies)|results?)\\b)");

  private static final Pattern COMPARED = Pattern.compile("\\bthan (?:that|those|the [a-z]+) (?:of|for|with) (?:[a-z-]+ ){0,3}$");

  private static final Pattern COORDINATED = Pattern.compile(",? (?:and |or )?");

  private static final Pattern CLOSED = Pattern.compile("^[^()]*\\)");

  /** {@code LSB}, {@code ASSLSBs}: lithium–sulfur batteries, all of solids or not. */
  private static final Pattern LITHIUM_SULFUR = Pattern.compile("(?<![\\p{L}\\d])(?:(?:A|Q)?SS)?LSBs?(?![\\p{L}\\d])");

  private record Found(int start, int end, Cell cell) {}

  private final Reading reading;
  private final List<Found> found = new ArrayList<>();

  CellFinder(Reading reading) {
    this.reading = reading;
    for (Mention mention : reading.mentions()) {
      switch (mention) {
        case CellMention cell -> Cells.of(cell).ifPresent(known -> found.add(new Found(cell.start(), cell.end(), known)));
        case MaterialMention material when Roles.of(material) == Role.POSITIVE_ELECTRODE && !isProduct(material)
            && !isLayer(material) && !isComparedClass(material) ->
            found.add(new Found(material.start(), material.end(), Cells.withPositive(inFull(material))));
        default -> { }
      }
    }
    addSymmetric(SYMMETRIC);
    if (found.stream().noneMatch(f -> f.cell() instanceof SymmetricCell)) {
      addSymmetric(PLATING);
    }
  }

  /** {@code partial delithiation to sulfur}, {@code formation of intermediate Li2S2}. */
  private boolean isProduct(MaterialMention material) {
    return PRODUCT.matcher(reading.before(material.start())).find()
        || SPECIES.matcher(reading.after(material.end())).lookingAt();
  }

  /** {@code a thin layer of V2O5 on the separator}. */
  private boolean isLayer(MaterialMention material) {
    return LAYER_OF.matcher(reading.before(material.start())).find();
  }

  /** {@code much higher than that of conventional layered oxides}. */
  private boolean isComparedClass(MaterialMention material) {
    return material.formula().isEmpty() && material.material().flatMap(Material::formula).isEmpty()
        && COMPARED.matcher(reading.before(material.start())).find();
  }

  /** {@code the cobalt-free Li1.2Ni0.2Mn0.6O2 LRM cathode}: the formula before the name of its class. */
  private MaterialMention inFull(MaterialMention material) {
    return material.formula().isPresent() ? material : reading.all(MaterialMention.class).stream()
        .filter(other -> other.formula().isPresent() && Roles.of(other) == Role.POSITIVE_ELECTRODE
            && other.end() < material.start() && reading.lower(other.end(), material.start()).isBlank())
        .findFirst().orElse(material);
  }

  private void addSymmetric(Pattern words) {
    Matcher matcher = words.matcher(reading.lower(reading.start(), reading.end()));
    while (matcher.find()) {
      found.add(new Found(reading.start() + matcher.start(), reading.start() + matcher.end(), new SymmetricCell("Li")));
    }
  }

  /** What the sentence's abbreviation for a battery says of its cathode. */
  Optional<Cell> ofBattery() {
    return LITHIUM_SULFUR.matcher(reading.text()).region(reading.start(), reading.end()).find()
        ? Optional.of(new FullCell("S", Optional.empty())) : Optional.empty();
  }

  /** The cell that this sentence names for {@code value}. */
  Optional<Cell> of(ReportedValue value) {
    String property = value.property().name();
    if (property.equals("cycle_life") && found.isEmpty() && SHORTED.matcher(reading.lower()).find()) {
      return Optional.of(new SymmetricCell("Li"));
    }
    if (property.equals("interfacial_resistance")) {
      return found.stream().filter(f -> f.cell() instanceof FullCell && f.end() <= value.start()
          && (BETWEEN.matcher(reading.before(f.start())).find() || Changes.COVERED.matcher(reading.before(f.start())).find()))
          .findFirst().map(Found::cell).or(this::onlySymmetric);
    }
    if (OF_FULL_CELLS.contains(property)) {
      return parallel(value).or(() -> nearest(value, true)).or(() -> property.equals("specific_capacity") ? Optional.empty()
          : nearest(value, false));
    }
    return OF_ANY_CELLS.contains(property) ? nearest(value, false) : Optional.empty();
  }

  /** {@code The Li|LLZO|Li cell has 25 Ω cm²}. */
  private Optional<Cell> onlySymmetric() {
    return lastSymmetric().filter(symmetric -> lastFull().isEmpty());
  }

  /** Whether a value of this property is measured in a cell with a positive electrode. */
  static boolean isOfFullCell(ReportedValue value) {
    return isOfFullCell(value.property());
  }

  static boolean isOfFullCell(Property property) {
    return OF_FULL_CELLS.contains(property.name());
  }

  static boolean isOfCell(ReportedValue value) {
    return isOfCell(value.property());
  }

  static boolean isOfCell(Property property) {
    return isOfFullCell(property) || OF_ANY_CELLS.contains(property.name());
  }

  /** Whether the sentence names a cell, or says what was done with one. */
  boolean isSpokenOf() {
    return !found.isEmpty() || CYCLED.matcher(reading.lower()).find();
  }

  /** {@code Li|gel|Cu}: whether the sentence names a cell that is neither a symmetric nor a full one, and no other. */
  boolean isOfAnother() {
    return found.isEmpty() && !reading.all(CellMention.class).isEmpty();
  }

  /** {@code This agrees with prior reports on LiFePO4 cells [3]}: whether the cells are only compared with. */
  boolean isOfOthers() {
    return OF_OTHERS.matcher(reading.lower()).find() && !reading.all(CitationMention.class).isEmpty();
  }

  /** The full cell named last, which following sentences may speak of. */
  Optional<Cell> lastFull() {
    return found.stream().filter(f -> f.cell() instanceof FullCell).reduce((one, other) -> other).map(Found::cell);
  }

  Optional<Cell> lastSymmetric() {
    return found.stream().filter(f -> f.cell() instanceof SymmetricCell).reduce((one, other) -> other).map(Found::cell);
  }

  private Optional<Cell> nearest(ReportedValue value, boolean full) {
    return found.stream().filter(f -> (!full || f.cell() instanceof FullCell) && !isOfNextStatement(value, f))
        .min((one, other) -> Integer.compare(cost(value, one), cost(value, other))).map(Found::cell);
  }

  /** {@code It ran for 900 h; LFP cells reached 140 mAh/g}, {@code the LFP cell (96%), and the NCM cell kept}. */
  private boolean isOfNextStatement(ReportedValue value, Found cell) {
    return cell.start() >= value.end() && (reading.lower(value.end(), cell.start()).contains("; ")
        || reading.clauses().divide(value.end(), cell.start())
            && found.stream().anyMatch(before -> before.end() <= value.start() && before.cell() instanceof FullCell)
        || Passages.isInBrackets(reading, value.start()) && CLOSED.matcher(reading.lower(value.end(), cell.start())).find()
            && found.stream().anyMatch(before -> before.end() <= value.start()));
  }

  private int cost(ReportedValue value, Found cell) {
    return reading.distance(value.start(), value.end(), cell.start(), cell.end()) + (cell.start() < value.start() ? 0 : 2);
  }

  /** As many cells as values in an enumeration: one for each. */
  private Optional<Cell> parallel(ReportedValue value) {
    return listed(value).or(() -> fullInTurn(value));
  }

  private Optional<Cell> fullInTurn(ReportedValue value) {
    List<Found> full = found.stream().filter(f -> f.cell() instanceof FullCell).toList();
    return value.mention().series().filter(series -> series.size() == full.size() && series.size() > 1)
        .map(series -> full.get(series.index()).cell());
  }

  /** {@code LTO, NMC532 and LFP cells retained 95, 98 and 99%}: electrodes of both kinds that are named one behind the other. */
  private Optional<Cell> listed(ReportedValue value) {
    List<MaterialMention> electrodes = reading.all(MaterialMention.class).stream()
        .filter(mention -> mention.end() <= value.start() && Roles.isElectrode(mention)).toList();
    boolean coordinated = IntStream.range(1, electrodes.size()).allMatch(i ->
        COORDINATED.matcher(reading.between(electrodes.get(i - 1), electrodes.get(i))).matches());
    return value.list().filter(series -> series.size() > 1 && series.size() == electrodes.size() && coordinated)
        .map(series -> Cells.withPositive(electrodes.get(series.index())));
  }
}
