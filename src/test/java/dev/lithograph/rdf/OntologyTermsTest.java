package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.reconcile.Link;
import dev.lithograph.reconcile.Relation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the terms of the ontology are described, and that what the program writes uses no others. */
class OntologyTermsTest {
  private static final OntologyFiles FILES = OntologyFiles.onClassPath();
  private static final Model ONTOLOGY = ModelFactory.createModelForGraph(FILES.graph());
  private static final Model STORED = DocumentGraph.of(ExampleReview.mined(), OntologyUnits.of(FILES), Treatments.of(FILES));
  private static final List<Property> DESCRIPTION = List.of(RDFS.label, SKOS.definition, RDFS.isDefinedBy);
  private static final List<Property> FULL_DESCRIPTION =
      List.of(RDFS.label, SKOS.definition, SKOS.example, DCTerms.source, RDFS.isDefinedBy);

  @ParameterizedTest
  @CsvSource({"electrolyte.ttl, true", "properties.ttl, true", "units.ttl, true", "materials.ttl, false"})
  void everyTermSaysWhatItMeans(String file, boolean withSourceAndExample) {
    assertEquals(Set.of(), missing(ours(model(file)).toList(), withSourceAndExample ? FULL_DESCRIPTION : DESCRIPTION));
  }

  /** Of what is no class but has members: families of electrolytes, and what was done to materials. */
  @ParameterizedTest
  @ValueSource(strings = {"ElectrolyteFamily", "Treatment"})
  void everyKindHasASourceAndAnExample(String kind) {
    assertEquals(Set.of(), missing(ONTOLOGY.listSubjectsWithProperty(RDF.type, Vocabulary.term(kind)).toList(),
        FULL_DESCRIPTION));
  }

  @Test
  void labelsAndDefinitionsAreEnglish() {
    assertTrue(ONTOLOGY.listStatements()
        .filterKeep(statement -> Set.of(RDFS.label, SKOS.definition).contains(statement.getPredicate()))
        .toList().stream().allMatch(statement -> statement.getLanguage().equals("en")));
  }

  @Test
  void everyTermOfTheProgramIsDeclared() {
    assertEquals(Set.of(), undeclared(Arrays.stream(Vocabulary.class.getDeclaredFields())
        .map(OntologyTermsTest::value).filter(Resource.class::isInstance).map(value -> ((Resource) value).asNode())));
  }

  @Test
  void everyTermOfStoredDocumentsIsDeclared() {
    assertEquals(Set.of(), undeclared(nodes(STORED.getGraph())));
  }

  @Test
  void everyTermBetweenDocumentsIsDeclared() {
    Stream<Link> links = Arrays.stream(Relation.values()).map(relation -> new Link("urn:report/1", "urn:report/2", relation));
    assertEquals(Set.of(), undeclared(nodes(DerivedGraph.of(links.toList()))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      25 | Property
      30 | ElectrolyteFamily
      60 | Salt Solvent IonicLiquid Polymer Additive
      40 | PositiveElectrodeMaterial NegativeElectrodeMaterial
      """)
  void knowsAtLeast(int least, String classes) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String name : classes.split(" ")) {
      counts.put(name, ONTOLOGY.listSubjectsWithProperty(RDF.type, Vocabulary.term(name)).toList().size());
    }
    assertTrue(counts.values().stream().mapToInt(Integer::intValue).sum() >= least, counts.toString());
  }

  private static Set<String> missing(List<Resource> terms, List<Property> description) {
    return terms.stream().flatMap(term -> description.stream().filter(property -> !term.hasProperty(property))
        .map(property -> term.getLocalName() + " has no " + property.getLocalName()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> undeclared(Stream<Node> nodes) {
    return nodes.filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.ONTOLOGY))
        .filter(node -> !ONTOLOGY.contains(ONTOLOGY.createResource(node.getURI()), RDFS.isDefinedBy))
        .map(Node::getURI).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Node> nodes(Graph graph) {
    return graph.stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  private static Stream<Resource> ours(Model model) {
    return model.listSubjects().toList().stream()
        .filter(subject -> subject.isURIResource() && subject.getURI().startsWith(Vocabulary.ONTOLOGY));
  }

  private static Model model(String file) {
    return ModelFactory.createModelForGraph(new OntologyFiles(new TreeMap<>(Map.of(file, FILES.contents().get(file)))).graph());
  }
}
