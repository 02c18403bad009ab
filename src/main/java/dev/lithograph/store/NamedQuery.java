package dev.lithograph.store;

import dev.lithograph.rdf.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/** A SPARQL query that is kept as a file beside this class. */
final class NamedQuery {
  private final Query query;

  /** @param name of the file without {@code .rq} */
  NamedQuery(String name) {
    try (InputStream in = NamedQuery.class.getResourceAsStream(name + ".rq")) {
      query = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the prefixes of the graph declared. */
  static Query parse(String sparql) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
    return QueryFactory.parse(query, sparql, null, Syntax.syntaxSPARQL_11);
  }

  /**
   * Within a transaction.
   *
   * @param given values of variables by their name
   */
  List<Binding> rows(DatasetGraph dataset, Map<String, Node> given) {
    return rows(QueryExec.dataset(dataset), given);
  }

  /** @param execution over any dataset, within a transaction where it needs one */
  List<Binding> rows(QueryExecBuilder execution, Map<String, Node> given) {
    QueryExecBuilder builder = execution.query(query);
    given.forEach(builder::substitution);
    List<Binding> rows = new ArrayList<>();
    try (QueryExec asking = builder.build()) {
      // As they come, rows look their values up only when asked, which may be after the transaction.
      asking.select().forEachRemaining(row -> rows.add(row.detach()));
    }
    return rows;
  }
}
