package dev.lithograph.web.sparql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
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
import org.apache.jena.web.HttpSC;

/** Answers queries of SPARQL 1.1, and nothing beyond it, as far as their {@link Budget} goes. */
final class QueryProcessor extends SPARQL_QueryDataset {
  /** What a relative name in a query is relative to: there is nothing that it could mean. */
  private static final String NO_BASE = "http://server/unset-base/";

  @Override
  protected void executeBody(HttpAction action) {
    if (action.getRequest().getHeader("Content-Encoding") != null) {
      throw new ActionErrorException(HttpSC.UNSUPPORTED_MEDIA_TYPE_415, "A query is taken as it is, not compressed.", null);
    }
    execute(body(action), action);
  }

  private static String body(HttpAction action) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(action.getRequestInputStream().readAllBytes())).toString();
    } catch (CharacterCodingException e) {
      throw malformed("The query is not in UTF-8.");
    } catch (IOException e) {
      throw malformed("The query could not be read to its end.");
    }
  }

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

  private static Query parse(String text) {
    try {
      return QueryFactory.create(text, NO_BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      if (e.getCause() instanceof StackOverflowError deep) {
        throw deep;
      }
      throw malformed(e instanceof QueryParseException parsing ? SPARQLProtocol.messageForParseException(parsing) : firstLine(e));
    }
  }

  /** Of what is said of a regular expression, without Java's name of the error, and without the expression. */
  private static String firstLine(QueryException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll("[a-z.]+\\.[A-Z]\\w+Exception: ", "");
  }

  private static ActionErrorException malformed(String message) {
    return new ActionErrorException(HttpSC.BAD_REQUEST_400, message, null);
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
