package dev.lithograph.rdf;

import dev.lithograph.fact.NodeName;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** The terms that the graph is written in: our own, and those of others that Jena does not bring. */
public final class Vocabulary {
  /** Namespace of our own classes, properties, materials. */
  public static final String ONTOLOGY = "https://w3id.org/lithograph/ontology#";
  /** Namespace of documents, papers, measurements, reports. */
  public static final String ID = NodeName.NAMESPACE;

  private static final String QUDT = "http://qudt.org/schema/qudt/";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String FABIO = "http://purl.org/spar/fabio/";
  private static final String BIRO = "http://purl.org/spar/biro/";
  private static final String C4O = "http://purl.org/spar/c4o/";
  private static final String PRISM = "http://prismstandard.org/namespaces/basic/2.0/";

  /** Prefixes by name, for queries and for Turtle. */
  public static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
      Map.entry("lg", ONTOLOGY), Map.entry("qudt", QUDT), Map.entry("unit", "http://qudt.org/vocab/unit/"),
      Map.entry("prov", PROV), Map.entry("oa", OA.NS), Map.entry("fabio", FABIO), Map.entry("biro", BIRO),
      Map.entry("c4o", C4O), Map.entry("prism", PRISM), Map.entry("dcterms", DCTerms.NS), Map.entry("rdf", RDF.uri),
      Map.entry("rdfs", RDFS.uri), Map.entry("skos", SKOS.uri), Map.entry("xsd", XSD.NS)));

  static final Resource DOCUMENT = term("Document");
  static final Resource SECTION = term("Section");
  static final Resource PARAGRAPH = term("Paragraph");
  static final Resource FIGURE = term("Figure");
  static final Resource TABLE = term("Table");
  static final Resource SUBJECT_CLASS = term("Subject");
  static final Resource FULL_CELL = term("FullCell");
  static final Resource SYMMETRIC_CELL = term("SymmetricCell");
  static final Resource REPORT_CLASS = term("Report");
  static final Resource PROPERTY_CLASS = term("Property");
  static final Resource UNIT_SYMBOL = term("UnitSymbol");
  static final Resource TREATMENT_CLASS = term("Treatment");
  static final Resource DISAGREEMENT = term("Disagreement");
  static final Resource OTHER_VALUE = term("otherValue");
  static final Resource OTHER_CREDIT = term("otherCredit");
  static final Resource APPROXIMATELY = term("approximately");
  static final Resource QUANTITY_VALUE = ResourceFactory.createResource(QUDT + "QuantityValue");
  static final Resource UNIT_CLASS = ResourceFactory.createResource(QUDT + "Unit");
  static final Resource EXPRESSION = ResourceFactory.createResource(FABIO + "Expression");
  static final Resource BIBLIOGRAPHIC_REFERENCE = ResourceFactory.createResource(BIRO + "BibliographicReference");
  static final Resource REFERENCE_POINTER = ResourceFactory.createResource(C4O + "InTextReferencePointer");

  static final Property PROPERTY = property("property");
  static final Property SUBJECT = property("subject");
  static final Property RESULT = property("result");
  static final Property AT_LEAST = property("atLeast");
  static final Property AT_MOST = property("atMost");
  static final Property LOWER = property("lower");
  static final Property UPPER = property("upper");
  static final Property QUALIFIER = property("qualifier");
  static final Property NOTATION = property("notation");
  static final Property DIMENSION = property("dimension");
  static final Property TEMPERATURE = property("temperature");
  static final Property LOWEST_TEMPERATURE = property("lowestTemperature");
  static final Property HIGHEST_TEMPERATURE = property("highestTemperature");
  static final Property ROOM_TEMPERATURE = property("roomTemperature");
  static final Property RATE = property("rate");
  static final Property CYCLE = property("cycle");
  static final Property CELL = property("cell");
  static final Property ACTIVE_MATERIAL = property("activeMaterial");
  static final Property POSITIVE_ELECTRODE = property("positiveElectrode");
  static final Property FORMULA = property("formula");
  static final Property FAMILY = property("family");
  static final Property COMPONENT = property("component");
  static final Property TREATMENT = property("treatment");
  static final Property ADDED_SHARE = property("addedShare");
  static final Property MEASURED_IN = property("measuredIn");
  static final Property MEASURED_IN_ONE_OF = property("measuredInOneOf");
  static final Property REPORT = property("report");
  static final Property SAME_MEASUREMENT_AS = property("sameMeasurementAs");
  static final Property DISAGREES_WITH = property("disagreesWith");
  static final Property BETWEEN = property("between");
  static final Property REASON = property("reason");
  static final Property REPORTED_IN = property("reportedIn");
  static final Property ATTRIBUTED_VIA = property("attributedVia");
  static final Property AS_PRINTED = property("asPrinted");
  static final Property CONFIDENCE = property("confidence");
  static final Property WARNING = property("warning");
  static final Property KIND = property("kind");
  static final Property PLACE = property("place");
  static final Property QUOTE = property("quote");
  static final Property VALUE_START = property("valueStart");
  static final Property VALUE_END = property("valueEnd");
  static final Property VALUE_SELECTOR = property("valueSelector");
  static final Property POSITION = property("position");
  static final Property IN_BLOCK = property("inBlock");
  static final Property IN_SECTION = property("inSection");
  static final Property TEXT = property("text");
  static final Property TEXT_START = property("textStart");
  static final Property TEXT_END = property("textEnd");
  static final Property ROW = property("row");
  static final Property COLUMN = property("column");
  static final Property GRID = property("grid");
  static final Property NUMBER = property("number");
  static final Property LEVEL = property("level");
  static final Property DOCUMENT_ID = property("documentId");
  static final Property PAPER = property("paper");
  static final Property FILE_NAME = property("fileName");
  static final Property SHA256 = property("sha256");
  static final Property AUTHORS = property("authors");
  static final Property JOURNAL = property("journal");
  static final Property NAME = property("name");
  static final Property CUE = property("cue");
  static final Property USUAL_UNIT = property("usualUnit");
  static final Property LEAST_PLAUSIBLE = property("leastPlausible");
  static final Property GREATEST_PLAUSIBLE = property("greatestPlausible");
  static final Property IMPLIED_BY_UNIT = property("impliedByUnit");
  static final Property CORE = property("core");
  static final Property PROPERTY_OF = property("propertyOf");
  static final Property PREFIXABLE = property("prefixable");
  static final Property APPLICABLE_UNIT = ResourceFactory.createProperty(QUDT, "applicableUnit");
  static final Property NUMERIC_VALUE = ResourceFactory.createProperty(QUDT, "numericValue");
  static final Property HAS_UNIT = ResourceFactory.createProperty(QUDT, "hasUnit");
  static final Property SYMBOL = ResourceFactory.createProperty(QUDT, "symbol");
  static final Property CONVERSION_MULTIPLIER = ResourceFactory.createProperty(QUDT, "conversionMultiplier");
  static final Property CONVERSION_OFFSET = ResourceFactory.createProperty(QUDT, "conversionOffset");
  static final Property WAS_DERIVED_FROM = ResourceFactory.createProperty(PROV, "wasDerivedFrom");
  static final Property PUBLICATION_YEAR = ResourceFactory.createProperty(FABIO, "hasPublicationYear");
  static final Property REFERENCES = ResourceFactory.createProperty(BIRO, "references");
  static final Property DENOTES = ResourceFactory.createProperty(C4O, "denotes");
  static final Property HAS_CONTENT = ResourceFactory.createProperty(C4O, "hasContent");
  static final Property VOLUME = ResourceFactory.createProperty(PRISM, "volume");
  static final Property STARTING_PAGE = ResourceFactory.createProperty(PRISM, "startingPage");
  static final Property ENDING_PAGE = ResourceFactory.createProperty(PRISM, "endingPage");
  static final Property DOI = ResourceFactory.createProperty(PRISM, "doi");

  private Vocabulary() {}

  static Resource term(String localName) {
    return ResourceFactory.createResource(Iris.term(localName));
  }

  private static Property property(String localName) {
    return ResourceFactory.createProperty(ONTOLOGY, localName);
  }
}
