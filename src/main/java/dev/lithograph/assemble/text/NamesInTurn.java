package dev.lithograph.assemble.text;

import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a value is a property of where a sentence names as many things as it gives values, one behind the other. */
final class NamesInTurn {
  private static final Pattern RESPECTIVELY = Pattern.compile("^[^;:]{0,120}\\brespectively\\b");

  /** {@code A conducts less than B (1 vs 2 mS/cm)}. */
  private static final Pattern VERSUS = Pattern.compile("^[^;(]{0,25}\\b(?:vs\\.?|versus) ");

  private final Reading reading;
  private final List<Candidate> candidates;
  private final List<ReportedValue> values;

  NamesInTurn(Reading reading, List<Candidate> candidates, List<ReportedValue> values) {
    this.reading = reading;
    this.candidates = candidates;
    this.values = values;
  }

  /** The member of an enumeration of candidates as long as the one of values, at the same place. */
  Optional<Candidate> of(ReportedValue value) {
    return value.mention().series().filter(series -> series.kind() == QuantityMention.Series.Kind.LIST)
        .flatMap(series -> Enumerations.of(reading, candidates).stream().filter(list -> list.size() == series.size()).findFirst()
            .or(() -> namedInTurn(series.size(), series.start())).or(() -> listed(value, series))
            .filter(list -> !list.stream().allMatch(thing -> Assignments.isShort(thing.name())))
            .map(list -> list.get(series.index())))
        .or(() -> amongValues(value));
  }

  /** What the first list of values is told of, one for each; empty where that is one thing. */
  List<Candidate> all() {
    return values.stream().filter(value -> value.mention().series().filter(series -> series.index() == 0).isPresent())
        .map(first -> values.stream().filter(first::sharesSeriesWith).flatMap(value -> of(value).stream()).toList())
        .filter(list -> list.size() > 1 && list.stream().distinct().count() == list.size()).findFirst().orElse(List.of());
  }

  /** Things of which not all are known: before the verb, or behind the values. */
  private Optional<List<Candidate>> listed(ReportedValue value, QuantityMention.Series series) {
    ListedNouns nouns = new ListedNouns(reading, candidates);
    int end = values.stream().filter(value::sharesSeriesWith).mapToInt(ReportedValue::end).max().orElse(value.end());
    return nouns.behind(end, series.size()).or(() -> nouns.before(series.start(), series.size()));
  }

  /** {@code A, B and C have 0.1 mS/cm (25 °C), 0.2 mS/cm (30 °C) and 0.3 mS/cm (20 °C), respectively}. */
  private Optional<Candidate> amongValues(ReportedValue value) {
    List<ReportedValue> like = values.stream().filter(other -> other.property().equals(value.property())).toList();
    return like.size() < 2 ? Optional.empty()
        : namedInTurn(like.size(), like.getFirst().start()).map(list -> list.get(like.indexOf(value)));
  }

  /** {@code A pressed at 300 MPa and B as cast reach 1 and 2 mS/cm, respectively}: as many names as values, in turn. */
  private Optional<List<Candidate>> namedInTurn(int count, int start) {
    List<Candidate> named = candidates.stream().filter(c -> c.end() <= start && SubjectFinder.isNamed(c)).toList();
    String behind = reading.lower(start, reading.end());
    boolean inTurn = named.size() == count && (RESPECTIVELY.matcher(behind).find() || count == 2 && VERSUS.matcher(behind).find());
    return inTurn ? Optional.of(named) : Optional.empty();
  }
}
