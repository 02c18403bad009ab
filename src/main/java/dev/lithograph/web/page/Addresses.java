package dev.lithograph.web.page;

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
