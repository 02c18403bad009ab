package dev.lithograph.rdf;

import dev.lithograph.fact.Finding;
import dev.lithograph.fact.Finding.Severity;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMem;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The shapes of the ontology, which say what the graph of a document must hold. Safe for use by many threads. */
public final class GraphShapes {
  private static final Comparator<Resource> IN_READING_ORDER =
      Comparator.<Resource>comparingInt(report -> report.hasProperty(Vocabulary.POSITION) ? position(report) : 0)
          .thenComparing(Resource::getURI);

  private final GraphMem ontology = new GraphMemFast();
  private final Shapes shapes;
  private final Map<Node, String> kinds = new HashMap<>();

  private GraphShapes(OntologyFiles files) {
    files.graph().stream().forEach(ontology::add);
    shapes = Shapes.parse(ontology);
    Model model = ModelFactory.createModelForGraph(ontology);
    model.listSubjectsWithProperty(RDF.type, SHACLM.NodeShape).forEach(shape -> {
      String kind = Bibliographies.literal(shape, RDFS.label).orElseGet(shape::getLocalName);
      kinds.put(shape.asNode(), kind);
      shape.listProperties(SHACLM.property).forEach(part -> kinds.put(part.getObject().asNode(), kind));
    });
  }

  /** Those that came with the program; read when first asked for, since most commands have no use for them. */
  public static GraphShapes onClassPath() {
    return OnClassPath.SHAPES;
  }

  /** What the shapes say against the graph of a document, or against the derived one. */
  public List<Finding> check(Graph graph) {
    Model model = ModelFactory.createModelForGraph(graph);
    // One graph with all triples answers much faster than a view of two.
    Graph whole = ontology.copy();
    graph.stream().forEach(whole::add);
    return ShaclValidator.get().validate(shapes, whole).getEntries().stream()
        .flatMap(entry -> findings(model.wrapAsResource(entry.focusNode()), entry)).distinct().toList();
  }

  private Stream<Finding> findings(Resource node, ReportEntry entry) {
    Severity severity = entry.severity().equals(org.apache.jena.shacl.validation.Severity.Warning)
        ? Severity.WARNING : Severity.VIOLATION;
    String kind = kinds.get(entry.source());
    Set<Resource> reports = restingOn(node);
    if (reports.isEmpty()) {
      return Stream.of(new Finding(severity, kind, Optional.empty(), "", node.toString(), entry.message()));
    }
    return reports.stream().sorted(IN_READING_ORDER).map(report ->
        new Finding(severity, kind, Optional.of(report.getURI()), location(report), printed(report), entry.message()));
  }

  /** The reports whose fact rests on {@code node}: is told of by it, or told of by what leads to it. */
  private static Set<Resource> restingOn(Resource node) {
    Deque<Resource> open = new ArrayDeque<>(List.of(node));
    Set<Resource> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Resource next = open.pop();
      Stream<Resource> leading = next.hasProperty(RDF.type, Vocabulary.REPORT_CLASS) ? Stream.of()
          : Stream.concat(next.getModel().listSubjectsWithProperty(null, next).toList().stream(),
              next.listProperties(Vocabulary.REPORT).mapWith(Statement::getResource).toList().stream());
      leading.filter(seen::add).forEach(open::push);
    }
    return seen.stream().filter(reached -> reached.hasProperty(RDF.type, Vocabulary.REPORT_CLASS)).collect(Collectors.toSet());
  }

  /** Of the fact that the report is of, among all of its document, from 1. */
  static int position(Resource report) {
    return report.getProperty(Vocabulary.POSITION).getInt();
  }

  private static String printed(Resource report) {
    return Bibliographies.literal(report, Vocabulary.AS_PRINTED).orElse(report.getURI());
  }

  private static String location(Resource report) {
    Optional<Resource> evidence = object(report, Vocabulary.WAS_DERIVED_FROM);
    Optional<String> file = evidence.flatMap(node -> object(node, OA.hasSource))
        .flatMap(document -> Bibliographies.literal(document, Vocabulary.FILE_NAME));
    Optional<String> place = evidence.flatMap(node -> Bibliographies.literal(node, Vocabulary.PLACE));
    return Stream.of(file, place).flatMap(Optional::stream).collect(Collectors.joining(", "));
  }

  private static Optional<Resource> object(Resource node, Property property) {
    return Optional.ofNullable(node.getPropertyResourceValue(property));
  }

  private static final class OnClassPath {
    static final GraphShapes SHAPES = new GraphShapes(OntologyFiles.onClassPath());
  }
}
