package dev.lithograph.assemble.text;

import dev.lithograph.chemistry.Formula;
import dev.lithograph.recognise.mention.MaterialMention;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The values that a sentence gives to the variables of a formula, of whatever sentence: {@code The sample with x = 0.12 has 6
 * mS/cm} is told of Na₃₋ₓSb₁₋ₓWₓS₄ with that x.
 */
final class Assignments {
  private static final Pattern ASSIGNED = Pattern.compile("(?<![\\p{L}\\d])([a-zδ]) ?= ?(\\d{1,3}+(?:\\.\\d{1,4}+)?+)(?![\\d.]\\d"
      + "| ?(?:,|and|or|to|–|~|/) ?\\d)");

  private final Reading reading;

  Assignments(Reading reading) {
    this.reading = reading;
  }

  /** {@code subject} with the value of its variable that stands nearest to {@code value}. */
  Candidate bound(Candidate subject, ReportedValue value) {
    List<String> variables = subject.materials().stream().flatMap(mention -> mention.formula().stream())
        .flatMap(formula -> formula.composition().variables().stream()).distinct().toList();
    if (variables.size() != 1) {
      return subject;
    }
    Optional<MatchResult> nearest = ASSIGNED.matcher(reading.sentence()).results()
        .filter(match -> match.group(1).equals(variables.getFirst()))
        .min(Comparator.comparingInt(match -> distance(match, value)));
    return nearest.map(match -> with(subject, match)).orElse(subject);
  }

  private static Candidate with(Candidate subject, MatchResult match) {
    Map<String, BigDecimal> values = Map.of(match.group(1), new BigDecimal(match.group(2)));
    return new Candidate(subject.start(), subject.end(), named(subject.name(), match),
        subject.materials().stream().map(mention -> with(mention, values)).toList(), subject.kind());
  }

  private int distance(MatchResult match, ReportedValue value) {
    int start = reading.start() + match.start();
    return reading.distance(start, reading.start() + match.end(), value.start(), value.end()) + (start > value.end() ? 1 : 0);
  }

  private static String named(String name, MatchResult match) {
    return name.contains("=") ? name : name + " (" + match.group(1) + " = " + match.group(2) + ")";
  }

  private static MaterialMention with(MaterialMention mention, Map<String, BigDecimal> values) {
    Optional<Formula> bound = mention.formula()
        .map(formula -> formula.composition().variables().isEmpty() ? formula : formula.with(values));
    return new MaterialMention(mention.start(), mention.end(), mention.printed(), bound, mention.material(), mention.sample());
  }
}
