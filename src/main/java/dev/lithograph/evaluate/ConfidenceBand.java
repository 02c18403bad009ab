package dev.lithograph.evaluate;

import dev.lithograph.fact.Fact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The mined facts of which the miner was about as sure. Those below even odds are one band.
 *
 * @param tenths the lower end, included, in tenths; 0 for the band up to 0.5
 * @param facts at least one
 * @param claimed their mean confidence
 * @param right the share of them that is right, by level
 */
public record ConfidenceBand(int tenths, int facts, double claimed, Map<Level, Double> right) {
  private static final int EVEN_ODDS = 5;
  private static final int SUREST = 9;

  public ConfidenceBand {
    right = Map.copyOf(right);
  }

  /** A mined fact and how far it is right. */
  private record Judged(double confidence, Optional<Level> level) {
    /** The fact table has two digits: 0.899999 is 0.9. */
    int band() {
      int tenths = (int) (Math.round(100 * confidence) / 10);
      return tenths < EVEN_ODDS ? 0 : Math.min(SUREST, tenths);
    }

    double isRight(Level asked) {
      return level.filter(reached -> reached.compareTo(asked) >= 0).isPresent() ? 1 : 0;
    }
  }

  /** The upper end, excluded but for that of the surest band. */
  public int upperTenths() {
    return tenths == 0 ? EVEN_ODDS : tenths + 1;
  }

  /** Bands that hold facts, the surest first. */
  static List<ConfidenceBand> of(Evaluation evaluation) {
    Stream<Judged> answers = evaluation.owed().stream().flatMap(owed -> owed.answer().stream())
        .map(answer -> new Judged(answer.fact().confidence(), Optional.of(answer.level())));
    Stream<Judged> surplus = evaluation.surplus().stream().map(Fact::confidence)
        .map(confidence -> new Judged(confidence, Optional.empty()));
    Map<Integer, List<Judged>> bands = Stream.concat(answers, surplus).collect(Collectors.groupingBy(Judged::band));
    return IntStream.rangeClosed(-SUREST, 0).map(tenths -> -tenths).filter(bands::containsKey)
        .mapToObj(tenths -> of(tenths, bands.get(tenths))).toList();
  }

  private static ConfidenceBand of(int tenths, List<Judged> facts) {
    Map<Level, Double> right = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      right.put(level, mean(facts, fact -> fact.isRight(level)));
    }
    return new ConfidenceBand(tenths, facts.size(), mean(facts, Judged::confidence), right);
  }

  private static double mean(List<Judged> facts, ToDoubleFunction<Judged> of) {
    return facts.stream().mapToDouble(of).average().orElseThrow();
  }
}
