package dev.lithograph.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;

/**
 * The index by property and value, which is also asked for those in one graph. Where there are many elsewhere, as of a class, it
 * is faster to go through that graph, unless it is large too.
 */
final class ValuesInGraph extends TupleIndexWrapper {
  private static final int FEW = 200;
  private static final int SMALL_GRAPH = 10_000;

  private final TupleIndex byGraph;

  /** @param byGraph in the order of graphs */
  ValuesInGraph(TupleIndex byValue, TupleIndex byGraph) {
    super(byValue);
    this.byGraph = byGraph;
  }

  @Override
  public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
    if (isBound(pattern, 0) && !isBound(pattern, 1) && isBound(pattern, 2) && isBound(pattern, 3)) {
      return first(FEW, index.find(anywhere(pattern)), pattern)
          .or(() -> first(SMALL_GRAPH, byGraph.find(graph(pattern)), pattern))
          .<Iterator<Tuple<NodeId>>>map(List::iterator)
          .orElseGet(() -> index.find(pattern));
    }
    return index.find(pattern);
  }

  private static boolean isBound(Tuple<NodeId> pattern, int slot) {
    return !NodeId.isAny(pattern.get(slot));
  }

  private static Tuple<NodeId> anywhere(Tuple<NodeId> pattern) {
    return TupleFactory.create4(NodeId.NodeIdAny, NodeId.NodeIdAny, pattern.get(2), pattern.get(3));
  }

  private static Tuple<NodeId> graph(Tuple<NodeId> pattern) {
    return TupleFactory.create4(pattern.get(0), NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny);
  }

  /** Those that match, where there are no more than {@code limit} to look at. */
  private static Optional<List<Tuple<NodeId>>> first(int limit, Iterator<Tuple<NodeId>> all, Tuple<NodeId> pattern) {
    List<Tuple<NodeId>> matching = new ArrayList<>();
    for (int i = 0; all.hasNext(); i++) {
      if (i == limit) {
        Iter.close(all);
        return Optional.empty();
      }
      Tuple<NodeId> statement = all.next();
      if (statement.get(0).equals(pattern.get(0)) && statement.get(2).equals(pattern.get(2))
          && isSame(statement.get(3), pattern.get(3))) {
        matching.add(statement);
      }
    }
    return Optional.of(matching);
  }

  /** As they are, ids are equal too where the place of one is the number that the other is. */
  private static boolean isSame(NodeId one, NodeId other) {
    return one.type() == other.type() && one.equals(other);
  }
}
