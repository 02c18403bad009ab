package dev.lithograph.catalogue;

import dev.lithograph.quantity.UnitGrammar;
import java.util.List;
import java.util.Optional;

/** What Lithograph looks for: the content of {@code ontology/} in the form that the miner works with. */
public record Catalogue(List<Property> properties, List<Material> materials, UnitGrammar units) {
  public Catalogue {
    properties = List.copyOf(properties);
    materials = List.copyOf(materials);
  }

  public Optional<Property> property(String name) {
    return properties.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  public Optional<Material> material(String term) {
    return materials.stream().filter(m -> m.term().equals(term)).findFirst();
  }
}
