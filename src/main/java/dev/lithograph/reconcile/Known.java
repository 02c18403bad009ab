package dev.lithograph.reconcile;

import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What reports have in common: subjects, formulas, names, conditions. There are many reports and few of these: each is looked
 * into and held once, without which a report would take three times as much memory.
 */
final class Known {
  private final Map<Subject, Substance> bySubject = new HashMap<>();
  private final Map<String, Optional<Composition>> byFormula = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private final Map<Conditions, Conditions> conditions = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  Substance substance(Subject subject) {
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

  /** Equal to {@code said}, and the same object whenever it is. */
  Conditions one(Conditions said) {
    return conditions.computeIfAbsent(said, first -> first);
  }

  /** Equal to {@code text}, and the same object whenever it is. */
  String one(String text) {
    return texts.computeIfAbsent(text, first -> first);
  }
}
