package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Column.Results;
import dev.lithograph.assemble.table.Slot.Measure;
import dev.lithograph.assemble.table.Slot.Setting;
import dev.lithograph.assemble.table.Slot.Setting.Kind;
import dev.lithograph.catalogue.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells what columns are for by those beside them.
 *
 * @param ofCaption what the caption says that the whole table holds
 */
record Neighbours(List<Slot> ofCaption) {
  /** Properties of cells in which lithium is plated and stripped; the capacity that is moved in each step is a setting. */
  private static final Set<String> PLATING = Set.of("cycling_duration", "overpotential");
  private static final Pattern RANGE = Pattern.compile("\\d ?(?:V ?)?(?:[-–−~]|to) ?\\d");

  /**
   * What only the other columns tell: a current density beside what cells give is the rate that they were cycled at, and a range
   * of voltages that between which they were; neither is a result.
   */
  List<Column> settled(List<Column> columns, Grid grid) {
    boolean plated = columns.stream().anyMatch(column -> measures(column, Neighbours::isOfPlating));
    boolean cycled = plated || columns.stream().anyMatch(column -> measures(column, p -> Settings.isCycled(p) && p.core()));
    List<Column> settled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean limits = cycled && column instanceof Results results && isOfLimits(results, grid.column(i));
      boolean other = isOfCaption(column) && columns.stream().anyMatch(its -> tellsCaption(its, column));
      settled.add(limits ? besideVoltages((Results) column)
          : other ? new Column.Other() : settled(column, cycled, plated));
    }
    return List.copyOf(settled);
  }

  /** Whether a column holds numbers of which only the caption says what they are. */
  private boolean isOfCaption(Column column) {
    return column instanceof Results results && results.measures().stream().anyMatch(ofCaption::contains);
  }

  /**
   * Whether the header of a column names what the caption alone says that {@code other} holds, which then holds something else.
   */
  private boolean tellsCaption(Column column, Column other) {
    return !isOfCaption(column) && measures(column, property -> measures(other, property::equals));
  }

  /** Ranges of voltage that no header calls a stability. */
  private boolean isOfLimits(Results results, List<Entry> cells) {
    return measures(results, p -> p.name().equals("stability_voltage")) && !HeaderWords.nameStability(results.heading().words())
        && ColumnReader.isMostly(cells.stream().filter(Entry::isFilled).toList(), cell -> RANGE.matcher(cell.words()).find());
  }

  /** The temperature of a cell may stand beside the voltages between which it was cycled. */
  private static Column besideVoltages(Results results) {
    return new Column.Settings(new Setting(0, Kind.TEMPERATURE, results.measures().stream().findFirst()
        .map(measure -> measure.unit().orElse(measure.property().usualUnit()))));
  }

  private static Column settled(Column column, boolean cycled, boolean plated) {
    if (cycled && column instanceof Results results && measures(column, p -> p.name().equals("current_density"))) {
      return new Column.Settings(new Setting(0, Kind.RATE, results.measures().stream()
          .filter(measure -> measure.property().name().equals("current_density")).findFirst().flatMap(Measure::unit)));
    }
    return plated && measures(column, Neighbours::isMovedInPlating) ? new Column.Other() : column;
  }

  static boolean isOfPlating(Property property) {
    return PLATING.contains(property.name());
  }

  static boolean isMovedInPlating(Property property) {
    return property.name().equals("areal_capacity");
  }

  private static boolean measures(Column column, Predicate<Property> test) {
    return column instanceof Results results && results.measures().stream().map(Measure::property).anyMatch(test);
  }
}
