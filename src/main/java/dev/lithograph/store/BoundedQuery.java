package dev.lithograph.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Answers a query of a user within limits, with citations. To be used within a transaction. */
final class BoundedQuery {
  private static final NamedQuery CITATIONS = new NamedQuery("citations");
  /** How many things of an answer are looked up for their papers. */
  private static final int MOST_LOOKED_UP = 100;
  /** By which a query names a class of Java to be called. */
  private static final String JAVA_CALL = "<java:";

  private final Query query;
  private final QueryLimits limits;

  BoundedQuery(String sparql, QueryLimits limits) throws InvalidQueryException {
    query = QueryAnswer.parse(sparql);
    if (sparql.toLowerCase(Locale.ROOT).contains(JAVA_CALL)) {
      throw new InvalidQueryException("the query may not call Java");
    }
    this.limits = limits;
  }

  BoundedAnswer answer(DatasetGraph dataset) throws InvalidQueryException {
    if (!query.isAskType()) {
      query.setLimit(query.hasLimit() ? Math.min(query.getLimit(), limits.rows() + 1L) : limits.rows() + 1L);
    }
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, false)
        .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS).build()) {
      if (query.isAskType()) {
        return new BoundedAnswer(execution.ask() ? "yes" : "no", false, List.of());
      }
      return query.isSelectType() ? table(execution.select(), dataset)
          : graph(query.isConstructType() ? execution.construct() : execution.describe(), dataset);
    } catch (QueryCancelledException e) {
      throw new InvalidQueryException("the query takes longer than " + limits.time().toSeconds()
          + " s: ask for less, or join fewer patterns");
    } catch (QueryException e) {
      throw new InvalidQueryException("the SPARQL query cannot be answered: " + e.getMessage());
    }
  }

  private BoundedAnswer table(RowSet rows, DatasetGraph dataset) throws InvalidQueryException {
    List<Binding> kept = new ArrayList<>();
    rows.forEachRemaining(row -> kept.add(row.detach()));
    boolean cut = kept.size() > limits.rows();
    List<Binding> first = kept.subList(0, Math.min(kept.size(), limits.rows()));
    Set<Node> named = new LinkedHashSet<>();
    first.forEach(row -> row.vars().forEachRemaining(variable -> named.add(row.get(variable))));
    List<Var> variables = rows.getResultVars();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetFormatter.outputAsCSV(out,
        ResultSet.adapt(RowSet.create(QueryIterPlainWrapper.create(first.iterator(), null), variables)));
    return new BoundedAnswer(text(out), cut, citations(named, dataset));
  }

  private BoundedAnswer graph(Graph graph, DatasetGraph dataset) throws InvalidQueryException {
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    Set<Node> named = new LinkedHashSet<>();
    graph.find().forEachRemaining(triple -> named.addAll(List.of(triple.getSubject(), triple.getObject())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, Lang.TURTLE);
    return new BoundedAnswer(text(out), false, citations(named, dataset));
  }

  private String text(ByteArrayOutputStream out) throws InvalidQueryException {
    if (out.size() > limits.bytes()) {
      throw new InvalidQueryException("the answer has more than " + limits.bytes() + " bytes: ask for fewer rows or columns");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> citations(Set<Node> named, DatasetGraph dataset) {
    return named.stream().filter(Node::isURI).limit(MOST_LOOKED_UP)
        .flatMap(node -> CITATIONS.rows(dataset, Map.of("thing", node)).stream())
        .map(row -> row.get("citation").getLiteralLexicalForm() + " " + row.get("paper").getURI()).distinct().toList();
  }
}
