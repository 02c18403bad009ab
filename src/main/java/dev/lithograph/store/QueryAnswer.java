package dev.lithograph.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes the answer of a user's SPARQL query. */
final class QueryAnswer {
  private final Query query;
  private final ResultFormat format;

  QueryAnswer(String sparql, ResultFormat format) throws InvalidQueryException {
    query = parse(sparql);
    if (format == ResultFormat.TURTLE && (query.isSelectType() || query.isAskType())) {
      throw new InvalidQueryException("a " + (query.isAskType() ? "yes or no" : "table") + " cannot be written as Turtle;"
          + " choose another format, or ask with CONSTRUCT");
    }
    this.format = format;
  }

  static Query parse(String sparql) throws InvalidQueryException {
    Query query;
    try {
      query = NamedQuery.parse(sparql);
    } catch (QueryParseException e) {
      throw new InvalidQueryException("the SPARQL query cannot be read: " + e.getMessage().strip());
    } catch (QueryException e) {
      throw new InvalidQueryException("the SPARQL query cannot be answered: " + e.getMessage().strip());
    }
    if (query.isJsonType() || query.isConstructQuad()) {
      throw new InvalidQueryException("the query is neither SELECT, ASK, CONSTRUCT nor DESCRIBE");
    }
    return query;
  }

  /** Within a transaction. */
  void write(DatasetGraph dataset, OutputStream out) throws InvalidQueryException {
    try (QueryExecution execution = QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query)
        .set(ARQ.httpServiceAllowed, false).build()) {
      if (query.isSelectType()) {
        write(execution.execSelect(), out);
      } else if (query.isAskType()) {
        write(execution.execAsk(), out);
      } else {
        RDFDataMgr.write(out, query.isConstructType() ? execution.execConstruct() : execution.execDescribe(), Lang.TURTLE);
      }
    } catch (QueryException e) {
      throw new InvalidQueryException("the SPARQL query cannot be answered: " + e.getMessage());
    }
  }

  private void write(ResultSet rows, OutputStream out) {
    if (format == ResultFormat.TABLE) {
      ResultSetFormatter.out(out, rows, query);
    } else {
      ResultSetMgr.write(out, rows, language());
    }
  }

  private void write(boolean yes, OutputStream out) {
    if (format != ResultFormat.TABLE) {
      ResultSetMgr.write(out, yes, language());
      return;
    }
    try {
      out.write((yes ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Lang language() {
    return switch (format) {
      case TABLE -> ResultSetLang.RS_Text;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case TURTLE -> throw new IllegalStateException("refused by the constructor");
    };
  }
}
