package dev.lithograph.assemble.text;

import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds which of the candidates of a sentence a value is a property of. */
final class SubjectFinder {
  private static final Pattern BELONGS_TO = Pattern.compile(
      "(?:\\b(?:for|of|in|with|by|from|through|using)|\\()\\s*(?:the |a |an |its |this |these |both |pure |bare |pristine )*$");
  private static final Pattern COORDINATION = Pattern.compile("\\s*(?:,|,? ?and|,? ?or|&|,? ?and (?:for|of|with|in)|for|with)\\s*(?:the )?");

  private final Reading reading;
  private final List<Value> values;
  private final List<Candidate> candidates;

  SubjectFinder(Reading reading, List<Value> values) {
    this.reading = reading;
    this.values = values;
    this.candidates = new Candidates(reading).all();
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** The candidate of this sentence that {@code value} belongs to most likely; none where there is no candidate. */
  Optional<Candidate> of(Value value) {
    return parallel(value).or(() -> candidates.stream()
        .min((one, other) -> Integer.compare(cost(value, one), cost(value, other))));
  }

  private int cost(Value value, Candidate candidate) {
    int distance = reading.distance(value.start(), value.end(), candidate.start(), candidate.end());
    int cost = distance + (candidate.materials().isEmpty() ? 4 : 0) + 8 * valuesBetween(value, candidate);
    if (candidate.start() > value.start() && !BELONGS_TO.matcher(reading.before(candidate.start())).find()) {
      cost += 6;
    }
    if (isCompared(value, candidate)) {
      cost += 12;
    }
    return cost;
  }

  /** Values of the same property have subjects of their own. */
  private int valuesBetween(Value value, Candidate candidate) {
    int from = Math.min(value.start(), candidate.start());
    int to = Math.max(value.start(), candidate.start());
    return (int) values.stream().filter(other -> other != value && other.property().equals(value.property()))
        .filter(other -> other.start() > from && other.start() < to)
        .filter(other -> !areOfOneSeries(value, other)).count();
  }

  private static boolean areOfOneSeries(Value value, Value other) {
    return value.mention().series().map(QuantityMention.Series::start)
        .equals(other.mention().series().map(QuantityMention.Series::start)) && value.mention().series().isPresent();
  }

  /** Whether it is the electrode or the standard that something is measured against: {@code against lithium}, {@code than LLZO}. */
  private boolean isCompared(Value value, Candidate candidate) {
    String before = reading.before(candidate.start()).strip();
    return candidate.end() <= value.start() && (before.endsWith(" than") || before.endsWith("unlike") || before.endsWith("compared to")
        || before.endsWith("compared with"));
  }

  /** The member of an enumeration of candidates as long as the one of values, at the same place. */
  private Optional<Candidate> parallel(Value value) {
    return value.mention().series().filter(series -> series.kind() == QuantityMention.Series.Kind.LIST)
        .flatMap(series -> enumerations().stream().filter(list -> list.size() == series.size()).findFirst()
            .map(list -> list.get(series.index())));
  }

  private List<List<Candidate>> enumerations() {
    List<List<Candidate>> enumerations = new ArrayList<>();
    List<Candidate> current = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!current.isEmpty()
          && !COORDINATION.matcher(reading.lower(current.getLast().end(), candidate.start())).matches()) {
        enumerations.add(current);
        current = new ArrayList<>();
      }
      current.add(candidate);
    }
    enumerations.add(current);
    return enumerations;
  }
}
