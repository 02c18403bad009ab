package dev.lithograph.chemistry;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The numbers of atoms in a formula unit as plain numbers, for rules on their ratios. */
final class Stoichiometry {
  /** A degree of substitution at which a solid solution still has the family of its end members. */
  private static final BigDecimal LITTLE = new BigDecimal("0.1");
  /** What stands for vacancies of oxygen is far smaller. */
  private static final Set<String> DEFECTS = Set.of("δ");

  private final Map<Element, Double> atoms = new EnumMap<>(Element.class);

  private Stoichiometry(Composition composition) {
    composition.amounts().forEach((element, amount) -> atoms.put(element, amount.value().doubleValue()));
  }

  /** Of a composition in variables: near the end of the range where they are small. */
  static Stoichiometry of(Composition composition) {
    Map<String, BigDecimal> values = new HashMap<>();
    composition.variables().forEach(name -> values.put(name, DEFECTS.contains(name) ? BigDecimal.ZERO : LITTLE));
    return new Stoichiometry(values.isEmpty() ? composition : composition.with(values));
  }

  double of(Element element) {
    return atoms.getOrDefault(element, 0.0);
  }

  double of(Set<Element> elements) {
    return sum(elements::contains);
  }

  double sum(Predicate<Element> which) {
    return atoms.entrySet().stream().filter(entry -> which.test(entry.getKey())).mapToDouble(Map.Entry::getValue).sum();
  }

  boolean has(Element element) {
    return of(element) > 0;
  }

  boolean hasOnly(Predicate<Element> which) {
    return atoms.keySet().stream().allMatch(which);
  }

  /** With the X that formulas of families print for a halogen. */
  double halogens() {
    return sum(Element::isHalogen) + of(Element.X);
  }

  /** Sulphide, selenide and telluride ions; not the sulphur of sulphates. */
  double heavyChalcogens() {
    double heavy = of(Element.S) + of(Element.Se);
    return of(Element.O) >= 2.9 * heavy ? 0 : heavy + (has(Element.O) ? 0 : of(Element.Te));
  }

  /** Lithium, sodium and other ions of charge one that move. */
  double mobile() {
    return sum(element -> element.isAlkali() || element == Element.Ag);
  }

  static boolean within(double value, double low, double high) {
    return value >= low - 1e-9 && value <= high + 1e-9;
  }
}
