package dev.lithograph.web.page;

import dev.lithograph.store.describe.Description;
import dev.lithograph.store.describe.Descriptions;
import dev.lithograph.store.describe.Mention;
import dev.lithograph.store.describe.Statement;
import dev.lithograph.store.describe.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the ontology says of a term, in an order to read it in: what it means, then its place among others, then all else. */
final class TermRows {
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String QUDT = "http://qudt.org/schema/qudt/";
  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String DEFINITION = SKOS + "definition";
  static final String ALTERNATIVE = SKOS + "altLabel";

  /** What stands at the head of a term, or is true of all. */
  private static final Set<String> LEFT_OUT = Set.of(RDFS + "label", DEFINITION, RDFS + "isDefinedBy");

  private static final Map<String, String> FIRST = ordered(
      SKOS + "example", "Example", SKOS + "scopeNote", "Note", SKOS + "note", "Note", RDFS + "comment", "Note",
      DCTERMS + "source", "Source", ALTERNATIVE, "Also called", Descriptions.TERMS + "cue", "Meant beside its unit by",
      QUDT + "symbol", "Symbol", Descriptions.TERMS + "formula", "Formula", RDFS + "subClassOf", "Kind of",
      RDFS + "subPropertyOf", "Narrower than", SKOS + "broader", "Narrower than", Descriptions.TERMS + "family", "Family",
      OWL + "inverseOf", "Inverse of", RDFS + "domain", "Said of", RDFS + "range", "Value is",
      Descriptions.TERMS + "usualUnit", "Usual unit", QUDT + "applicableUnit", "Other units",
      Descriptions.TERMS + "leastPlausible", "Least plausible", Descriptions.TERMS + "greatestPlausible", "Greatest plausible");
  private static final Map<String, String> MENTIONS = ordered(
      RDFS + "subClassOf", "Narrower", RDFS + "subPropertyOf", "Wider than", SKOS + "broader", "Wider than",
      RDFS + "domain", "Its properties", RDFS + "range", "Value of", RDF_TYPE, "Terms of this kind",
      Descriptions.TERMS + "family", "Members", Descriptions.TERMS + "usualUnit", "Usual unit of",
      QUDT + "applicableUnit", "Other unit of");
  private static final Map<String, String> ALIGNMENTS = ordered(
      SKOS + "exactMatch", "Same as", SKOS + "closeMatch", "Close to", SKOS + "broadMatch", "Narrower than there",
      SKOS + "narrowMatch", "Wider than there", SKOS + "relatedMatch", "Related to", RDFS + "seeAlso", "See also");

  private TermRows() {}

  record Row(String label, List<Value> values) {}

  static List<Row> of(Description term) {
    List<Row> rows = new ArrayList<>(named(term, FIRST));
    MENTIONS.forEach((property, label) -> term.mentions().stream().filter(mention -> mention.property().iri().equals(property))
        .map(mention -> new Row(label, links(mention))).forEach(rows::add));
    rows.addAll(named(term, ALIGNMENTS));
    term.statements().stream().filter(TermRows::isOther)
        .map(statement -> new Row(Labels.capitalised(statement.property().label()), statement.values())).forEach(rows::add);
    return rows;
  }

  private static List<Row> named(Description term, Map<String, String> labels) {
    List<String> order = List.copyOf(labels.keySet());
    return term.statements().stream().filter(statement -> labels.containsKey(statement.property().iri()))
        .sorted(Comparator.comparingInt(statement -> order.indexOf(statement.property().iri())))
        .map(statement -> new Row(labels.get(statement.property().iri()), statement.values())).toList();
  }

  private static boolean isOther(Statement statement) {
    String property = statement.property().iri();
    return !LEFT_OUT.contains(property) && !FIRST.containsKey(property) && !ALIGNMENTS.containsKey(property);
  }

  private static List<Value> links(Mention mention) {
    return mention.subjects().stream().map(subject -> (Value) new Value.Link(subject)).toList();
  }

  /** @param pairs keys and values in turn */
  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
