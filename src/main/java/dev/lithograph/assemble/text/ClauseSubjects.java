package dev.lithograph.assemble.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the order of words what the clause of a value is about. */
final class ClauseSubjects {
  private static final Pattern RELATIVE = Pattern.compile(", (?:which|who|whose|where)\\b(?!.*\\b(?:which|who|whose|where)\\b)");
  private static final Pattern CLAUSE = Pattern.compile("(?:\\bwhich|\\bwhere|\\bwhereas|\\bwhile|\\bbut|;|\\bthat|"
      + "\\bwhereby)\\s");

  private final Reading reading;
  private final List<Candidate> candidates;

  ClauseSubjects(Reading reading, List<Candidate> candidates) {
    this.reading = reading;
    this.candidates = candidates;
  }

  /**
   * Whether {@code candidate} stands before every verb of the clause of {@code value}, or of the sentence where that clause names
   * nothing itself.
   */
  boolean isSubject(Candidate candidate, ReportedValue value) {
    int clause = clauseOf(value);
    return candidate.start() >= clause ? !finiteBetween(clause, candidate.start())
        : !finiteBetween(reading.start(), candidate.start()) && !hasSubject(clause, candidate);
  }

  /** {@code A, which is B, has 3 mS/cm}: not B. */
  boolean isInRelativeClause(Candidate candidate, ReportedValue value) {
    return RELATIVE.matcher(reading.before(candidate.start())).find() && resumes(candidate.end(), value.start());
  }

  /** Where the clause that holds {@code value} and a verb before it begins. */
  private int clauseOf(ReportedValue value) {
    int start = reading.start();
    Matcher matcher = CLAUSE.matcher(reading.lower(reading.start(), value.start()));
    while (matcher.find()) {
      int clause = reading.start() + matcher.end();
      start = finiteBetween(clause, value.start()) ? clause : start;
    }
    int statement = reading.clauses().lastStatement(value.start()).orElse(start);
    return statement > start && finiteBetween(statement, value.start()) ? statement : start;
  }

  /** Whether the clause of the value names something itself. */
  private boolean hasSubject(int clause, Candidate other) {
    return candidates.stream().anyMatch(candidate -> candidate != other && candidate.start() >= clause
        && candidate.isSpecific() && !finiteBetween(clause, candidate.start()));
  }

  private boolean finiteBetween(int from, int to) {
    return reading.finiteVerbs(from, to).findAny().isPresent();
  }

  /** Whether a comma and a verb follow, with which the main clause goes on. */
  private boolean resumes(int from, int to) {
    for (int i = 1; i < reading.words().size(); i++) {
      int at = reading.words().get(i).start();
      if (at >= from && at < to && Clauses.isFinite(reading.tags().get(i)) && reading.tags().get(i - 1).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
