package dev.lithograph.store.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE that can be stopped, while it searches and when its result becomes long. */
final class GuardedReplacement extends ExprFunctionN {
  private static final int FLAGS = 3;

  private final Budget budget;
  private final PatternMemory patterns = new PatternMemory("REPLACE");

  GuardedReplacement(ExprList arguments, Budget budget) {
    super(Tags.tagReplace, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
    String replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2)).getLiteralLexicalForm();
    List<NodeValue> pattern = Stream.concat(Stream.of(arguments.get(1)), arguments.stream().skip(FLAGS)).toList();
    String replaced = replace(patterns.pattern(pattern).matcher(new WatchedText(text.getLiteralLexicalForm(), budget)), replacement);
    return NodeValue.makeNode(NodeFactory.createLiteral(replaced, text.getLiteralLanguage(), text.getLiteralBaseDirection(),
        text.getLiteralDatatype()));
  }

  /** As Jena does it: of matches of nothing only the first of all counts, so that {@code .*} is not replaced twice. */
  private String replace(Matcher matcher, String replacement) {
    StringBuilder replaced = new StringBuilder();
    try {
      for (boolean first = true; matcher.find(); first = false) {
        if (first || matcher.start() < matcher.end()) {
          matcher.appendReplacement(replaced, replacement);
          budget.makesText(replaced.length());
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: the replacement names a group that the pattern does not have", e);
    }
    return matcher.appendTail(replaced).toString();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedReplacement(arguments, budget);
  }
}
