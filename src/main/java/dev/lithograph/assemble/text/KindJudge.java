package dev.lithograph.assemble.text;

import dev.lithograph.assemble.kind.KindWords;
import dev.lithograph.fact.Fact.Kind;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells results from requirements, textbook limits and definitions, by the words of their statement. */
final class KindJudge {
  private static final Pattern REQUIREMENT = Pattern.compile(
      "\\b(?:(?:should|must)(?! (?:also )?be (?:noted|mentioned|emphasi[sz]ed|stressed|pointed out|stated|added|kept in mind"
      + "|highlighted|remembered))|ought|need to|needed|needs?(?= (?:(?:an?|the|to|of|at)\\b|\\())|need(?=\\W*$)|requires?|"
      + "requiring|prerequisites?|(?:is|are) expected to|(?:is|are|be|highly) desirable"
      + "|(?<!(?:market|growing|increasing|rising|energy|high|great|strong) )demand(?:s|ed)?|necessary|acceptable|"
      + "(?<=(?:is|are|be|not|considered|deemed) )sufficient|sufficient(?= (?:for|to)\\b"
      + "|(?: [a-z-]+){0,2} (?:conductivit|capacit|retention|resistance|efficienc))|" + KindWords.REQUIRED + ")\\b");
  private static final Pattern DEFINITION = Pattern.compile("\\b(?:defined as|by definition|definition|is called|"
      + "are called|(?:is|are) termed|refers? to|(?:is|are) (?:an? )?(?:solids?|materials?|compounds?|substances?|"
      + "conductors?|salts?) (?:with|that|which|whose|of))\\b");
  /** What reaches the theoretical value is no theoretical value. */
  private static final Pattern REACHES_IT = Pattern.compile(
      "\\b(?:correspond(?:s|ing) to|close to|approach(?:es|ing)?|near(?:s|ing|ly)?|equal to|similar to|compar(?:ed|able) "
          + "(?:to|with)|"
      + "% of|lower than|below|matching|reaching) (?:the |its |their )?$");
  /** {@code reached 4 mAh/cm², which almost meets the practical criteria}, {@code only 10⁻⁸ S/cm, far from the requirements}. */
  private static final Pattern FULFILS_IT = Pattern.compile("\\b(?:meet(?:s|ing)?|met|satisf(?:y|ies|ied|ying)|fulfil\\w*"
      + "|far (?:away )?(?:from|below)|short of|below|lower than|insufficient for|too low for) (?:almost |nearly )?"
      + "(?:the |all |those |what is )?(?:[a-z-]+ ){0,3}(?:" + KindWords.REQUIRED + ")\\b");
  /** {@code it requires 2 h of milling to reach 2 mS/cm}: not the value is required but what leads to it. */
  private static final Pattern WHAT_FOR = Pattern.compile("\\b(?:requires?|required|needs?|needed"
      + "|necessary)\\b(?! to\\b)[^;]{4,80}?"
      + " to (?:reach|achieve|attain|obtain)\\b[^;]*$");
  private static final int FAR = 15;

  private KindJudge() {}

  static Kind of(Reading reading, ReportedValue value) {
    String statement = statement(reading, value);
    if (isTheoretical(reading, value)) {
      return Kind.THEORETICAL;
    }
    if (DEFINITION.matcher(statement).find()) {
      return Kind.DEFINITION;
    }
    return REQUIREMENT.matcher(statement).find() && !isShortOfIt(reading, value)
        && !WHAT_FOR.matcher(reading.before(value.start())).find()
        && !FULFILS_IT.matcher(reading.after(value.end())).find() ? Kind.CRITERION : Kind.RESULT;
  }

  /** {@code the 0.1 mS/cm reported fall short of what is required (1 mS/cm)}: another value stands nearer to the word. */
  private static boolean isShortOfIt(Reading reading, ReportedValue value) {
    Matcher word = REQUIREMENT.matcher(reading.lower(value.end(), reading.end()));
    if (REQUIREMENT.matcher(reading.before(value.start())).find() || !word.find()) {
      return false;
    }
    int start = value.end() + word.start();
    int end = value.end() + word.end();
    int here = reading.distance(start, end, value.start(), value.end());
    return reading.all(QuantityMention.class).stream().filter(other -> other.start() >= value.end()
            && other.series().isEmpty() && other.quantity().unit().isComparableTo(value.quantity().unit()))
        .anyMatch(other -> reading.distance(start, end, other.start(), other.end()) < here);
  }

  /** Whether the word stands nearer to this value than to any other. */
  private static boolean isTheoretical(Reading reading, ReportedValue value) {
    Matcher matcher = KindWords.theoretical().matcher(reading.lower(reading.start(), reading.end()));
    while (matcher.find()) {
      int start = reading.start() + matcher.start();
      int end = reading.start() + matcher.end();
      int here = reading.distance(start, end, value.start(), value.end());
      if (start >= value.end() && REACHES_IT.matcher(reading.lower(value.end(), start)).find()) {
        continue;
      }
      boolean nearest = reading.all(QuantityMention.class).stream()
          .filter(other -> other.start() != value.start() && other.quantity().unit().isComparableTo(value.quantity().unit()))
          .noneMatch(other -> reading.distance(start, end, other.start(), other.end()) < here);
      if (here <= FAR && nearest) {
        return true;
      }
    }
    return false;
  }

  /** The part of the sentence, between boundaries of clauses, in which the value stands. */
  private static String statement(Reading reading, ReportedValue value) {
    int from = reading.start();
    int to = reading.end();
    for (var word : reading.words()) {
      if (word.end() <= value.start() && reading.clauses().contrast(word.start(), word.end())) {
        from = word.end();
      }
      if (word.start() >= value.end() && reading.clauses().contrast(word.start(), word.end())) {
        to = Math.min(to, word.start());
      }
    }
    return reading.lower(from, to);
  }
}
