package dev.lithograph.store.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** What CONSTRUCT and DESCRIBE are answered into: each triple counts. */
final class CountedGraphs {
  private CountedGraphs() {}

  static DatasetGraph dataset(Budget budget) {
    return new DatasetGraphWrapper(DatasetGraphFactory.create()) {
      @Override
      public void add(Quad quad) {
        budget.answersRow();
        super.add(quad);
      }
    };
  }

  static Graph graph(Budget budget) {
    return new GraphWrapper(GraphFactory.createDefaultGraph()) {
      @Override
      public void add(Triple triple) {
        budget.answersRow();
        super.add(triple);
      }
    };
  }
}
