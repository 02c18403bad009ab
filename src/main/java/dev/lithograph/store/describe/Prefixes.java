package dev.lithograph.store.describe;

import dev.lithograph.rdf.Vocabulary;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.VOID;

/** Short names of namespaces: those of the graph, and those that only descriptions use. */
final class Prefixes {
  private static final Map<String, String> OTHERS = Map.of("owl", OWL2.NS, "foaf", FOAF.NS, "void", VOID.NS, "dcat", DCAT.NS,
      "schema", SchemaDO.NS, "sd", "http://www.w3.org/ns/sparql-service-description#", "sh", "http://www.w3.org/ns/shacl#",
      "vann", "http://purl.org/vocab/vann/");

  private Prefixes() {}

  static void addTo(Graph graph) {
    Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    OTHERS.forEach(graph.getPrefixMapping()::setNsPrefix);
  }
}
