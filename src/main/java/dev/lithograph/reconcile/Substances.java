package dev.lithograph.reconcile;

import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.fact.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What subjects are to be compared as. Each subject, formula and name of a material is looked into once: there are many facts and
 * few of these, and compositions made anew for each were a third of what comparing the facts of a store holds in memory.
 */
final class Substances {
  private final Map<Subject, Substance> bySubject = new HashMap<>();
  private final Map<String, Optional<Composition>> byFormula = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();

  Substance of(Subject subject) {
    Substance known = bySubject.get(subject);
    if (known == null) {
      known = Substance.of(subject, this);
      bySubject.put(subject, known);
    }
    return known;
  }

  Optional<Composition> composition(String formula) {
    return byFormula.computeIfAbsent(formula, first -> FormulaGrammar.parse(first).map(Formula::composition));
  }

  /** Of the name of a material, in small letters. */
  Set<String> tokens(String name) {
    return byName.computeIfAbsent(name, Substance::foldedTokens);
  }
}
