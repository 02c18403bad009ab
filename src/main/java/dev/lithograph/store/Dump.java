package dev.lithograph.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * All that a store holds and cannot get elsewhere, as N-Quads: every graph but the ontology, which comes with the program, and
 * what the ledger notes of them. All methods work within a transaction.
 */
final class Dump {
  private final DatasetGraph dataset;
  private final Ledger ledger;
  private final Node ontology;

  Dump(DatasetGraph dataset, Ledger ledger, Node ontology) {
    this.dataset = dataset;
    this.ledger = ledger;
    this.ontology = ontology;
  }

  void write(OutputStream out) {
    StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    quads.start();
    dataset.find().forEachRemaining(quad -> {
      if (!quad.getGraph().equals(ontology) && !quad.getSubject().equals(ontology)) {
        quads.quad(quad);
      }
    });
    quads.finish();
  }

  /**
   * Puts what was dumped in the place of all that there is.
   *
   * @throws BrokenDumpException where it is no dump, or not as it was written; the transaction is to be given up then
   */
  void read(InputStream in) throws BrokenDumpException {
    List<Node> graphs = ledger.graphs().stream().filter(graph -> !graph.equals(ontology)).toList();
    graphs.forEach(graph -> {
      dataset.removeGraph(graph);
      ledger.strike(graph);
    });
    try {
      RDFParser.source(in).lang(Lang.NQUADS).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new Adding(dataset));
    } catch (RiotException e) {
      throw new BrokenDumpException("cannot be read as N-Quads: " + e.getMessage());
    }
    List<Node> altered = ledger.altered();
    if (!altered.isEmpty()) {
      throw new BrokenDumpException("does not hold what was stored of " + altered.getFirst().getURI());
    }
  }

  private static final class Adding extends StreamRDFBase {
    private final DatasetGraph dataset;

    Adding(DatasetGraph dataset) {
      this.dataset = dataset;
    }

    @Override
    public void triple(Triple triple) {
      throw new RiotException("a statement is in no graph");
    }

    @Override
    public void quad(Quad quad) {
      dataset.add(quad);
    }
  }
}
