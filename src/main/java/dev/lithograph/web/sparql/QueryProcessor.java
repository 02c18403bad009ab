package dev.lithograph.web.sparql;

import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.QC2;

/** Answers queries of SPARQL 1.1, and nothing beyond it, as far as their {@link Budget} goes. */
final class QueryProcessor extends SPARQL_QueryDataset {
  @Override
  protected void execute(String text, HttpAction action) {
    Budget budget = SparqlRequest.budget(action.getRequest());
    try {
      answer(GuardedExpressions.of(parse(text), budget), action, budget);
    } catch (StackOverflowError e) {
      budget.refuse(Refusal.exceeds("The query is nested too deeply, or one of its regular expressions is."));
    } catch (OutOfMemoryError e) {
      budget.refuse(MemoryWatch.tooLarge());
    }
  }

  private void answer(Query query, HttpAction action, Budget budget) {
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> decided = decideDataset(action, query, "");
      try (QueryExec execution = QueryExec.newBuilder().dataset(decided.getLeft()).query(decided.getRight())
          .context(guarded(action.getContext(), budget)).build()) {
        answer(action, execution, query, budget);
      }
    } finally {
      action.endRead();
    }
  }

  /** Names in a query stand for themselves: there is nothing that they could be relative to but the endpoint. */
  private static Query parse(String text) {
    try {
      return QueryFactory.create(text, "http://server/unset-base/", Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest(SPARQLProtocol.messageForParseException(e));
    } catch (QueryException e) {
      ServletOps.errorBadRequest("Error: " + e.getMessage());
    }
    throw new IllegalStateException("an error is an exception");
  }

  private static Context guarded(Context given, Budget budget) {
    Context context = given.copy();
    context.set(ARQ.httpServiceAllowed, false);
    // Predicates that are programs, classes of Java among them.
    context.set(ARQ.enablePropertyFunctions, false);
    QC.setFactory(context, execution -> new GuardedExecutor(execution, budget));
    QC2.setFilter(context, tuple -> {
      budget.tick();
      return true;
    });
    return context;
  }

  private static void answer(HttpAction action, QueryExec execution, Query query, Budget budget) {
    if (query.isSelectType()) {
      Responses.doResponseResultSet(action, new CountedRows(execution.select(), budget), query.getPrologue());
    } else if (query.isAskType()) {
      Responses.doResponseBoolean(action, execution.ask());
    } else if (query.isConstructType()) {
      Responses.doResponseDataset(action, execution.constructDataset(CountedGraphs.dataset(budget)));
    } else {
      Responses.doResponseDataset(action, DatasetGraphFactory.wrap(execution.describe(CountedGraphs.graph(budget))));
    }
  }
}
