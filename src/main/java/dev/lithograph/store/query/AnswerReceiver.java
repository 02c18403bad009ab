package dev.lithograph.store.query;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;

/** Takes the answer of a query while it is computed: one of these, by the form of the query. */
public interface AnswerReceiver {
  /** Of SELECT. */
  void rows(RowSet rows);

  /** Of ASK. */
  void yes(boolean yes);

  /** Of CONSTRUCT and DESCRIBE. */
  void triples(DatasetGraph triples);
}
