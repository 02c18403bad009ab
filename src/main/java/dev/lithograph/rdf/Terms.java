package dev.lithograph.rdf;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.KnownTerms;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Unit;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.rdf.model.Resource;

/** Properties and materials by the names that the graph knows them by. */
final class Terms {
  private final KnownTerms terms;

  Terms(Catalogue catalogue) {
    terms = new KnownTerms(catalogue);
  }

  /** @param unit of a value of the property */
  Property property(Resource node, Unit unit) {
    return terms.property(localName(node), unit);
  }

  /** Of the fact table. */
  String propertyName(Resource node) {
    return terms.propertyName(localName(node));
  }

  Material material(Resource node) {
    return terms.material(localName(node));
  }

  static String localName(Resource term) {
    return URLDecoder.decode(term.getURI().substring(Vocabulary.ONTOLOGY.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
