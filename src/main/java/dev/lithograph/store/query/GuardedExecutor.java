package dev.lithograph.store.query;

import dev.lithograph.store.PatternExecutor;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.util.Context;

/** Executes a query so that each row of each of its parts ticks, those that never reach the answer too. */
final class GuardedExecutor extends PatternExecutor {
  private final Budget budget;

  GuardedExecutor(ExecutionContext context, Budget budget) {
    super(context);
    this.budget = budget;
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    return new Ticking(super.exec(op, input));
  }

  /** Paths are followed from node to node of a graph, without rows between. */
  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    ExecutionContext watched =
        ExecutionContext.copyChangeActiveGraph(execCxt, new WatchedGraph(execCxt.getActiveGraph(), budget));
    return new QueryIterPath(path.getTriplePath(), input, watched);
  }

  /** Compares for long once all rows are there, without any between. */
  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    Comparator<Binding> comparator = new BindingComparator(order.getConditions(), execCxt);
    return new QueryIterSort(new Held(exec(order.getSubOp(), input)), (one, other) -> {
      budget.tick();
      return comparator.compare(one, other);
    }, execCxt);
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return new Held(super.execute(distinct, input));
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    List<Expr> joined = group.getAggregators().stream().map(aggregator -> aggregator.getAggregator())
        .filter(aggregator -> aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct)
        .map(aggregator -> aggregator.getExprList()).map(ExprList::getList).flatMap(List::stream).toList();
    if (joined.isEmpty()) {
      return super.execute(group, input);
    }
    QueryIterator rows = new Joining(exec(group.getSubOp(), input), joined);
    return new org.apache.jena.sparql.engine.iterator.QueryIterGroup(rows, group.getGroupVars(), group.getAggregators(), execCxt);
  }

  /** What is held while others come. */
  private final class Held extends QueryIteratorWrapper {
    Held(QueryIterator rows) {
      super(rows);
    }

    @Override
    protected Binding moveToNextBinding() {
      budget.holdsRow();
      return super.moveToNextBinding();
    }
  }

  private final class Ticking extends QueryIteratorWrapper {
    Ticking(QueryIterator rows) {
      super(rows);
    }

    @Override
    protected Binding moveToNextBinding() {
      budget.tick();
      return super.moveToNextBinding();
    }
  }

  /** Counts the text that is joined, which Jena holds in memory until the group is complete. */
  private final class Joining extends QueryIteratorWrapper {
    private final List<Expr> joined;

    Joining(QueryIterator rows, List<Expr> joined) {
      super(rows);
      this.joined = joined;
    }

    @Override
    protected Binding moveToNextBinding() {
      Binding row = super.moveToNextBinding();
      joined.forEach(expression -> budget.addsText(length(expression, row)));
      return row;
    }

    private long length(Expr expression, Binding row) {
      try {
        return expression.eval(row, execCxt).asString().length() + 1L;
      } catch (ExprEvalException e) {
        // Left out of the group.
        return 0;
      }
    }
  }
}
