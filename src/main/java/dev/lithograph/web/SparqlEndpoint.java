package dev.lithograph.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * The SPARQL 1.1 Protocol and the reading half of the Graph Store Protocol at {@value #PATH}, answered by Fuseki's own handlers.
 * No operation that writes is registered, so none can be asked for.
 */
final class SparqlEndpoint {
  static final String PATH = "/sparql";

  private final DatasetGraph dataset;

  SparqlEndpoint(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  void addTo(ServletContextHandler handler) {
    OperationRegistry operations = OperationRegistry.createStd();
    DataService service = DataService.newBuilder(dataset).addEndpoint(Operation.Query).addEndpoint(Operation.GSP_R).build();
    service.setEndpointProcessors(operations);
    service.goActive();
    DataAccessPointRegistry accessPoints = new DataAccessPointRegistry();
    accessPoints.register(new DataAccessPoint(PATH, service));
    OperationRegistry.set(handler.getServletContext(), operations);
    DataAccessPointRegistry.set(handler.getServletContext(), accessPoints);
    handler.addFilter(new FilterHolder(new FusekiFilter()), PATH, EnumSet.of(DispatcherType.REQUEST));
  }
}
