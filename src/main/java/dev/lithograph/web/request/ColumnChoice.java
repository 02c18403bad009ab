package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.Condition;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns that a comparison can have: the usual ones, and each property of the catalogue, under any conditions or some. */
public final class ColumnChoice {
  /** Names of materials may hold the sign as well. */
  private static final Pattern CONDITION = Pattern.compile("@(?=rt(?:@|$)|[-\\d.]+C(?:@|$)|[a-z]+:)");

  private final Catalogue catalogue;

  public ColumnChoice(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The usual ones first. */
  public List<Column> offered() {
    List<String> usual = Column.standard().stream().map(Column::key).toList();
    return Stream.concat(Column.standard().stream(), catalogue.properties().stream()
        .filter(property -> !usual.contains(property.name())).map(ColumnChoice::anywhere)).toList();
  }

  /** @throws BadRequestResponse where no column has this key */
  Column withKey(String key) {
    return offered().stream().filter(column -> column.key().equals(key)).findFirst().or(() -> underConditions(key))
        .orElseThrow(() -> new BadRequestResponse("There is no column \"" + key
            + "\"; there are those of a property, as ionic_conductivity@60C, ionic_conductivity@rt,"
            + " specific_capacity@rate:0.1C@cell:LiFePO4 and capacity_retention@cycle:100, and "
            + String.join(", ", Stream.of(Column.Described.values()).map(Column::key).toList()) + "."));
  }

  private Optional<Column> underConditions(String key) {
    String[] parts = CONDITION.split(key);
    List<Optional<Condition>> conditions = Stream.of(parts).skip(1).map(Condition::of).toList();
    return conditions.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : catalogue.property(parts[0])
        .map(property -> Column.of(property.label(), property.name(), conditions.stream().map(Optional::orElseThrow).toList()));
  }

  private static Column anywhere(Property property) {
    return Column.of(property.label(), property.name());
  }
}
