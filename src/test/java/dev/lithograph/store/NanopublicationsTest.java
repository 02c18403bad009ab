package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.Vocabulary;
import dev.lithograph.store.describe.Nanopublications;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The facts of a store as nanopublications, held against the rules of well-formedness in the nanopublication guidelines
 * (https://nanopub.net/guidelines/working_draft/).
 */
class NanopublicationsTest {
  private static final String SCHEMA = "http://www.nanopub.org/nschema#";
  private static final FactStore STORE = store();

  private static FactStore store() {
    FactStore store = FactStore.inMemory(ExampleReview.CATALOGUE);
    store.replaceAll(List.of(ExampleReview.mined(), ExampleReview.other()));
    return store;
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void areWellFormedEach() {
    assertTrue(STORE.facts().size() > 5);
    STORE.facts().forEach(fact -> assertEquals(List.of(), faults(read(fact)), fact.iri()));
  }

  @Test
  void areTheSameWhereAllAreWrittenAtOnce() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Nanopublications(STORE).writeAll(out);
    DatasetGraph all = parse(out);
    long single = 0;
    for (StoredFact fact : STORE.facts()) {
      DatasetGraph one = read(fact);
      one.find().forEachRemaining(quad -> assertTrue(all.contains(quad), quad.toString()));
      single += one.stream().count();
    }
    assertEquals(single, all.stream().count());
  }

  @Test
  void assertWhatWasMeasuredAndTellApartWhoSaysSo() {
    StoredFact fact = STORE.facts().stream().filter(stored -> stored.measuredIn().isPresent()).findFirst().orElseThrow();
    DatasetGraph read = read(fact);
    Node assertion = node("https://w3id.org/lithograph/nanopub/" + fact.key() + "#assertion");
    Node provenance = node("https://w3id.org/lithograph/nanopub/" + fact.key() + "#provenance");
    for (String term : List.of("property", "subject", "result", "measuredIn")) {
      assertTrue(read.contains(assertion, Node.ANY, own(term), Node.ANY), term);
    }
    for (String term : List.of("quote", "confidence", "reportedIn", "report")) {
      assertFalse(read.contains(assertion, Node.ANY, own(term), Node.ANY), term);
      assertTrue(read.contains(provenance, Node.ANY, own(term), Node.ANY), term);
    }
    assertTrue(read.contains(provenance, assertion, node("http://www.w3.org/ns/prov#hadPrimarySource"), Node.ANY));
    assertTrue(read.contains(provenance, Node.ANY, own("quote"),
        NodeFactory.createLiteralString(fact.fact().evidence().quote())));
  }

  @Test
  void areNotMadeOfWhatTheStoreDoesNotHold() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertFalse(new Nanopublications(STORE).write("0123456789abcdef", out));
    assertEquals(0, out.size());
  }

  @Test
  void areFoundFaultyByTheseRulesWhereTheyBreakThem() {
    DatasetGraph broken = read(STORE.facts().getFirst());
    Node name = broken.stream(Node.ANY, Node.ANY, RDF.type.asNode(), node(SCHEMA + "Nanopublication")).findFirst().orElseThrow()
        .getSubject();
    broken.deleteAny(node(name.getURI() + "#provenance"), node(name.getURI() + "#assertion"), Node.ANY, Node.ANY);
    broken.add(Quad.create(node("https://example.org/another"), name, RDF.type.asNode(), name));
    assertEquals(List.of("a statement is in none of the four graphs", "the provenance does not speak of the assertion"),
        faults(broken));
  }

  /** By which rules it is no nanopublication. */
  private static List<String> faults(DatasetGraph nanopub) {
    List<Quad> heads = nanopub.stream(Node.ANY, Node.ANY, RDF.type.asNode(), node(SCHEMA + "Nanopublication")).toList();
    if (heads.size() != 1) {
      return List.of("there is not exactly one nanopublication");
    }
    Node name = heads.getFirst().getSubject();
    List<String> faults = new ArrayList<>();
    List<Node> graphs = new ArrayList<>(List.of(heads.getFirst().getGraph()));
    for (String part : List.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
      List<Quad> links = nanopub.stream(graphs.getFirst(), name, node(SCHEMA + part), Node.ANY).toList();
      if (links.size() != 1 || !nanopub.containsGraph(links.getFirst().getObject())) {
        return List.of("the head has not exactly one link " + part + " to a graph that is not empty");
      }
      graphs.add(links.getFirst().getObject());
    }
    Set<Node> names = new HashSet<>(graphs);
    names.add(name);
    if (names.size() != 5) {
      faults.add("its graphs and itself have not five names");
    }
    if (!nanopub.stream().allMatch(quad -> graphs.contains(quad.getGraph()))) {
      faults.add("a statement is in none of the four graphs");
    }
    if (nanopub.stream().anyMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank())) {
      faults.add("a node has no name");
    }
    if (!nanopub.contains(graphs.get(2), graphs.get(1), Node.ANY, Node.ANY)) {
      faults.add("the provenance does not speak of the assertion");
    }
    for (Node required : List.of(DCTerms.created.asNode(), DCTerms.creator.asNode(), DCTerms.license.asNode())) {
      if (!nanopub.contains(graphs.get(3), name, required, Node.ANY)) {
        faults.add("the publication info does not say " + required + " of the nanopublication");
      }
    }
    return faults;
  }

  private static DatasetGraph read(StoredFact fact) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(new Nanopublications(STORE).write(fact.key(), out));
    return parse(out);
  }

  private static DatasetGraph parse(ByteArrayOutputStream trig) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(trig.toByteArray()), Lang.TRIG);
    return read;
  }

  private static Node own(String term) {
    return node(Vocabulary.ONTOLOGY + term);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
