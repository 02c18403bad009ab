package dev.lithograph.web.page;

import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.PaperName;
import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.store.describe.Name;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where on this server a resource is described. */
public final class Addresses {
  static final String ENTITIES = "/id/";
  static final String ONTOLOGY = "/ontology";
  static final String DATA = "/data";
  static final String SPARQL = "/sparql";
  static final String DOCUMENTS = "/documents/";
  static final String MATERIALS = "/materials/";
  static final String PROPERTIES = "/properties/";
  static final String PAPERS = "/papers/";
  private static final String ANY = "/id?iri=";

  private Addresses() {}

  /** Here for what we named ourselves or know something of, else where its name leads; empty for what leads nowhere. */
  public static String of(Name name) {
    String iri = name.iri();
    if (iri.startsWith(Descriptions.ID)) {
      return ENTITIES + iri.substring(Descriptions.ID.length());
    }
    if (iri.equals(Descriptions.ONTOLOGY) || iri.startsWith(Descriptions.TERMS)) {
      return ONTOLOGY + iri.substring(Descriptions.ONTOLOGY.length());
    }
    if (name.described()) {
      return described(iri);
    }
    return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
  }

  /** All that the store says of a resource, whoever named it. */
  public static String described(String iri) {
    return iri.startsWith(Descriptions.ID) ? ENTITIES + iri.substring(Descriptions.ID.length())
        : ANY + encoded(iri);
  }

  /** What a document reports, beside its text. */
  static String document(String id) {
    return DOCUMENTS + inPath(id);
  }

  /** @param term of a material or a family in the ontology */
  static String material(String term) {
    return MATERIALS + inPath(term);
  }

  static String property(Property property) {
    return PROPERTIES + property.name();
  }

  static String paper(PaperName paper) {
    return PAPERS + paper.path();
  }

  private static String inPath(String text) {
    return encoded(text).replace("+", "%20").replace("%2F", "/");
  }

  /** The name of a term of the ontology. */
  static String term(String localName) {
    return Descriptions.TERMS + localName;
  }

  /** The part of a name behind {@code #}; empty where it has none. */
  public static String fragment(Name name) {
    return name.iri().substring(name.iri().indexOf('#') + 1);
  }

  /** Of the answer that names all resources with {@code topic} as value of {@code property}. */
  public static String mentions(Name topic, Name property) {
    return SPARQL + "?query=" + encoded("SELECT ?resource WHERE { ?resource <%s> <%s> }".formatted(property.iri(), topic.iri()));
  }

  /** As the value of a parameter. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
