package dev.lithograph.web.page;

import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Unit;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.QueryReader;
import dev.lithograph.web.request.SearchParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The units that values of a property can be shown in.
 *
 * @param properties those that are given in the same units share a choice
 * @param options as printed, and each unit
 */
record UnitChoice(String properties, List<Option> options) {
  record Option(String label, boolean chosen, String url) {}

  /** Absent where values are as printed. */
  Optional<String> chosen() {
    return options.stream().skip(1).filter(Option::chosen).map(Option::label).findFirst();
  }

  /** Of what is shown, as far as there is a choice. */
  static List<UnitChoice> of(List<StoredFact> shown, SearchParameters parameters, QueryReader reader,
      Function<SearchParameters, String> address) {
    Map<List<Unit>, List<Property>> byUnits = new LinkedHashMap<>();
    shown.stream().map(stored -> stored.fact().property()).distinct().filter(property -> property.units().size() > 1)
        .forEach(property -> byUnits.computeIfAbsent(property.units(), none -> new ArrayList<>()).add(property));
    return byUnits.values().stream().map(properties -> choice(properties, parameters, reader, address)).toList();
  }

  private static UnitChoice choice(List<Property> properties, SearchParameters parameters, QueryReader reader,
      Function<SearchParameters, String> address) {
    Property first = properties.getFirst();
    Optional<Unit> chosen = parameters.look().unit(first);
    List<Option> options = new ArrayList<>();
    options.add(new Option("as printed", chosen.isEmpty(),
        address.apply(reader.in(Optional.empty(), first, parameters))));
    first.units().forEach(unit -> options.add(new Option(QuantityNotation.of(unit), chosen.filter(unit::equals).isPresent(),
        address.apply(reader.in(Optional.of(unit), first, parameters)))));
    return new UnitChoice(Labels.capitalised(Labels.listed(properties.stream().map(Property::label).toList())), options);
  }
}
