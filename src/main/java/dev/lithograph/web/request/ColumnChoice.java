package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.Column.Measured;
import dev.lithograph.compare.ColumnKey;
import dev.lithograph.compare.Condition;
import dev.lithograph.quantity.Unit;
import io.javalin.http.BadRequestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that a comparison can have: the usual ones, and each property of the catalogue, under any conditions or some. */
public final class ColumnChoice {
  private final Catalogue catalogue;

  public ColumnChoice(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The usual ones. */
  List<Column> standard() {
    return Column.standard(catalogue);
  }

  /** The usual ones first. */
  public List<Column> offered() {
    List<String> usual = standard().stream().map(Column::key).toList();
    return Stream.concat(standard().stream(), catalogue.properties().stream()
        .filter(property -> !usual.contains(property.name())).map(ColumnChoice::anywhere)).toList();
  }

  /**
   * Of the usual ones all that say what a row is, and those of some properties.
   *
   * @throws BadRequestResponse where there is no such property
   */
  List<Column> of(List<String> properties) {
    List<Property> known = properties.stream().map(name -> catalogue.property(name)
        .orElseThrow(() -> new BadRequestResponse("There is no property \"" + name + "\"."))).toList();
    List<Column> shown = new ArrayList<>();
    for (Column column : standard()) {
      boolean wanted = switch (column) {
        case Described described -> true;
        case Measured measured -> known.contains(measured.property());
      };
      if (wanted) {
        shown.add(column);
      }
    }
    for (Property property : known) {
      if (shown.stream().noneMatch(column -> column.key().equals(property.name()))) {
        shown.add(shown.indexOf(Described.REFERENCE), anywhere(property));
      }
    }
    return shown;
  }

  /** @throws BadRequestResponse where no column has this key */
  Column withKey(String key) {
    return offered().stream().filter(column -> column.key().equals(key)).findFirst().or(() -> underConditions(key))
        .orElseThrow(() -> new BadRequestResponse("There is no column \"" + key
            + "\"; there are those of a property, as ionic_conductivity@60C, ionic_conductivity@rt,"
            + " specific_capacity@rate:0.1C@cell:LiFePO4 and capacity_retention@cycle:100, and "
            + String.join(", ", Stream.of(Described.values()).map(Column::key).toList()) + "."));
  }

  private Optional<Column> underConditions(String key) {
    ColumnKey parts = ColumnKey.of(key);
    List<Optional<Condition>> conditions = parts.conditions().stream().map(Condition::of).toList();
    return conditions.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : catalogue.property(parts.property())
        .map(property -> Column.of(label(property), property, conditions.stream().map(Optional::orElseThrow).toList()));
  }

  /** As among the usual columns, where it is there under any conditions. */
  private String label(Property property) {
    return standard().stream().filter(column -> column.key().equals(property.name())).map(Column::header).findFirst()
        .orElse(property.label());
  }

  private static Column anywhere(Property property) {
    return Column.of(property.label(), property, List.of());
  }

  /** The column in the first of the units that its property is reported in. */
  static Column in(List<Unit> units, Column column) {
    return switch (column) {
      case Described described -> described;
      case Measured measured -> units.stream().filter(measured.property().units()::contains).findFirst()
          .map(unit -> (Column) measured.in(unit)).orElse(measured);
    };
  }
}
