package dev.lithograph.store.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph each triple of which ticks as it is read. */
public final class WatchedGraph extends GraphWrapper {
  private final Budget budget;

  public WatchedGraph(Graph graph, Budget budget) {
    super(graph);
    this.budget = budget;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return ticking(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return ticking(super.find(subject, predicate, object));
  }

  private ExtendedIterator<Triple> ticking(ExtendedIterator<Triple> triples) {
    budget.tick();
    return triples.mapWith(triple -> {
      budget.tick();
      return triple;
    });
  }
}
