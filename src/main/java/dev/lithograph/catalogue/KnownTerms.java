package dev.lithograph.catalogue;

import dev.lithograph.quantity.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Properties and materials by their terms. A term that has left the ontology since a document was mined still has its name, so
 * that what was found under it is not lost.
 */
public final class KnownTerms {
  private final Map<String, Property> properties = new HashMap<>();
  private final Map<String, Material> materials = new HashMap<>();

  public KnownTerms(Catalogue catalogue) {
    catalogue.properties().forEach(property -> properties.put(property.term(), property));
    catalogue.materials().forEach(material -> materials.put(material.term(), material));
  }

  /** @param unit of a value of the property */
  public Property property(String term, Unit unit) {
    return Optional.ofNullable(properties.get(term)).orElseGet(() -> new Property(words(term, "_"), term, words(term, " "), "",
        List.of(), List.of(), List.of(), List.of(unit), Optional.empty(), false, false, Optional.empty()));
  }

  /** Of the fact table. */
  public String propertyName(String term) {
    return Optional.ofNullable(properties.get(term)).map(Property::name).orElseGet(() -> words(term, "_"));
  }

  public Material material(String term) {
    return Optional.ofNullable(materials.get(term)).orElseGet(() ->
        new Material(term, Material.Role.OTHER, term, List.of(), Optional.empty(), Optional.empty()));
  }

  /** IonicConductivity is ionic conductivity. */
  private static String words(String term, String separator) {
    return term.replaceAll("(?<=.)(?=\\p{Lu})", separator).toLowerCase(Locale.ROOT);
  }
}
