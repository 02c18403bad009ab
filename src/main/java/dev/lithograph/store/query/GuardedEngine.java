package dev.lithograph.store.query;

import dev.lithograph.store.InvalidQueryException;
import java.util.Map;
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

/**
 * Answers a query of SPARQL 1.1, and nothing beyond it, as far as its {@link Budget} goes. Where that does not suffice, the
 * query ends with Jena's exception for those that are cancelled, and the budget tells the reason.
 */
public record GuardedEngine(Budget budget) {
  /** What a relative name in a query is relative to: there is nothing that it could mean. */
  private static final String NO_BASE = "http://server/unset-base/";

  /** @param prefixes that need no declaration, and their names */
  public Query parse(String text, Map<String, String> prefixes) throws InvalidQueryException {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(prefixes);
    try {
      return GuardedExpressions.of(QueryFactory.parse(query, text, NO_BASE, Syntax.syntaxSPARQL_11), budget);
    } catch (RefusedException e) {
      throw e;
    } catch (QueryException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw budget.stopped(tooDeep());
      }
      throw new InvalidQueryException((e instanceof QueryParseException ? "Parse error: " : "") + firstLine(e));
    } catch (StackOverflowError e) {
      throw budget.stopped(tooDeep());
    }
  }

  /** Of what is said of a regular expression, without Java's name of the error, and without the expression. */
  private static String firstLine(QueryException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll("[a-z.]+\\.[A-Z]\\w+Exception: ", "");
  }

  private static Refusal tooDeep() {
    return Refusal.exceeds("The query is nested too deeply, or one of its regular expressions is.");
  }

  /**
   * Within a transaction.
   *
   * @param query that {@link #parse} gave
   * @param context in which the dataset is asked, of which this changes a copy
   */
  public void answer(Query query, DatasetGraph dataset, Context context, AnswerReceiver receiver) {
    try (QueryExec execution = QueryExec.newBuilder().dataset(dataset).query(query).context(guarded(context)).build()) {
      if (query.isSelectType()) {
        receiver.rows(new CountedRows(execution.select(), budget));
      } else if (query.isAskType()) {
        receiver.yes(execution.ask());
      } else if (query.isConstructType()) {
        receiver.triples(execution.constructDataset(CountedGraphs.dataset(budget)));
      } else {
        receiver.triples(DatasetGraphFactory.wrap(execution.describe(CountedGraphs.graph(budget))));
      }
    } catch (StackOverflowError e) {
      throw budget.stopped(tooDeep());
    } catch (OutOfMemoryError e) {
      throw budget.stopped(MemoryWatch.tooLarge());
    }
  }

  private Context guarded(Context given) {
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
}
