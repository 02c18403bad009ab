package dev.lithograph.web.sparql;

import dev.lithograph.store.InvalidQueryException;
import dev.lithograph.store.query.AnswerReceiver;
import dev.lithograph.store.query.GuardedEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.web.HttpSC;

/** Answers queries of SPARQL 1.1, and nothing beyond it, within the limits of strangers. */
final class QueryProcessor extends SPARQL_QueryDataset {
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
    GuardedEngine engine = new GuardedEngine(SparqlRequest.budget(action.getRequest()));
    Query query = parsed(text, engine);
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> decided = decideDataset(action, query, "");
      engine.answer(decided.getRight(), decided.getLeft(), action.getContext(), new Sent(action, query));
    } finally {
      action.endRead();
    }
  }

  private static Query parsed(String text, GuardedEngine engine) {
    try {
      return engine.parse(text, Map.of());
    } catch (InvalidQueryException e) {
      throw malformed(e.getMessage());
    }
  }

  private static ActionErrorException malformed(String message) {
    return new ActionErrorException(HttpSC.BAD_REQUEST_400, message, null);
  }

  /** In the format that is asked for. */
  private record Sent(HttpAction action, Query query) implements AnswerReceiver {
    @Override
    public void rows(RowSet rows) {
      Responses.doResponseResultSet(action, rows, query.getPrologue());
    }

    @Override
    public void yes(boolean yes) {
      Responses.doResponseBoolean(action, yes);
    }

    @Override
    public void triples(DatasetGraph triples) {
      Responses.doResponseDataset(action, triples);
    }
  }
}
