package dev.lithograph.store;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes patterns as TDB2 does, but not those whose input is empty: TDB2 6.0.0 fails on them with "Peek iterator is already
 * empty" (https://github.com/apache/jena/issues/3763) where the answer is no row.
 */
public class PatternExecutor extends OpExecutorTDB2 {
  public PatternExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    return isEmpty(input) ? input : super.execute(pattern, input);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return isEmpty(input) ? input : super.execute(pattern, input);
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return isEmpty(input) ? input : super.execute(filter, input);
  }

  private static boolean isEmpty(QueryIterator input) {
    return !input.isJoinIdentity() && !input.hasNext();
  }
}
