package dev.lithograph.store.describe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** The statements of which a description is made: those of a resource, of its fragments, and of what in them has no name. */
final class Closure {
  private final Graph source;
  private final String fragments;
  private final Graph statements = GraphFactory.createDefaultGraph();
  private final Set<Node> reached = new HashSet<>();

  private Closure(Graph source, Node topic) {
    this.source = source;
    this.fragments = topic.getURI() + "#";
  }

  static Graph of(Graph source, Node topic) {
    Closure closure = new Closure(source, topic);
    Deque<Node> open = new ArrayDeque<>(Set.of(topic));
    closure.reached.add(topic);
    while (!open.isEmpty()) {
      source.find(open.poll(), Node.ANY, Node.ANY).forEachRemaining(triple -> closure.take(triple, open));
    }
    return closure.statements;
  }

  private void take(Triple triple, Deque<Node> open) {
    statements.add(triple);
    Node object = triple.getObject();
    boolean belongs = object.isBlank() || object.isURI() && object.getURI().startsWith(fragments);
    if (belongs && reached.add(object)) {
      open.add(object);
    }
  }
}
