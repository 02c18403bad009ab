package dev.lithograph.web.request;

import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Unit;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How what a search finds is shown: {@code view=cards&unit=mS%2Fcm}.
 *
 * @param view absent where the width of the screen decides
 * @param units symbols of those that values are shown in, at most one for each property; where none is, values are as printed
 */
public record Look(Optional<View> view, List<String> units) {
  static final String VIEW = "view";
  static final String UNIT = "unit";

  public enum View { CARDS, ROWS }

  public Look {
    units = List.copyOf(units);
  }

  /** @throws BadRequestResponse where there is no such view */
  static Look of(Map<String, List<String>> query) {
    String view = SearchParameters.first(query, VIEW);
    if (!view.isEmpty() && Stream.of(View.values()).noneMatch(known -> name(known).equals(view))) {
      throw new BadRequestResponse("\"view\" must be cards or rows, not \"" + view + "\".");
    }
    return new Look(Stream.of(View.values()).filter(known -> name(known).equals(view)).findFirst(),
        query.getOrDefault(UNIT, List.of()).stream().filter(unit -> !unit.isBlank()).distinct().toList());
  }

  /** The value of {@code view} for {@code view}. */
  public static String name(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  public Look as(View newView) {
    return new Look(Optional.of(newView), units);
  }

  /** The unit that values of the property are shown in; absent where they are shown as printed. */
  public Optional<Unit> unit(Property property) {
    return units.stream().flatMap(symbol -> property.units().stream().filter(unit -> unit.symbol().equals(symbol))).findFirst();
  }

  /** With values of the property as printed. */
  public Look asPrinted(Property property) {
    return new Look(view, units.stream().filter(symbol -> property.units().stream().map(Unit::symbol).noneMatch(symbol::equals))
        .toList());
  }

  public Look in(Unit unit, Property property) {
    return new Look(view, Stream.concat(asPrinted(property).units().stream(), Stream.of(unit.symbol())).toList());
  }
}
