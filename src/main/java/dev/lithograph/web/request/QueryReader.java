package dev.lithograph.web.request;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.Wording;
import dev.lithograph.search.WordingReader;
import io.javalin.http.BadRequestResponse;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Says in the words of the index what a search asks for. */
public final class QueryReader {
  private final WordingReader words;
  private final Catalogue catalogue;

  public QueryReader(Catalogue catalogue) {
    this.words = new WordingReader(catalogue.units());
    this.catalogue = catalogue;
  }

  /** @throws BadRequestResponse where no property has one of the units */
  FactQuery query(SearchParameters parameters) {
    parameters.look().units().forEach(symbol -> unit(symbol, catalogue));
    Optional<Property> property = property(parameters);
    return new FactQuery(words.read(parameters.text()), parameters.chosen(), usual(parameters.min(), property, parameters.look()),
        usual(parameters.max(), property, parameters.look()), parameters.order(), (parameters.page() - 1) * parameters.size(),
        parameters.size());
  }

  /** @throws BadRequestResponse where no property is reported in a unit with this symbol */
  static Unit unit(String symbol, Catalogue catalogue) {
    return catalogue.properties().stream().flatMap(property -> property.units().stream())
        .filter(unit -> unit.symbol().equals(symbol)).findFirst()
        .orElseThrow(() -> new BadRequestResponse("No property is given in the unit \"" + symbol + "\"."));
  }

  /** What of the text are words, bounds and temperatures. */
  Wording wording(String text) {
    return words.read(text);
  }

  /** That which the search is of alone, so that its values can be bounded. */
  public Optional<Property> property(SearchParameters parameters) {
    Set<String> properties = parameters.chosen().getOrDefault(Facet.PROPERTY, Set.of());
    return properties.size() == 1 ? catalogue.property(properties.iterator().next()) : Optional.empty();
  }

  /** The unit of the bounds that a search sets to values of the property. */
  public static Unit unitOfBounds(Property property, Look look) {
    return look.unit(property).orElse(property.usualUnit());
  }

  private static OptionalDouble usual(OptionalDouble bound, Optional<Property> property, Look look) {
    return property.isEmpty() ? bound
        : converted(bound, unitOfBounds(property.get(), look), property.get().usualUnit());
  }

  private static OptionalDouble converted(OptionalDouble number, Unit from, Unit to) {
    return number.isEmpty() ? number : OptionalDouble.of(Quantity.converted(number.getAsDouble(), from, to));
  }

  /** The same search with its values, and the bounds that it sets to them, in another unit; as printed where there is none. */
  public SearchParameters in(Optional<Unit> unit, Property property, SearchParameters parameters) {
    Look look = unit.map(chosen -> parameters.look().in(chosen, property)).orElse(parameters.look().asPrinted(property));
    boolean isBounded = property(parameters).filter(property::equals).isPresent();
    Unit from = unitOfBounds(property, parameters.look());
    Unit to = unitOfBounds(property, look);
    return isBounded ? parameters.within(converted(parameters.min(), from, to), converted(parameters.max(), from, to))
        .onPage(parameters.page()).as(look) : parameters.as(look);
  }
}
