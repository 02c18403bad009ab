package dev.lithograph.store.describe;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.Vocabulary;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * One fact by the rules of <a href="https://nanopub.net/guidelines/working_draft/">nanopublications</a>: what was measured is the
 * assertion; which passage says so, in which paper, crediting whom, is its provenance; who published it when is the rest.
 */
final class Nanopublication {
  static final String BASE = "https://w3id.org/lithograph/nanopub/";
  static final String SCHEMA = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node SOFTWARE = Labels.node("https://w3id.org/lithograph");

  private static final Node REPORT = Labels.own("report");
  private static final Node WARNING = Labels.own("warning");
  private static final Node MEASURED_IN = Labels.own("measuredIn");
  private static final Node REPORTED_IN = Labels.own("reportedIn");
  /** What a measurement says with nodes of their own. */
  private static final List<Node> PARTS = List.of(Labels.own("subject"), Labels.own("cell"));
  private static final List<Node> CREDITS = List.of(MEASURED_IN, Labels.own("measuredInOneOf"));
  /** What of a document tells where the passage stands. */
  private static final Set<Node> SOURCE = Set.of(Labels.own("fileName"), Labels.own("sha256"), Labels.own("documentId"),
      Labels.own("paper"), DCTerms.license.asNode(), RDF.type.asNode());

  private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
      .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms).thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final Graph document;
  private final Node name;
  private final Node report;
  private final Node measurement;
  private final Map<Node, Graph> graphs = new LinkedHashMap<>();

  private Nanopublication(Graph document, String key) {
    this.document = document;
    name = Labels.node(BASE + key);
    report = Labels.node(StoredFact.iriOf(key));
    measurement = document.find(Node.ANY, REPORT, report).next().getSubject();
  }

  /**
   * @param document all that the store holds of the document that reports the fact
   * @param created when the document was mined
   */
  static Nanopublication of(Graph document, String key, Instant created) {
    Nanopublication made = new Nanopublication(document, key);
    made.head();
    made.assertion();
    made.provenance();
    made.publicationInfo(created);
    return made;
  }

  void writeTo(StreamRDF out) {
    graphs.forEach((graph, statements) ->
        statements.stream().sorted(ORDER).forEach(triple -> out.quad(Quad.create(graph, triple))));
  }

  private Node part(String fragment) {
    return Labels.node(name.getURI() + "#" + fragment);
  }

  private Graph graph(String fragment) {
    return graphs.computeIfAbsent(part(fragment), none -> GraphFactory.createDefaultGraph());
  }

  private void head() {
    Graph head = graph("Head");
    head.add(name, RDF.type.asNode(), Labels.node(SCHEMA + "Nanopublication"));
    head.add(name, Labels.node(SCHEMA + "hasAssertion"), part("assertion"));
    head.add(name, Labels.node(SCHEMA + "hasProvenance"), part("provenance"));
    head.add(name, Labels.node(SCHEMA + "hasPublicationInfo"), part("pubinfo"));
  }

  private void assertion() {
    Graph assertion = graph("assertion");
    copy(measurement, assertion, triple -> !triple.getPredicate().equals(REPORT) && !triple.getPredicate().equals(WARNING));
    PARTS.stream().flatMap(part -> values(measurement, part)).forEach(part -> copy(part, assertion, triple -> true));
  }

  private void provenance() {
    Graph provenance = graph("provenance");
    copy(report, provenance, triple -> true);
    provenance.add(measurement, REPORT, report);
    values(measurement, WARNING).forEach(warning -> provenance.add(measurement, WARNING, warning));
    Node derivedFrom = Labels.node(PROV + "wasDerivedFrom");
    values(report, derivedFrom).forEach(evidence -> {
      provenance.add(part("assertion"), derivedFrom, evidence);
      values(evidence, Labels.node("http://www.w3.org/ns/oa#hasSource"))
          .forEach(source -> copy(source, provenance, triple -> SOURCE.contains(triple.getPredicate())));
    });
    values(report, Labels.own("attributedVia")).forEach(pointer -> copy(pointer, provenance, triple -> true));
    values(measurement, MEASURED_IN)
        .forEach(paper -> provenance.add(part("assertion"), Labels.node(PROV + "hadPrimarySource"), paper));
    Stream.concat(CREDITS.stream().flatMap(credit -> values(measurement, credit)), values(report, REPORTED_IN))
        .forEach(paper -> copy(paper, provenance, triple -> true));
  }

  private void publicationInfo(Instant created) {
    Graph info = graph("pubinfo");
    info.add(name, DCTerms.created.asNode(), NodeFactory.createLiteralDT(created.toString(), XSDDatatype.XSDdateTime));
    info.add(name, DCTerms.creator.asNode(), SOFTWARE);
    info.add(name, DCTerms.license.asNode(), Labels.node(Licence.IRI));
    info.add(name, DCTerms.rights.asNode(), Literals.english(Licence.RIGHTS));
    info.add(SOFTWARE, RDF.type.asNode(), Labels.node(PROV + "SoftwareAgent"));
    info.add(SOFTWARE, RDFS.label.asNode(), NodeFactory.createLiteralString("Lithograph"));
  }

  private void copy(Node topic, Graph target, Predicate<Triple> wanted) {
    Closure.of(document, topic).stream().filter(wanted).forEach(target::add);
  }

  private Stream<Node> values(Node subject, Node property) {
    return document.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }
}
