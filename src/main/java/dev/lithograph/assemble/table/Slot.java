package dev.lithograph.assemble.table;

import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Unit;
import java.util.Optional;

/** One kind of number that the cells of a column hold, in the order in which the header names them. */
sealed interface Slot permits Slot.Measure, Slot.Setting {
  /** Index in the header. */
  int start();

  /** The unit that the header gives. */
  Optional<Unit> unit();

  /**
   * Values of a property.
   *
   * @param power the power of ten that printed numbers are to be multiplied by: −4 for {@code σ (10⁻⁴ S cm⁻¹)}
   */
  record Measure(int start, Property property, Optional<Unit> unit, int power) implements Slot {}

  /** A condition under which the values of other columns, or others in the cell, hold. */
  record Setting(int start, Kind kind, Optional<Unit> unit) implements Slot {
    enum Kind { TEMPERATURE, RATE, CYCLE, POSITIVE, NEGATIVE, CELL }
  }
}
