package dev.lithograph.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
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
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * The SPARQL 1.1 Protocol and the reading half of the Graph Store Protocol at {@value #PATH}, answered by Fuseki's own handlers.
 * Nothing here writes, and no query makes this server ask another one.
 */
final class SparqlEndpoint {
  static final String PATH = "/sparql";
  /** Parameter of the page with the form, which shows a question. */
  private static final String QUESTION = "question=";

  private final DatasetGraph dataset;

  SparqlEndpoint(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  void addTo(ServletContextHandler handler) {
    OperationRegistry operations = OperationRegistry.createStd();
    DataService service = DataService.newBuilder(dataset)
        .addEndpoint(Endpoint.create().operation(Operation.Query).context(noRequestsToOtherServers()).build())
        .addEndpoint(Operation.GSP_R)
        .addEndpoint(Endpoint.create().operation(Operation.Update).processor(new Refusal()).build())
        .build();
    service.setEndpointProcessors(operations);
    service.goActive();
    DataAccessPointRegistry accessPoints = new DataAccessPointRegistry();
    accessPoints.register(new DataAccessPoint(PATH, service));
    OperationRegistry.set(handler.getServletContext(), operations);
    DataAccessPointRegistry.set(handler.getServletContext(), accessPoints);
    handler.addFilter(new FilterHolder(new WhereAsked(new FusekiFilter())), PATH, EnumSet.of(DispatcherType.REQUEST));
  }

  /** Leaves to the pages what asks nothing: the endpoint itself, which they describe. */
  private record WhereAsked(Filter answering) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain others)
        throws IOException, ServletException {
      if (request instanceof HttpServletRequest http && asksNothing(http)) {
        others.doFilter(request, response);
      } else {
        answering.doFilter(request, response, others);
      }
    }

    private static boolean asksNothing(HttpServletRequest request) {
      boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
      return reads && (request.getQueryString() == null || request.getQueryString().isEmpty()
          || request.getQueryString().startsWith(QUESTION));
    }
  }

  private static Context noRequestsToOtherServers() {
    Context context = new Context();
    context.set(ARQ.httpServiceAllowed, false);
    return context;
  }

  /** Says so where someone tries to write; without it the answer would be a riddle. */
  private static final class Refusal implements ActionProcessor {
    @Override
    public void process(HttpAction action) {
      ServletOps.errorForbidden("This store is read-only: it answers queries, not updates.");
    }
  }
}
