package dev.lithograph.reconcile;

import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds among all reports those of one measurement, and those that contradict each other. Which these are depends for two
 * documents on nothing but the two. The time is near linear in the number of reports: only those are compared that are credited
 * to one paper, or tell one value of what may be one substance.
 */
public final class Reconciliation {
  /** A pair of reports by their numbers, the lesser first. */
  private record Pair(int one, int other) {}

  /** A property of what may be one substance. */
  private record Alike(String property, Set<?> substance) {}

  /** What a report is compared with in one document. */
  private record Encounter(int report, String document) {}

  private final List<Report> reports;
  private final Map<Pair, Relation> relations = new LinkedHashMap<>();
  private final Map<Encounter, List<Integer>> joined = new HashMap<>();
  private final Map<Encounter, List<Integer>> opposed = new HashMap<>();

  private Reconciliation(List<Report> reports) {
    this.reports = reports;
  }

  /** @return the same links in the same order, in whichever order the facts come */
  public static List<Link> of(Stream<StoredFact> facts) {
    Substances substances = new Substances();
    Reconciliation reconciliation = new Reconciliation(facts
        .filter(stored -> stored.fact().kind() == Fact.Kind.RESULT && stored.measuredIn().isPresent())
        .map(stored -> Report.of(stored, substances.of(stored.fact().subject())))
        .sorted(Comparator.comparing(Report::iri)).toList());
    reconciliation.compareWithinPapers();
    reconciliation.compareEqualValues();
    return reconciliation.links();
  }

  private void compareWithinPapers() {
    Map<String, List<Integer>> byPaper = new LinkedHashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      Report report = reports.get(i);
      for (String key : report.credit().orElseThrow().keys()) {
        byPaper.computeIfAbsent(property(i) + " " + key, first -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> some : byPaper.values()) {
      for (int i = 0; i < some.size(); i++) {
        for (int j = i + 1; j < some.size(); j++) {
          compare(some.get(i), some.get(j));
        }
      }
    }
  }

  private void compareEqualValues() {
    Map<Alike, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i).magnitude().number() && reports.get(i).magnitude().digits() > 1) {
        for (Set<?> key : reports.get(i).substance().keys()) {
          alike.computeIfAbsent(new Alike(property(i), key), first -> new ArrayList<>()).add(i);
        }
      }
    }
    for (List<Integer> some : alike.values()) {
      some.sort(Comparator.comparingDouble(i -> reports.get(i).magnitude().low()));
      for (int i = 0; i < some.size(); i++) {
        double reach = reach(some.get(i));
        for (int j = i + 1; j < some.size() && reports.get(some.get(j)).magnitude().low() <= reach; j++) {
          if (reports.get(some.get(i)).magnitude().isSameAs(reports.get(some.get(j)).magnitude())) {
            compare(some.get(i), some.get(j));
          }
        }
      }
    }
  }

  private String property(int report) {
    return reports.get(report).property();
  }

  /** No value of two digits or more beyond this rounds to that of the report. */
  private double reach(int report) {
    double value = reports.get(report).magnitude().low();
    return value + 0.06 * Math.abs(value);
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

  private List<Link> links() {
    return relations.entrySet().stream()
        .filter(entry -> entry.getValue() == Relation.SAME_MEASUREMENT ? isBest(entry.getKey()) : isPlain(entry.getKey()))
        .map(entry -> link(entry.getKey(), entry.getValue())).sorted(Link.ORDER).toList();
  }

  private Link link(Pair pair, Relation relation) {
    return Link.of(reports.get(pair.one).iri(), reports.get(pair.other).iri(), relation);
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
