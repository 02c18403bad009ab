package dev.lithograph.store.query;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** CONCAT that stops where its result becomes long: what it makes can be what it is made of, again and again. */
final class GuardedConcatenation extends ExprFunctionN {
  private final Budget budget;
  private final E_StrConcat concatenation;

  GuardedConcatenation(ExprList arguments, Budget budget) {
    super(Tags.tagConcat, arguments);
    this.budget = budget;
    this.concatenation = new E_StrConcat(arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    budget.makesText(arguments.stream().mapToLong(argument -> argument.asString().length()).sum());
    return concatenation.eval(arguments);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedConcatenation(arguments, budget);
  }
}
