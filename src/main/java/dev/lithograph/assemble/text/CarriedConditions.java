package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.FigurePanels.Panel;
import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Under which conditions the values of a sentence hold, by its own words and by those of the sentences before it. */
final class CarriedConditions {
  /** In °C; solid-state cells are run colder. */
  private static final double HOTTEST_CARRIED = 150;
  /** Not what sulfur becomes when it is discharged. */
  private static final Pattern SULFIDE = Pattern.compile("(?<!^Li2)S(?!\\p{Ll})");

  private Optional<Cell> fullCell = Optional.empty();
  private Optional<Cell> symmetricCell = Optional.empty();
  private Optional<Temperature> temperature = Optional.empty();
  /** At which the sentence before gives values of these properties, which a sentence of contrast is compared with. */
  private Optional<Temperature> comparedAt = Optional.empty();
  private List<Property> compared = List.of();
  /** {@code Many halides conduct well at room temperature}: at which what follows of these properties was measured, too. */
  private Optional<Temperature> framedAt = Optional.empty();
  private List<Property> framedBy = List.of();
  /** At which the cells of this study were cycled. */
  private Optional<Temperature> cellTemperature = Optional.empty();
  private List<Quantity> rates = List.of();
  /** At which a sentence without values says that the cells of this study were cycled. */
  private List<Quantity> cellRates = List.of();
  /** At which alone the sentence before says that a cell ran: {@code After 60 cycles, 152 mAh/g were left} goes on with that. */
  private List<Quantity> ranAt = List.of();
  /** After which the sentence before says that something was seen. */
  private OptionalInt cycles = OptionalInt.empty();
  /** The last that this study told of, for {@code at this temperature}. */
  private Optional<Temperature> last = Optional.empty();
  /** At which the sentence before gives its values in turn. */
  private List<Temperature> listed = List.of();

  CarriedConditions() {}

  CarriedConditions(CarriedConditions other) {
    fullCell = other.fullCell;
    symmetricCell = other.symmetricCell;
    temperature = other.temperature;
    comparedAt = other.comparedAt;
    compared = other.compared;
    framedAt = other.framedAt;
    framedBy = other.framedBy;
    cellTemperature = other.cellTemperature;
    rates = other.rates;
    cellRates = other.cellRates;
    ranAt = other.ranAt;
    cycles = other.cycles;
    last = other.last;
    listed = other.listed;
  }

  /** What was measured in another study, and how, does not carry over; what was said of many studies does. */
  void beginStudy() {
    forget();
    fullCell = Optional.empty();
    symmetricCell = Optional.empty();
  }

  void beginSection() {
    forget();
    framedBy = List.of();
  }

  private void forget() {
    temperature = Optional.empty();
    comparedAt = Optional.empty();
    cellTemperature = Optional.empty();
    rates = List.of();
    cellRates = List.of();
    ranAt = List.of();
    cycles = OptionalInt.empty();
    last = Optional.empty();
    listed = List.of();
  }

  /** @param panel what the caption of the figure says that the value is read from */
  Conditions of(ReportedValue value, ConditionFinder finder, CellFinder cells, Optional<Panel> panel) {
    Optional<Temperature> here = finder.temperature(value).or(() -> isTimeless(value) ? Optional.empty()
        : finder.isAtSameTemperature() ? last : inTurn(value, finder).or(() -> panel.flatMap(Panel::temperature)));
    List<Quantity> ratesHere = ratesHere(value, finder, panel);
    if (ratesHere.isEmpty() && rates.isEmpty() && finder.goesOnCycling(value)) {
      ratesHere = ranAt;
    }
    return new Conditions(here.or(() -> isTimeless(value) ? Optional.empty()
        : CellFinder.isOfCell(value) ? temperature.or(() -> cellTemperature)
        : temperature.or(() -> compared.contains(value.property()) && finder.isInContrast() ? comparedAt : Optional.empty())
            .or(() -> framedBy.contains(value.property()) ? framedAt : Optional.empty())
            .or(() -> interfaceOf(value, finder).isPresent() ? cellTemperature : Optional.empty())),
        ratesHere.isEmpty() && CellFinder.isOfCell(value) ? carriedRates() : ratesHere, cycle(value, finder),
        cells.of(value).or(() -> CellFinder.isOfFullCell(value) ? ofBattery(cells) : Optional.empty())
            .or(() -> cells.isOfAnother() ? Optional.empty()
            : panel.flatMap(Panel::cell).filter(cell -> isMeasuredIn(cell, value)).or(() -> carriedCell(value)))
            .or(() -> interfaceOf(value, finder)));
  }

