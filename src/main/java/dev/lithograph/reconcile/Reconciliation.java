package dev.lithograph.reconcile;

import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds among all reports those of one measurement, and those that contradict each other. Which these are depends for two
 * documents on nothing but the two. The time is near linear in the number of reports: only those of one property are compared
 * that are credited to one paper, or tell one value of what may be one substance. Of each report some 500 bytes are held.
 */
public final class Reconciliation {
  /** A pair of reports by their numbers, the lesser first. */
  private record Pair(int one, int other) {}

  /** What a report is compared with in one document. */
  private record Encounter(int report, String document) {}

  /** Of one property. */
  private final List<Report> reports;
  private final Map<Pair, Relation> relations = new HashMap<>();
  private final Map<Encounter, List<Integer>> joined = new HashMap<>();
  private final Map<Encounter, List<Integer>> opposed = new HashMap<>();

  private Reconciliation(List<Report> reports) {
    this.reports = reports;
  }

  /** @return the same links in the same order, in whichever order the facts come */
  public static List<Link> of(Stream<StoredFact> facts) {
    Known known = new Known();
    Map<String, List<Report>> byProperty = facts
        .filter(stored -> stored.fact().kind() == Fact.Kind.RESULT && stored.measuredIn().isPresent())
        .map(stored -> Report.of(stored, known)).collect(Collectors.groupingBy(Report::property));
    return byProperty.values().stream().flatMap(reports -> new Reconciliation(reports).links()).sorted(Link.ORDER).toList();
  }

  private Stream<Link> links() {
    compareWithinPapers();
    compareEqualValues();
    return relations.entrySet().stream()
        .filter(entry -> entry.getValue() == Relation.SAME_MEASUREMENT ? isBest(entry.getKey()) : isPlain(entry.getKey()))
        .map(entry -> link(entry.getKey(), entry.getValue()));
  }

  private void compareWithinPapers() {
    groups(report -> report.credit().orElseThrow().keys()).forEach(some -> {
      for (int i = 0; i < some.length; i++) {
        for (int j = i + 1; j < some.length; j++) {
          compare(some[i], some[j]);
        }
      }
    });
  }

  private void compareEqualValues() {
    groups(report -> report.magnitude().number() && report.magnitude().digits() > 1 ? report.substance().keys() : List.of())
        .forEach(this::compareEqualValuesOf);
  }

  private void compareEqualValuesOf(int[] some) {
    List<Integer> byValue = Arrays.stream(some).boxed().sorted(Comparator.comparingDouble(this::value)).toList();
    for (int i = 0; i < some.length; i++) {
      Magnitude magnitude = reports.get(byValue.get(i)).magnitude();
      double reach = reach(byValue.get(i));
      for (int j = i + 1; j < some.length && value(byValue.get(j)) <= reach; j++) {
        if (magnitude.isSameAs(reports.get(byValue.get(j)).magnitude())) {
          compare(byValue.get(i), byValue.get(j));
        }
      }
    }
  }

  /**
   * The reports that have a key in common, by key. Keys are hashes: that two of different things are equal costs a comparison,
   * and changes nothing, since what is compared is compared in all that the key stands for.
   */
  private Stream<int[]> groups(Function<Report, List<Integer>> keys) {
    long[] entries = IntStream.range(0, reports.size()).boxed().flatMapToLong(i ->
        keys.apply(reports.get(i)).stream().mapToLong(key -> (long) key << Integer.SIZE | i)).sorted().toArray();
    List<int[]> groups = new ArrayList<>();
    for (int from = 0, to; from < entries.length; from = to) {
      long key = entries[from] >> Integer.SIZE;
      to = from + 1;
      while (to < entries.length && entries[to] >> Integer.SIZE == key) {
        to++;
      }
      if (to - from > 1) {
        groups.add(Arrays.stream(entries, from, to).mapToInt(entry -> (int) entry).toArray());
      }
    }
    return groups.stream();
  }

  private double value(int report) {
    return reports.get(report).magnitude().low();
  }

  /** No value of two digits or more beyond this rounds to that of the report. */
  private double reach(int report) {
    return value(report) + 0.06 * Math.abs(value(report));
  }

  private void compare(int one, int other) {
    Pair pair = new Pair(Math.min(one, other), Math.max(one, other));
    if (relations.containsKey(pair)) {
      return;
    }
    Optional<Relation> relation = reports.get(one).to(reports.get(other));
    relation.ifPresent(found -> {
      relations.put(pair, found);
      Map<Encounter, List<Integer>> met = found == Relation.SAME_MEASUREMENT ? joined : opposed;
      meet(met, one, other);
      meet(met, other, one);
    });
  }

  private void meet(Map<Encounter, List<Integer>> met, int report, int other) {
    met.computeIfAbsent(encounter(report, other), first -> new ArrayList<>()).add(other);
  }

  private Link link(Pair pair, Relation relation) {
    return Link.of(StoredFact.iriOf(reports.get(pair.one).key()), StoredFact.iriOf(reports.get(pair.other).key()), relation);
  }

  /** Whether no report is joined by a rough value that the other's document also tells exactly. */
  private boolean isBest(Pair pair) {
    return isFirm(pair.one, pair.other) || !isToldFirmly(pair.one, pair.other) && !isToldFirmly(pair.other, pair.one);
  }

  /** Whether the document of {@code other} tells the value of {@code report} exactly. */
  private boolean isToldFirmly(int report, int other) {
    return joined.get(encounter(report, other)).stream().anyMatch(third -> isFirm(report, third));
  }

  private boolean isFirm(int one, int other) {
    return reports.get(one).magnitude().isFirm(reports.get(other).magnitude());
  }

  private boolean isPlain(Pair pair) {
    return isPlain(pair.one, pair.other) && isPlain(pair.other, pair.one);
  }

  /**
   * Whether a report disagrees with what the document of another says as one: where that tells the report's own value too, or
   * several others, they are samples of a series.
   */
  private boolean isPlain(int report, int other) {
    Magnitude told = reports.get(other).magnitude();
    return !joined.containsKey(encounter(report, other))
        && opposed.get(encounter(report, other)).stream().allMatch(third -> reports.get(third).magnitude().isSameAs(told));
  }

  private Encounter encounter(int report, int other) {
    return new Encounter(report, reports.get(other).document());
  }
}
