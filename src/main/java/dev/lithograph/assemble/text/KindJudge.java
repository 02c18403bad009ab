package dev.lithograph.assemble.text;

import dev.lithograph.fact.Fact.Kind;
import java.util.regex.Pattern;

/** Tells results from requirements, textbook limits and definitions, by the words of their statement. */
final class KindJudge {
  private static final Pattern REQUIREMENT = Pattern.compile(
      "\\b(?:should|must|ought|needs? to|needed|needs?|require[sd]?|requirements?|requiring|prerequisites?|(?:is|are) expected to|desir(?:ed|able)|"
          + "targets?|goals?|demand(?:s|ed)?|necessary|sufficient|criteri(?:on|a)|acceptable)\\b");
  private static final Pattern THEORETICAL = Pattern.compile("\\btheoretical(?:ly)?\\b");
  private static final Pattern DEFINITION = Pattern.compile("\\b(?:defined as|by definition|definition|is called|are called|(?:is|are) termed|refers? to)\\b");
  private static final int FAR = 70;

  private KindJudge() {}

  static Kind of(Reading reading, Value value) {
    String statement = statement(reading, value);
    String around = reading.lower(Math.max(reading.start(), value.start() - FAR), Math.min(reading.end(), value.end() + FAR / 2));
    if (THEORETICAL.matcher(around).find()) {
      return Kind.THEORETICAL;
    }
    if (DEFINITION.matcher(statement).find()) {
      return Kind.DEFINITION;
    }
    return REQUIREMENT.matcher(statement).find() ? Kind.CRITERION : Kind.RESULT;
  }

  /** The part of the sentence, between boundaries of clauses, in which the value stands. */
  private static String statement(Reading reading, Value value) {
    int from = reading.start();
    int to = reading.end();
    for (var word : reading.words()) {
      if (word.end() <= value.start() && reading.clauses().divide(word.start(), word.end())) {
        from = word.end();
      }
      if (word.start() >= value.end() && reading.clauses().divide(word.start(), word.end())) {
        to = Math.min(to, word.start());
      }
    }
    return reading.lower(from, to);
  }
}
