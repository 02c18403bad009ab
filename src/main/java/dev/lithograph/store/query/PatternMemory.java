package dev.lithograph.store.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** Keeps the last pattern compiled, which is nearly always the next one too. */
final class PatternMemory {
  private final String function;
  private List<String> source = List.of();
  private Pattern pattern = Pattern.compile("");

  PatternMemory(String function) {
    this.function = function;
  }

  /**
   * @param arguments pattern and, where there are any, flags
   * @throws org.apache.jena.sparql.expr.ExprEvalException where they are none
   */
  Pattern pattern(List<NodeValue> arguments) {
    List<String> asked = arguments.stream()
        .map(argument -> NodeValueOps.checkAndGetStringLiteral(function, argument).getLiteralLexicalForm()).toList();
    if (!asked.equals(source)) {
      pattern = RegexEngine.makePattern(function, asked.getFirst(), asked.size() > 1 ? asked.get(1) : null);
      source = asked;
    }
    return pattern;
  }
}
