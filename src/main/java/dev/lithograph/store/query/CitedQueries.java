package dev.lithograph.store.query;

import dev.lithograph.rdf.Vocabulary;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.InvalidQueryException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/** Answers queries as a text to be read, with the papers to cite. */
public final class CitedQueries {
  private final FactStore store;
  private final QueryGuard guard;
  private final QueryLimits limits;

  public CitedQueries(FactStore store, QueryGuard guard, QueryLimits limits) {
    this.store = store;
    this.guard = guard;
    this.limits = limits;
  }

  /**
   * Answers a query (SELECT, ASK, CONSTRUCT, DESCRIBE); the prefixes of the graph need no declaration.
   *
   * @param rows of a table; what comes behind them is left out
   * @param client who asks; absent where clients are not told apart
   * @throws InvalidQueryException where it is not answered; the message says why
   */
  public CitedAnswer answer(String sparql, int rows, Optional<String> client) throws InvalidQueryException {
    try (Budget budget = guard.enter(limits, client)) {
      return answer(sparql, rows, budget);
    } catch (BusyException e) {
      throw new InvalidQueryException(e.getMessage());
    }
  }

  private CitedAnswer answer(String sparql, int rows, Budget budget) throws InvalidQueryException {
    try {
      Query query = new GuardedEngine(budget).parse(sparql, Vocabulary.PREFIXES);
      if (query.isSelectType()) {
        query.setLimit(query.hasLimit() ? Math.min(query.getLimit(), rows + 1L) : rows + 1L);
      }
      CitedText text = new CitedText(rows, budget);
      DatasetGraph dataset = store.dataset();
      List<String> citations = Txn.calculateRead(dataset, () -> {
        new GuardedEngine(budget).answer(query, dataset, Context.setupContextForDataset(ARQ.getContext(), dataset), text);
        return store.citations(text.named());
      });
      return new CitedAnswer(text.text(), text.cut(), citations);
    } catch (QueryException e) {
      throw new InvalidQueryException(budget.refusal().map(Refusal::detail)
          .orElseGet(() -> "The query cannot be answered: " + e.getMessage()));
    }
  }
}
