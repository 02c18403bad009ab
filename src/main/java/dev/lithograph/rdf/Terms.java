package dev.lithograph.rdf;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Unit;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/**
 * Properties and materials by the names that the graph knows them by. A term that has left the ontology since a document was
 * mined still has its name, so that what was found under it is not lost.
 */
final class Terms {
  private final Map<String, Property> properties = new HashMap<>();
  private final Map<String, Material> materials = new HashMap<>();

  Terms(Catalogue catalogue) {
    catalogue.properties().forEach(property -> properties.put(property.term(), property));
    catalogue.materials().forEach(material -> materials.put(material.term(), material));
  }

  /** @param unit of a value of the property */
  Property property(Resource node, Unit unit) {
    String term = localName(node);
    return Optional.ofNullable(properties.get(term)).orElseGet(() -> new Property(words(term, "_"), term, words(term, " "), "",
        List.of(), List.of(), List.of(), List.of(unit), Optional.empty(), false, false, Optional.empty()));
  }

  /** Of the fact table. */
  String propertyName(Resource node) {
    String term = localName(node);
    return Optional.ofNullable(properties.get(term)).map(Property::name).orElseGet(() -> words(term, "_"));
  }

  Material material(Resource node) {
    String term = localName(node);
    return Optional.ofNullable(materials.get(term)).orElseGet(() ->
        new Material(term, Material.Role.OTHER, term, List.of(), Optional.empty(), Optional.empty()));
  }

  static String localName(Resource term) {
    return URLDecoder.decode(term.getURI().substring(Vocabulary.ONTOLOGY.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** IonicConductivity is ionic conductivity. */
  private static String words(String term, String separator) {
    return term.replaceAll("(?<=.)(?=\\p{Lu})", separator).toLowerCase(Locale.ROOT);
  }
}
