package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.Column;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns that a comparison can have: the usual ones, and each property of the catalogue at any temperature or at one. */
public final class ColumnChoice {
  private static final Pattern MEASURED = Pattern.compile("(\\w+)(?:@(?:(rt)|(-?\\d+(?:\\.\\d+)?)C))?");

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
    Matcher measured = MEASURED.matcher(key);
    return offered().stream().filter(column -> column.key().equals(key)).findFirst()
        .or(() -> measured.matches() ? atTemperature(measured) : Optional.empty())
        .orElseThrow(() -> new BadRequestResponse("There is no column \"" + key
            + "\"; there are those of a property, as ionic_conductivity@60C and ionic_conductivity@rt, and "
            + String.join(", ", Stream.of(Column.Described.values()).map(Column::key).toList()) + "."));
  }

  private Optional<Column> atTemperature(Matcher key) {
    String temperature = key.group(2) == null ? key.group(3) + " C" : key.group(2);
    String words = key.group(2) == null ? key.group(3) + " °C" : "RT";
    return catalogue.property(key.group(1))
        .map(property -> Column.at(temperature, property.label() + " at " + words, property.name()));
  }

  private static Column anywhere(Property property) {
    return Column.of(property.label(), property.name());
  }
}
