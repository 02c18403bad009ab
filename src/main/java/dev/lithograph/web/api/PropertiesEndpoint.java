package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Unit;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The properties that are looked for, and how many facts there are of each. */
final class PropertiesEndpoint implements Described {
  private final FactStore store;
  private final Catalogue catalogue;

  PropertiesEndpoint(FactStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /** All properties. */
  record PropertiesJson(List<PropertyJson> properties) {}

  /** A property. */
  record PropertyJson(@JsonPropertyDescription("by which the parameters property and column call it") String name,
      String label, String definition,
      @JsonPropertyDescription("the usual one, in which values are normalised and sorted, first") List<String> units,
      @JsonPropertyDescription("how many there are of it") int facts) {
    private static PropertyJson of(Property property, int facts) {
      return new PropertyJson(property.name(), property.label(), property.definition(),
          property.units().stream().map(Unit::symbol).toList(), facts);
    }
  }

  @Override
  public String path() {
    return "/api/v1/properties";
  }

  @Override
  public Operation operation() {
    return Operation.json("The properties that are looked for, with the number of facts", List.of(), PropertiesJson.class);
  }

  @Override
  public void answer(Context context) {
    Map<String, Integer> facts = store.status().factsByProperty();
    context.json(new PropertiesJson(catalogue.properties().stream()
        .map(property -> PropertyJson.of(property, facts.getOrDefault(property.name(), 0))).toList()));
  }
}
