package dev.lithograph.web.sparql;

import dev.lithograph.store.TestDatabase;
import dev.lithograph.store.query.QueryGuard;
import dev.lithograph.store.query.QueryLimits;
import dev.lithograph.web.service.Entrance;
import dev.lithograph.web.service.KeptAnswers;
import dev.lithograph.web.service.ServiceMetrics;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running endpoint over a database whose content the test decides, behind the entrance that the server has too. */
final class TestEndpoint implements AutoCloseable {
  private final DatasetGraph dataset = TestDatabase.empty();
  private final ServiceMetrics metrics = new ServiceMetrics();
  private final AtomicInteger loads = new AtomicInteger();
  private final QueryGuard guard = new QueryGuard();
  private final SparqlEndpoint endpoint = new SparqlEndpoint(dataset, loads::toString, QueryLimits.USUAL, guard);
  private final Server server = new Server(0);

  TestEndpoint() throws Exception {
    Entrance entrance = new Entrance(metrics, SparqlEndpoint.PATH, "/api/documents", Optional.empty(), Optional.empty(),
        new KeptAnswers(() -> 1));
    ServletContextHandler servlets = new ServletContextHandler();
    endpoint.addTo(servlets);
    entrance.configure(servlets);
    server.setHandler(servlets);
    entrance.configure(server);
    server.start();
  }

  URI address(String query) {
    return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + SparqlEndpoint.PATH
        + query);
  }

  /** Puts files in the place of all that there was: into the default graph, and into graphs of their own addresses. */
  void load(List<Path> data, List<Path> named) {
    Txn.executeWrite(dataset, () -> {
      loads.incrementAndGet();
      dataset.clear();
      data.forEach(file -> RDFDataMgr.read(dataset.getDefaultGraph(), file.toUri().toString()));
      named.forEach(file -> load(file, NodeFactory.createURI(file.toUri().toString())));
    });
  }

  void load(Path file, String name) {
    Txn.executeWrite(dataset, () -> load(file, NodeFactory.createURI(name)));
  }

  private void load(Path file, Node name) {
    loads.incrementAndGet();
    RDFDataMgr.read(dataset.getGraph(name), file.toUri().toString());
  }

  @Override
  public void close() throws Exception {
    server.stop();
    guard.close();
    metrics.close();
    dataset.close();
  }
}
