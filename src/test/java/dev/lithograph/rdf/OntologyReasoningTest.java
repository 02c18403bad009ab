package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** What a reasoner says of all files of the ontology together. */
class OntologyReasoningTest {
  private static OWLOntology ontology;
  private static OWLReasoner reasoner;

  @BeforeAll
  static void load() throws OWLOntologyCreationException {
    ontology = asOwl(vocabulary().graph());
    reasoner = new ReasonerFactory().createReasoner(ontology);
  }

  @AfterAll
  static void end() {
    reasoner.dispose();
  }

  @Test
  void staysInTheProfileForRules() {
    List<String> violations = new OWL2RLProfile().checkOntology(ontology).getViolations().stream()
        .map(OWLProfileViolation::toString).distinct().toList();
    assertEquals(List.of(), violations);
  }

  @Test
  void doesNotContradictItself() {
    assertTrue(reasoner.isConsistent());
  }

  @Test
  void everyClassMayHaveMembers() {
    assertEquals(Set.<OWLClass>of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
  }

  @Test
  void agreesWithWhatIsStored() throws OWLOntologyCreationException {
    assertTrue(agreesWith(stored()));
  }

  @Test
  void contradictsDataInWhichOneThingIsTwo() throws OWLOntologyCreationException {
    Model broken = stored();
    Resource report = broken.listSubjectsWithProperty(RDF.type, Vocabulary.REPORT_CLASS).next();
    broken.add(report, RDF.type, Vocabulary.term("Measurement"));
    assertFalse(agreesWith(broken));
  }

  private static Model stored() {
    OntologyFiles files = vocabulary();
    return DocumentGraph.of(ExampleReview.mined(), OntologyUnits.of(files), Treatments.of(files));
  }

  private static boolean agreesWith(Model data) throws OWLOntologyCreationException {
    Graph graph = vocabulary().graph();
    GraphUtil.addInto(graph, data.getGraph());
    Configuration configuration = new Configuration();
    configuration.ignoreUnsupportedDatatypes = true; // rdf:JSON is none of OWL's
    OWLReasoner ofData = new ReasonerFactory().createReasoner(asOwl(graph), configuration);
    boolean consistent = ofData.isConsistent();
    ofData.dispose();
    return consistent;
  }

  /** Shapes say what data must look like and are no axioms. */
  private static OntologyFiles vocabulary() {
    SortedMap<String, String> contents = new TreeMap<>(OntologyFiles.onClassPath().contents());
    contents.remove("shapes.ttl");
    return new OntologyFiles(contents);
  }

  private static OWLOntology asOwl(Graph graph) throws OWLOntologyCreationException {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    RDFDataMgr.write(xml, graph, Lang.RDFXML);
    return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new StreamDocumentSource(
        new ByteArrayInputStream(xml.toByteArray()), IRI.create(Vocabulary.ONTOLOGY), new RDFXMLDocumentFormat(), null));
  }
}
