package dev.lithograph.store.query;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;

/** Writes an answer, and keeps in mind what it names. */
final class CitedText implements AnswerReceiver {
  private final int most;
  private final Budget budget;
  private final Set<String> named = new LinkedHashSet<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private boolean cut;

  /** @param most rows that are written */
  CitedText(int most, Budget budget) {
    this.most = most;
    this.budget = budget;
  }

  String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  boolean cut() {
    return cut;
  }

  /** IRIs, as they come. */
  Set<String> named() {
    return named;
  }

  @Override
  public void rows(RowSet rows) {
    List<Binding> kept = new ArrayList<>();
    while (rows.hasNext() && kept.size() < most) {
      Binding row = rows.next().detach();
      row.vars().forEachRemaining(variable -> name(row.get(variable)));
      kept.add(row);
    }
    cut = rows.hasNext();
    ResultSetFormatter.outputAsCSV(counted(),
        ResultSet.adapt(RowSet.create(QueryIterPlainWrapper.create(kept.iterator(), null), rows.getResultVars())));
  }

  @Override
  public void yes(boolean yes) {
    written.writeBytes((yes ? "yes" : "no").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void triples(DatasetGraph triples) {
    Graph graph = triples.getDefaultGraph();
    graph.find().forEachRemaining(triple -> {
      name(triple.getSubject());
      name(triple.getObject());
    });
    RDFDataMgr.write(counted(), graph, Lang.TURTLE);
  }

  private void name(Node node) {
    if (node.isURI()) {
      named.add(node.getURI());
    }
  }

  private OutputStream counted() {
    return new OutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        written.write(bytes, offset, length);
        budget.answersBytes(written.size());
      }
    };
  }
}