  /** {@code 98 and 90% were kept at 25 and 60 °C, respectively. The efficiency was 75 and 87%, respectively}. */
  private Optional<Temperature> inTurn(ReportedValue value, ConditionFinder finder) {
    return value.list().filter(series -> finder.isInTurn() && series.size() == listed.size() && series.size() > 1)
        .map(series -> listed.get(series.index()));
  }

  /** {@code the ASSLSB}: the cell spoken of where that is of a sulfide, else one of sulfur. */
  private Optional<Cell> ofBattery(CellFinder cells) {
    return cells.ofBattery().map(cell -> fullCell.filter(spoken -> SULFIDE.matcher(spoken.notation()).find()).orElse(cell));
  }

  /** The cell whose interface has the resistance: a cathode's is of the full one, else of the only one spoken of. */
  private Optional<Cell> interfaceOf(ReportedValue value, ConditionFinder finder) {
    if (!value.is("interfacial_resistance") || !finder.isInCell()) {
      return Optional.empty();
    }
    return finder.isOfCathode() || symmetricCell.isEmpty() ? fullCell : fullCell.isEmpty() ? symmetricCell : Optional.empty();
  }

  private static boolean isMeasuredIn(Cell cell, ReportedValue value) {
    return CellFinder.isOfFullCell(value) ? cell instanceof FullCell : CellFinder.isOfCell(value);
  }

  private static List<Quantity> ratesHere(ReportedValue value, ConditionFinder finder, Optional<Panel> panel) {
    List<Quantity> told = finder.rates(value);
    return told.isEmpty() && CellFinder.isOfCell(value) ? panel.map(Panel::rates).orElse(List.of()) : told;
  }

  /** {@code It ran for 500 cycles. The retention was 91%}: a retention always is one after some cycles. */
  private OptionalInt cycle(ReportedValue value, ConditionFinder finder) {
    OptionalInt here = finder.cycles().of(value);
    return here.isEmpty() && value.is("capacity_retention") ? cycles : here;
  }

  private List<Quantity> carriedRates() {
    return rates.isEmpty() ? cellRates : rates;
  }

  private static boolean isTimeless(ReportedValue value) {
    return value.is("activation_energy") || value.is("melting_point");
  }

  private Optional<Cell> carriedCell(ReportedValue value) {
    if (!CellFinder.isOfCell(value)) {
      return Optional.empty();
    }
    if (CellFinder.isOfFullCell(value)) {
      return fullCell;
    }
    return symmetricCell.or(() -> value.is("cycling_duration") && fullCell.isEmpty()
        ? Optional.of(new SymmetricCell("Li")) : fullCell);
  }

  /**
   * Takes note of a sentence for those that follow.
   *
   * @param ofOthers whether it tells of what another paper did
   */
  void remember(ConditionFinder conditions, CellFinder cells, boolean withoutValues, boolean ofOthers) {
    if (!ofOthers && !cells.isOfOthers()) {
      rememberCells(cells);
    }
    List<Temperature> temperatures = conditions.temperatures().stream().map(ConditionFinder::temperature)
        .filter(CarriedConditions::isOfMeasurement)
        .map(told -> told.isRoom() ? new Room() : told).distinct().toList();
    Optional<Temperature> only = temperatures.size() == 1 ? Optional.of(temperatures.getFirst()) : Optional.empty();
    if (!temperatures.isEmpty() || !withoutValues) {
      temperature = withoutValues ? only : Optional.empty();
    }
    comparedAt = withoutValues ? Optional.empty() : only;
    if (!temperatures.isEmpty()) {
      last = Optional.of(temperatures.getLast());
      framedAt = only;
      framedBy = withoutValues ? conditions.spokenOf() : List.of();
      cellTemperature = cells.isSpokenOf() ? only : Optional.empty();
    }
    listed = conditions.isInTurn() ? conditions.temperatures().stream().map(ConditionFinder::temperature).toList() : List.of();
    compared = conditions.measured();
    cycles = conditions.cycles().onlyCount();
    List<Quantity> rate = conditions.onlyRate();
    rates = withoutValues ? rate : List.of();
    ranAt = withoutValues || conditions.rates().isEmpty() ? ranAt : rate;
    if (!conditions.rates().isEmpty()) {
      cellRates = withoutValues && cells.isSpokenOf() ? rate : List.of();
    }
  }

  /** What is hotter is where a sample was made or fell apart, unless the sentence of the value itself says otherwise. */
  private static boolean isOfMeasurement(Temperature told) {
    return !(told instanceof Celsius celsius) || celsius.high().doubleValue() <= HOTTEST_CARRIED;
  }

  private void rememberCells(CellFinder cells) {
    cells.lastFull().ifPresent(cell -> fullCell = Optional.of(cell));
    ofBattery(cells).ifPresent(cell -> fullCell = Optional.of(cell));
    cells.lastSymmetric().ifPresent(cell -> symmetricCell = Optional.of(cell));
  }
}
