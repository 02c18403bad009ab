package dev.lithograph.assemble.text;

import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which of several conditions of a sentence a value holds for: by their order, or else the nearest. */
final class NearestCondition {
  private static final Set<String> IN_CYCLING =
      Set.of("specific_capacity", "capacity_retention", "coulombic_efficiency", "areal_capacity", "energy_density");
  private static final Pattern IN_TURN = Pattern.compile("^ ?[,(]? ?respectively\\b");
  private static final Pattern DIRECTLY = Pattern.compile("\\s*(?:at|for|in|under)\\s+(?:both )?");
  private static final Pattern AND = Pattern.compile("\\s*,?\\s*(?:and|or|&)\\s*(?:at )?");

  /** What stands right behind a later value is that one's, where anything else is near. */
  private static final int TAKEN = 8;

  private final Reading reading;
  private final List<ReportedValue> values;

  /** @param values all of the sentence */
  NearestCondition(Reading reading, List<ReportedValue> values) {
    this.reading = reading;
    this.values = values;
  }

  /** The member of an enumeration as long as the one that {@code value} stands in, at the same place. */
  Optional<Mention> parallel(ReportedValue value, List<Mention> candidates) {
    return value.list()
        .flatMap(series -> candidates.stream()
            .filter(QuantityMention.class::isInstance).map(QuantityMention.class::cast)
            .filter(candidate -> candidate.series().filter(other -> other.size() == series.size()
                && other.index() == series.index() && other.kind() == series.kind() && other.start() !=
                series.start()).isPresent())
            .min((one, other) -> Integer.compare(reading.distance(one, value.mention()), reading.distance(other,
            value.mention())))
            .map(Mention.class::cast));
  }

  /** {@code 145 and 175 mAh/g at room temperature and 60 °C}: as many behind the values as values. */
  Optional<Mention> respectively(ReportedValue value, List<Mention> candidates) {
    return value.list().flatMap(series -> {
      List<Mention> behind = candidates.stream().filter(condition -> condition.start() >= value.end()).toList();
      boolean inTurn = behind.size() == series.size()
          && (IN_TURN.matcher(reading.after(behind.getLast().end())).find() || isDirectlyBehind(value, behind.getFirst()))
          && AND.matcher(reading.lower(behind.get(behind.size() - 2).end(), behind.getLast().start())).matches();
      return inTurn ? Optional.of(behind.get(series.index())) : Optional.empty();
    });
  }

  /** {@code in the 1st, 50th and 100th cycles were 150, 140 and 131 mAh/g}: as many ahead of the values as values. */
  Optional<Mention> listedAhead(ReportedValue value, List<Mention> candidates) {
    return value.list().flatMap(series -> {
      List<Mention> ahead = candidates.stream().filter(condition -> condition.end() <= series.start()).toList();
      boolean listed = ahead.size() == series.size()
          && AND.matcher(reading.lower(ahead.get(ahead.size() - 2).end(), ahead.getLast().start())).matches();
      return listed ? Optional.of(ahead.get(series.index())) : Optional.empty();
    });
  }

  /** Whether no more than a preposition stands between the last value of the series and a condition. */
  private boolean isDirectlyBehind(ReportedValue value, Mention condition) {
    return values.stream().filter(value::sharesSeriesWith).mapToInt(ReportedValue::end).max().stream()
        .anyMatch(last -> last <= condition.start() && DIRECTLY.matcher(reading.lower(last, condition.start())).matches());
  }

  Optional<Mention> nearest(ReportedValue value, List<Mention> candidates) {
    return inTurn(value, candidates)
        .or(() -> candidates.stream().min((one, other) -> Integer.compare(cost(value, one), cost(value, other))));
  }

  /**
   * {@code 98% at C/5 and 70% at C/2}: where a condition stands behind each value, the one before a value is that of the value
   * before; {@code 12 and 11 at C/20, 5 and 4 at C/2}: one right behind a list holds for all of it.
   */
  private Optional<Mention> inTurn(ReportedValue value, List<Mention> candidates) {
    List<ReportedValue> list = values.stream()
        .filter(other -> other == value || !value.isOfChange() && value.sharesSeriesWith(other)).toList();
    int start = list.getFirst().start();
    int end = list.getLast().end();
    Optional<ReportedValue> before = values.stream().filter(other -> other.end() <= start
        && (other.property().equals(value.property()) || isInCycling(other) && isInCycling(value))).reduce((one, other) -> other);
    int next = values.stream().mapToInt(ReportedValue::start).filter(other -> other >= end).min().orElse(reading.end());
    boolean taken = before.isPresent() && candidates.stream().anyMatch(condition -> condition.start() >= before.get().end()
        && condition.end() <= start);
    return candidates.stream().filter(condition -> condition.start() >= end && condition.end() <= next
        && (taken || list.size() > 1 && DIRECTLY.matcher(reading.lower(end, condition.start())).matches())).findFirst();
  }

  static boolean isInCycling(ReportedValue value) {
    return IN_CYCLING.contains(value.property().name());
  }

  /** Words between them; more where the condition stands before, and where another value of the property stands between. */
  private int cost(ReportedValue value, Mention condition) {
    Predicate<ReportedValue> between = other -> other != value && other.property().equals(value.property())
        && lies(other.mention(), condition, value.mention());
    return reading.distance(value.mention(), condition) + (condition.start() < value.start() ? 1 : 0)
        + 5 * (int) values.stream().filter(between).count() + (isOfNext(value, condition) ? TAKEN : 0);
  }

  /** {@code At 25 °C it has 2 μS/cm, rising to 1 mS/cm at 90 °C}: right behind a later value of its own. */
  private boolean isOfNext(ReportedValue value, Mention condition) {
    return values.stream().anyMatch(other -> other.start() >= value.end() && !value.sharesSeriesWith(other)
        && other.end() <= condition.start() && other.property().equals(value.property())
        && DIRECTLY.matcher(reading.lower(other.end(), condition.start())).matches());
  }

  static boolean lies(Mention mention, Mention one, Mention other) {
    return mention.start() > Math.min(one.start(), other.start()) && mention.start() < Math.max(one.start(), other.start());
  }
}
