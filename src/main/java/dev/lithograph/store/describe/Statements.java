package dev.lithograph.store.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The statements about a node by property, its types left out. */
final class Statements {
  private static final Comparator<Name> ORDER = Comparator.comparing(Name::label, String.CASE_INSENSITIVE_ORDER).thenComparing(Name::iri);
  /** Nameless nodes may lead to one another in a ring. */
  private static final int DEPTH = 6;

  private final Graph graph;
  private final Labels labels;

  private Statements(Graph graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
  }

  static List<Statement> of(Node node, Graph graph, Labels labels) {
    return new Statements(graph, labels).of(node, 0);
  }

  private List<Statement> of(Node node, int depth) {
    Map<Name, List<Value>> byProperty = new TreeMap<>(ORDER);
    graph.find(node, Node.ANY, Node.ANY).filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode())).forEachRemaining(triple ->
        byProperty.computeIfAbsent(labels.of(triple.getPredicate()), property -> new ArrayList<>()).add(value(triple, depth)));
    byProperty.values().forEach(values -> values.sort(Comparator.comparing(Statements::text, String.CASE_INSENSITIVE_ORDER)));
    return byProperty.entrySet().stream().map(entry -> new Statement(entry.getKey(), entry.getValue())).toList();
  }

  private Value value(Triple triple, int depth) {
    Node object = triple.getObject();
    if (object.isURI()) {
      return new Value.Link(labels.of(object));
    }
    return object.isLiteral() ? new Value.Text(text(object), object.getLiteralLanguage())
        : new Value.Nameless(depth < DEPTH ? of(object, depth + 1) : List.of());
  }

  /** A triple store writes 0.025e0. */
  private static String text(Node literal) {
    String form = literal.getLiteralLexicalForm();
    boolean number = XSDDatatype.XSDdouble.getURI().equals(literal.getLiteralDatatypeURI()) && XSDDatatype.XSDdouble.isValid(form);
    return number ? literal.getLiteralValue().toString() : form;
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Link link -> link.name().label();
      case Value.Text text -> text.text();
      case Value.Nameless nameless -> "";
    };
  }
}
