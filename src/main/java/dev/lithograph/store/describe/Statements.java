package dev.lithograph.store.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;

/** The statements about a node by property, its types left out. */
final class Statements {
  private static final String PATH = "http://www.w3.org/ns/shacl#path";
  /** Of a shape first what it is of. */
  private static final Comparator<Name> ORDER = Comparator.comparing((Name name) -> !name.iri().equals(PATH))
      .thenComparing(Name::label, String.CASE_INSENSITIVE_ORDER).thenComparing(Name::iri);
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
    graph.find(node, Node.ANY, Node.ANY).filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode()))
        .forEachRemaining(triple -> byProperty.computeIfAbsent(labels.of(triple.getPredicate()), property -> new ArrayList<>())
            .add(value(triple.getObject(), depth)));
    byProperty.values().forEach(values -> values.sort(Comparator.comparing(Statements::text, String.CASE_INSENSITIVE_ORDER)));
    return byProperty.entrySet().stream().map(entry -> new Statement(entry.getKey(), entry.getValue())).toList();
  }

  private Value value(Node object, int depth) {
    if (object.isURI()) {
      return new Value.Link(labels.of(object));
    }
    if (object.isLiteral()) {
      return new Value.Text(text(object), object.getLiteralLanguage());
    }
    if (depth == DEPTH) {
      return new Value.Nameless(List.of());
    }
    return graph.contains(object, RDF.first.asNode(), Node.ANY) ? new Value.Series(members(object, depth + 1))
        : new Value.Nameless(of(object, depth + 1));
  }

  private List<Value> members(Node list, int depth) {
    return GraphList.members(GNode.create(graph, list)).stream().map(member -> value(member, depth)).toList();
  }

  /** A triple store writes 0.025e0. */
  private static String text(Node literal) {
    String form = literal.getLiteralLexicalForm();
    XSDDatatype numbers = XSDDatatype.XSDdouble;
    return numbers.getURI().equals(literal.getLiteralDatatypeURI()) && numbers.isValid(form)
        ? literal.getLiteralValue().toString() : form;
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Link link -> link.name().label();
      case Value.Text text -> text.text();
      case Value.Series series -> "";
      case Value.Nameless nameless -> "";
    };
  }
}
