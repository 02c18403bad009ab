package dev.lithograph.chemistry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Judges whether the usual oxidation states of the elements of a composition can add up to its charge.
 *
 * <p>Each element takes one of its usual states; the transition metals of electrodes, which change theirs as the cell is
 * charged, any state between the least and the highest. Anions of several atoms need no rule of their own, as the states of
 * their elements already give their charge.
 */
public final class ChargeBalance {
  /**
   * Charges per formula unit that still count as balanced. Subscripts are printed to two decimals, so that three of them with
   * charges of 2 to 4 are off by up to 0.045 from rounding alone; a misread digit is off by 0.1 or more.
   */
  public static final double TOLERANCE = 0.05;

  /** What the charges of a composition add up to. */
  public sealed interface Judgement {}

  /** With these states the charges cancel; an element of mixed valence has the mean of its states. */
  public record Balanced(Map<Element, Double> states) implements Judgement {
    public Balanced {
      states = Map.copyOf(states);
    }
  }

  /** No usual states cancel; {@code charge} is what the nearest leaves over, in elementary charges per formula unit. */
  public record Unbalanced(double charge) implements Judgement {}

  /** Charges say nothing here, and why: {@code an alloy}, {@code an organic compound}. */
  public record NotJudged(String reason) implements Judgement {}

  private static final Set<Element> MIXED_VALENCE = Set.of(Element.V, Element.Cr, Element.Mn, Element.Fe, Element.Co,
      Element.Ni, Element.Cu, Element.Mo, Element.Ce, Element.Pr, Element.Ru, Element.Eu, Element.Tb);

  /** A state, or a stretch of states, that all atoms of an element may have. */
  private record States(double low, double high) {}

  private record Assignment(Map<Element, States> states) {}

  private ChargeBalance() {}

  public static Judgement judge(Formula formula) {
    return judge(formula.composition(), formula.charge());
  }

  public static Judgement judge(Composition composition) {
    return judge(composition, 0);
  }

  private static Judgement judge(Composition composition, int charge) {
    return UnjudgedCompositions.reason(composition).<Judgement>map(NotJudged::new)
        .orElseGet(() -> weigh(composition, charge));
  }

  private static Judgement weigh(Composition composition, int charge) {
    double nearest = Double.POSITIVE_INFINITY;
    for (Assignment assignment : assignments(composition)) {
      double low = sum(composition, assignment, true) - charge;
      double high = sum(composition, assignment, false) - charge;
      if (low <= TOLERANCE && high >= -TOLERANCE) {
        return new Balanced(means(composition, assignment, low, high));
      }
      double rest = low > 0 ? low : high;
      nearest = Math.abs(rest) < Math.abs(nearest) ? rest : nearest;
    }
    return new Unbalanced(BigDecimal.valueOf(nearest).setScale(3, java.math.RoundingMode.HALF_EVEN).doubleValue());
  }

  private static double sum(Composition composition, Assignment assignment, boolean lowest) {
    return assignment.states.entrySet().stream().mapToDouble(entry ->
        composition.amount(entry.getKey()).value().doubleValue()
            * (lowest ? entry.getValue().low : entry.getValue().high)).sum();
  }

  /** All mixed valences stand equally far between their ends. */
  private static Map<Element, Double> means(Composition composition, Assignment assignment, double low, double high) {
    double share = high > low ? Math.clamp(-low / (high - low), 0, 1) : 0;
    return assignment.states.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
        entry -> entry.getValue().low + share * (entry.getValue().high - entry.getValue().low)));
  }

  private static List<Assignment> assignments(Composition composition) {
    List<Assignment> assignments = List.of(new Assignment(new TreeMap<>()));
    for (Element element : composition.elements()) {
      Collection<States> choices = choices(element, composition);
      List<Assignment> next = new ArrayList<>();
      for (Assignment assignment : assignments) {
        for (States choice : choices) {
          Map<Element, States> states = new TreeMap<>(assignment.states);
          states.put(element, choice);
          next.add(new Assignment(states));
        }
      }
      assignments = next;
    }
    return assignments;
  }

  private static List<States> choices(Element element, Composition composition) {
    List<Integer> usual = AllowedStates.of(element, composition);
    if (MIXED_VALENCE.contains(element)) {
      return List.of(new States(usual.stream().min(Integer::compare).orElseThrow(),
          usual.stream().max(Integer::compare).orElseThrow()));
    }
    return usual.stream().map(state -> new States(state, state)).toList();
  }
}
