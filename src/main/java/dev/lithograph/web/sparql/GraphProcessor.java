package dev.lithograph.web.sparql;

import dev.lithograph.store.query.Budget;
import dev.lithograph.store.query.WatchedGraph;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** Answers with whole graphs, as far as their {@link Budget} goes. */
final class GraphProcessor extends GSP_R {
  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    Budget budget = SparqlRequest.budget(action.getRequest());
    return new DatasetGraphWrapper(super.decideDataset(action)) {
      @Override
      public Graph getDefaultGraph() {
        return new WatchedGraph(super.getDefaultGraph(), budget);
      }

      @Override
      public Graph getGraph(Node name) {
        return new WatchedGraph(super.getGraph(name), budget);
      }
    };
  }
}
