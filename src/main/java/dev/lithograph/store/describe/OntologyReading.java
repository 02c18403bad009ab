package dev.lithograph.store.describe;

import dev.lithograph.store.describe.Ontology.Kind;
import dev.lithograph.store.describe.Ontology.Term;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads terms by their kinds out of the graph of the ontology. */
final class OntologyReading {
  /** A term is of the first kind that it has a class of; families are materials too. */
  private static final List<Map.Entry<Node, Kind>> KINDS = List.of(
      Map.entry(Labels.own("Property"), Kind.MEASURED_PROPERTY),
      Map.entry(Labels.node("http://qudt.org/schema/qudt/Unit"), Kind.UNIT),
      Map.entry(Labels.own("ElectrolyteFamily"), Kind.FAMILY),
      Map.entry(Labels.own("Material"), Kind.MATERIAL),
      Map.entry(Labels.node("http://www.w3.org/ns/shacl#NodeShape"), Kind.SHAPE),
      Map.entry(Labels.node("http://www.w3.org/ns/shacl#PropertyShape"), Kind.SHAPE),
      Map.entry(OWL2.Class.asNode(), Kind.CLASS), Map.entry(RDFS.Class.asNode(), Kind.CLASS),
      Map.entry(OWL2.ObjectProperty.asNode(), Kind.PROPERTY), Map.entry(OWL2.DatatypeProperty.asNode(), Kind.PROPERTY),
      Map.entry(OWL2.AnnotationProperty.asNode(), Kind.PROPERTY), Map.entry(RDF.Property.asNode(), Kind.PROPERTY));

  private final Graph graph;
  private final Describer describer;

  private OntologyReading(Graph graph) {
    this.graph = graph;
    this.describer = new Describer(DatasetGraphFactory.wrap(graph), graph);
  }

  /** Reading from a copy in memory is much faster than statement by statement from the disk. */
  static Ontology of(DatasetGraph dataset, Node name) {
    Graph copy = GraphFactory.createDefaultGraph();
    dataset.getGraph(name).stream().forEach(copy::add);
    return new OntologyReading(copy).read(name);
  }

  private Ontology read(Node name) {
    TreeSet<Node> subjects = new TreeSet<>(Comparator.comparing(Node::getURI));
    graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).mapWith(triple -> triple.getSubject())
        .filterKeep(subject -> subject.isURI() && !subject.equals(name)).forEachRemaining(subjects::add);
    List<Term> terms = subjects.stream().map(this::term)
        .sorted(Comparator.comparing(term -> term.description().name().label(), String.CASE_INSENSITIVE_ORDER)).toList();
    return new Ontology(describer.describe(name), terms);
  }

  private Term term(Node subject) {
    return new Term(kind(subject), describer.describe(subject));
  }

  private Kind kind(Node subject) {
    Set<Node> classes = new HashSet<>();
    graph.find(subject, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> addWithWider(triple.getObject(), classes));
    return KINDS.stream().filter(kind -> classes.contains(kind.getKey())).map(Map.Entry::getValue).findFirst()
        .orElse(Kind.INDIVIDUAL);
  }

  private void addWithWider(Node type, Set<Node> classes) {
    if (classes.add(type)) {
      graph.find(type, RDFS.subClassOf.asNode(), Node.ANY).forEachRemaining(triple -> addWithWider(triple.getObject(), classes));
    }
  }
}
