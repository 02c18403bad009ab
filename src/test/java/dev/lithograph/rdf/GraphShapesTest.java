package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Finding;
import dev.lithograph.reconcile.Link;
import dev.lithograph.reconcile.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shapes let pass, and, for each of them, what they do not: {@code shapes/broken.tsv}. */
class GraphShapesTest {
  private static final OntologyFiles ONTOLOGY = OntologyFiles.onClassPath();
  private static final GraphShapes SHAPES = GraphShapes.onClassPath();

  /** @param update of SPARQL that breaks a graph that was right */
  record Broken(String shape, String update, String message) {}

  static List<Broken> broken() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/shapes/broken.tsv")).stream().skip(1).map(line -> line.split("\t"))
        .map(cells -> new Broken(cells[0], cells[1], cells[2])).toList();
  }

  private static Model whole() {
    Model graph = DocumentGraph.of(ExampleReview.mined(), OntologyUnits.of(ONTOLOGY), Treatments.of(ONTOLOGY));
    List<Link> links = List.of(new Link("urn:report/1", "urn:report/2", Relation.OTHER_VALUE));
    return graph.add(ModelFactory.createModelForGraph(DerivedGraph.of(links)));
  }

  @Test
  void letPassWhatIsWritten() {
    assertEquals(Set.of("WARNING: The entry of the reference list could not be understood: look up there which paper is credited."),
        SHAPES.check(whole().getGraph()).stream().map(finding -> finding.severity() + ": " + finding.message())
            .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void rejectsWhatIsBroken(Broken broken) {
    Model graph = whole();
    UpdateRequest update = new UpdateRequest();
    update.setPrefixMapping(graph);
    UpdateFactory.parse(update, broken.update);
    UpdateAction.execute(update, graph);
    List<Finding> findings = SHAPES.check(graph.getGraph());
    assertTrue(findings.stream().anyMatch(finding -> finding.message().contains(broken.message)), findings.toString());
  }

  @Test
  void everyShapeHasABrokenExample() throws IOException {
    Set<String> shapes = ModelFactory.createModelForGraph(ONTOLOGY.graph()).listSubjectsWithProperty(RDF.type, SHACLM.NodeShape)
        .mapWith(shape -> shape.getLocalName()).toSet();
    assertEquals(new TreeSet<>(shapes), broken().stream().map(Broken::shape).collect(Collectors.toCollection(TreeSet::new)));
  }
}
