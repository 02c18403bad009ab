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
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem.GraphMem;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The shapes of the ontology, which say what the graph of a document must hold. Safe for use by many threads. */
public final class GraphShapes {
  private static final Comparator<Resource> IN_READING_ORDER =
      Comparator.<Resource>comparingInt(report -> report.hasProperty(Vocabulary.POSITION) ? position(report) : 0)
          .thenComparing(Resource::getURI);

  private static final Var FOCUS = Var.alloc("this");

  private final GraphMem ontology = new GraphMemFast();
  private final Shapes shapes;
  /** The same but for what is asked in SPARQL. */
  private final Shapes withoutQueries;
  /** What the shapes ask in SPARQL. */
  private final List<Query> queries;
  private final Map<Node, String> kinds = new HashMap<>();

  private GraphShapes(OntologyFiles files) {
    files.graph().stream().forEach(ontology::add);
    shapes = Shapes.parse(ontology);
    GraphMem plain = ontology.copy();
    shapes.getTargetShapes().forEach(shape -> plain.remove(shape.getShapeNode(), SHACLM.sparql.asNode(), Node.ANY));
    withoutQueries = Shapes.parse(plain);
    queries = shapes.getTargetShapes().stream().flatMap(shape -> shape.getConstraints().stream())
        .filter(SparqlConstraint.class::isInstance).map(constraint -> ((SparqlConstraint) constraint).getQuery()).toList();
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
    Stream<ValidationReport> reports = Stream.concat(Stream.of(ShaclValidator.get().validate(withoutQueries, whole)),
        suspects(whole).map(node -> ShaclValidator.get().validate(shapes, whole, node)));
    return reports.flatMap(report -> report.getEntries().stream())
        .flatMap(entry -> findings(model.wrapAsResource(entry.focusNode()), entry)).distinct().toList();
  }

  /** The nodes that a query finds something against: asked once it takes a fraction of what it takes asked of each node. */
  private Stream<Node> suspects(Graph graph) {
    return queries.stream().flatMap(query -> {
      try (QueryExec asking = QueryExec.graph(graph).query(query).build()) {
        return Iter.toList(asking.select()).stream().map(row -> row.get(FOCUS));
      }
    }).distinct();
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
