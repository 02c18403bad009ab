package dev.lithograph.store.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REGEX that can be stopped. */
final class GuardedRegex extends ExprFunctionN {
  private final Budget budget;
  private final PatternMemory patterns = new PatternMemory("REGEX");

  GuardedRegex(ExprList arguments, Budget budget) {
    super(Tags.tagRegex, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String text = NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
    Pattern pattern = patterns.pattern(arguments.subList(1, arguments.size()));
    return NodeValue.booleanReturn(pattern.matcher(new WatchedText(text, budget)).find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedRegex(arguments, budget);
  }
}
