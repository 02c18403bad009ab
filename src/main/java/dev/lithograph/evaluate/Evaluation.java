package dev.lithograph.evaluate;

import dev.lithograph.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mined facts beside gold facts.
 *
 * @param owed the gold results, in their order, each with the mined fact that comes nearest to it
 * @param surplus what was mined and is not in the gold
 */
public record Evaluation(List<Owed> owed, List<Fact> surplus) {
  public Evaluation {
    owed = List.copyOf(owed);
    surplus = List.copyOf(surplus);
  }

  /** A gold fact and what was mined for it, at the level of value at least. */
  public record Owed(GoldFact gold, Optional<Answer> answer) {
    boolean isRight(Level level) {
      return answer.filter(found -> found.isRight(level)).isPresent();
    }
  }

  /** A mined fact and how far it agrees with its gold fact. */
  public record Answer(Fact fact, Level level) {
    boolean isRight(Level asked) {
      return level.compareTo(asked) >= 0;
    }
  }

  /**
   * A mined fact answers one gold fact at most; those that agree furthest are put together first. Facts that are no results
   * are neither owed nor held against a miner.
   *
   * @param properties names of those that count
   */
  public static Evaluation of(List<GoldFact> gold, List<Fact> mined, Predicate<String> properties) {
    List<GoldFact> asked = gold.stream().filter(fact -> properties.test(fact.property())).toList();
    List<Fact> results = mined.stream().filter(fact -> fact.kind() == Fact.Kind.RESULT)
        .filter(fact -> properties.test(fact.property().name())).toList();
    Map<Integer, Answer> answers = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    nearestFirst(asked, results).forEach(pair -> {
      if (!answers.containsKey(pair.gold()) && taken.add(pair.fact())) {
        answers.put(pair.gold(), new Answer(results.get(pair.fact()), pair.level()));
      }
    });
    return new Evaluation(
        IntStream.range(0, asked.size()).filter(i -> asked.get(i).isOwed())
            .mapToObj(i -> new Owed(asked.get(i), Optional.ofNullable(answers.get(i)))).toList(),
        IntStream.range(0, results.size()).filter(i -> !taken.contains(i)).mapToObj(results::get).toList());
  }

  /** Two facts that agree, by their places in the lists of facts. */
  private record Pair(int gold, int fact, Level level) {}

  private static Stream<Pair> nearestFirst(List<GoldFact> gold, List<Fact> mined) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < mined.size(); j++) {
        int row = i;
        int fact = j;
        Agreement.of(gold.get(i), mined.get(j)).ifPresent(level -> pairs.add(new Pair(row, fact, level)));
      }
    }
    return pairs.stream().sorted(Comparator.comparing(Pair::level).reversed());
  }

  public Score score(Level level) {
    return score(level, property -> true);
  }

  public Score score(Level level, String property) {
    return score(level, property::equals);
  }

  private Score score(Level level, Predicate<String> property) {
    List<Owed> asked = owed.stream().filter(one -> property.test(one.gold().property())).toList();
    long answered = asked.stream().filter(one -> one.answer().isPresent()).count();
    long wrong = surplus.stream().filter(fact -> property.test(fact.property().name())).count();
    long right = asked.stream().filter(one -> one.isRight(level)).count();
    return new Score(asked.size(), (int) (answered + wrong), (int) right);
  }

  /** Those of the gold and of what was mined, that with most gold facts first. */
  public List<String> properties() {
    Set<String> names = new LinkedHashSet<>();
    owed.forEach(one -> names.add(one.gold().property()));
    surplus.forEach(fact -> names.add(fact.property().name()));
    return names.stream().sorted(Comparator.comparingInt((String name) -> score(Level.VALUE, name).gold()).reversed()).toList();
  }

  /** What was mined by how sure the miner was, the surest first; bands without facts are left out. */
  public List<ConfidenceBand> calibration() {
    return ConfidenceBand.of(this);
  }
}
