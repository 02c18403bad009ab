package dev.lithograph.web.sparql;

import dev.lithograph.store.query.QueryGuard;
import dev.lithograph.store.query.QueryLimits;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * The SPARQL 1.1 Protocol and the reading half of the Graph Store Protocol at {@value #PATH}, answered by Fuseki's own handlers.
 * Nothing here writes, no query makes this server ask another one, and none takes more than its share.
 */
public final class SparqlEndpoint {
  public static final String PATH = "/sparql";

  private final DatasetGraph dataset;
  private final Supplier<String> state;
  private final QueryLimits limits;
  private final QueryGuard guard;

  /** @param state differs exactly where the content of the dataset differs; asked for each answer */
  public SparqlEndpoint(DatasetGraph dataset, Supplier<String> state, QueryLimits limits, QueryGuard guard) {
    this.dataset = dataset;
    this.state = state;
    this.limits = limits;
    this.guard = guard;
  }

  public void addTo(ServletContextHandler handler) {
    OperationRegistry operations = OperationRegistry.createStd();
    DataService service = DataService.newBuilder(dataset)
        .addEndpoint(Endpoint.create().operation(Operation.Query).processor(new QueryProcessor()).build())
        .addEndpoint(Endpoint.create().operation(Operation.GSP_R).processor(new GraphProcessor()).build())
        .addEndpoint(Endpoint.create().operation(Operation.Update).processor(new NoUpdates()).build())
        .build();
    service.setEndpointProcessors(operations);
    service.goActive();
    DataAccessPointRegistry accessPoints = new DataAccessPointRegistry();
    accessPoints.register(new DataAccessPoint(PATH, service));
    OperationRegistry.set(handler.getServletContext(), operations);
    DataAccessPointRegistry.set(handler.getServletContext(), accessPoints);
    handler.addFilter(new FilterHolder(new SparqlFilter(new FusekiFilter(), state, limits, guard)), PATH,
        EnumSet.of(DispatcherType.REQUEST));
  }

  /** Says so where someone tries to write; without it the answer would be a riddle. */
  private static final class NoUpdates implements ActionProcessor {
    @Override
    public void process(HttpAction action) {
      ServletOps.errorForbidden("This store is read-only: it answers queries, not updates.");
    }
  }
}
