package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.rdf.OntologyFiles;
import dev.lithograph.rdf.Vocabulary;
import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.GraphFormat;
import dev.lithograph.store.describe.Nanopublications;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * That no term of another vocabulary is misspelt: each that the ontology, a stored document, the description of the data or a
 * nanopublication uses is listed in {@code vocabularies/terms.txt} under the file, with its version, that it was looked up in.
 */
class TermsOfOthersTest {
  private static final Path LIST = Path.of("src/test/resources/vocabularies/terms.txt");
  private static final String OURS = Vocabulary.ONTOLOGY.replace("#", "");
  private static final String SITE = "http://localhost:8080";
  /** What links to documents, not to terms. */
  private static final Set<String> TO_DOCUMENTS = Set.of("source", "license", "versionIRI", "priorVersion");

  @Test
  void eachWasSeenInItsOwnFile() throws IOException {
    Set<String> listed = Files.readAllLines(LIST).stream().filter(line -> line.startsWith("http"))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(String.join("\n", listed), String.join("\n", used()));
  }

  private static Set<String> used() {
    Stream<Node> ofOntology = OntologyFiles.onClassPath().graph().stream().flatMap(TermsOfOthersTest::all);
    Stream<Node> ofData = Stream.of(stored(), described(), published()).flatMap(Graph::stream)
        .flatMap(TermsOfOthersTest::predicateAndType);
    return Stream.concat(ofOntology, ofData).filter(Node::isURI).map(Node::getURI).filter(iri -> !iri.startsWith(OURS))
        .filter(iri -> !iri.startsWith(RDF.uri + "_")).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Node> all(Triple triple) {
    return TO_DOCUMENTS.contains(triple.getPredicate().getLocalName()) ? Stream.of(triple.getPredicate())
        : Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static Stream<Node> predicateAndType(Triple triple) {
    return triple.getPredicate().equals(RDF.type.asNode()) ? Stream.of(triple.getObject()) : Stream.of(triple.getPredicate());
  }

  private static Graph stored() {
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    new DocumentTurtle().write(ExampleReview.mined(), turtle);
    return parsed(turtle);
  }

  private static Graph described() {
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    try (FactStore store = FactStore.inMemory(ExampleReview.CATALOGUE)) {
      store.replace(ExampleReview.mined());
      DatasetDescription description = new DatasetDescription(store);
      description.write(SITE, List.of(), GraphFormat.TURTLE, turtle);
      description.writeService(SITE, GraphFormat.TURTLE, turtle);
    }
    return parsed(turtle);
  }

  private static Graph published() {
    ByteArrayOutputStream trig = new ByteArrayOutputStream();
    try (FactStore store = FactStore.inMemory(ExampleReview.CATALOGUE)) {
      store.replace(ExampleReview.mined());
      new Nanopublications(store).writeAll(trig);
    }
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(trig.toByteArray()), Lang.TRIG);
    Graph graph = GraphFactory.createDefaultGraph();
    read.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static Graph parsed(ByteArrayOutputStream turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new ByteArrayInputStream(turtle.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)),
        Lang.TURTLE);
    return graph;
  }
}
