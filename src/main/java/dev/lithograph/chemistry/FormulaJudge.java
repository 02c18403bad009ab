package dev.lithograph.chemistry;

import dev.lithograph.chemistry.FormulaVerdict.Unjudged;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a formula as it was printed: whether its charges cancel, and where they do not, whether one known kind of misreading
 * explains it. A formula that some paper prints with rounded or nominal amounts is flagged and never changed.
 */
public final class FormulaJudge {
  /** Longer ones have so many places to be misread at that one reading always fits. */
  private static final int LONGEST_REPAIRED = 60;
  /** Those that leave no formula at all behind. */
  private static final Set<Misreading> OF_GLYPHS = EnumSet.of(Misreading.LETTER_I_AS_1, Misreading.LETTER_L_AS_1,
      Misreading.CAPITAL_I_AS_L, Misreading.DIGIT_1_AS_LETTER, Misreading.OXYGEN_AS_0, Misreading.DIGIT_0_AS_OXYGEN,
      Misreading.LOST_DIGIT, Misreading.DIGIT_AS_DIGIT);

  private FormulaJudge() {}

  public static FormulaVerdict judge(String printed) {
    return FormulaGrammar.parse(printed).map(FormulaJudge::judgeRead).orElseGet(() -> unread(printed));
  }

  /** Of a formula that was read from a text, whether or not its variables have been replaced or its damage repaired since. */
  public static FormulaVerdict judge(Formula formula) {
    return FormulaGrammar.parse(formula.asPrinted()).isEmpty()
        && unread(formula.asPrinted()) instanceof FormulaVerdict.Repaired known
        ? new FormulaVerdict.Repaired(known.printed(), new Repair(known.repair().from(), formula, known.repair().kind()))
        : judgeRead(formula);
  }

  private static FormulaVerdict judgeRead(Formula formula) {
    String printed = formula.asPrinted();
    return switch (FormulaRepair.judge(formula)) {
      case ChargeBalance.Balanced all -> new FormulaVerdict.Balanced(printed, formula);
      case ChargeBalance.Unbalanced rest when Plausibility.isBareIon(formula) ->
          new Unjudged(printed, Optional.of(formula), "an ion without its charge");
      case ChargeBalance.Unbalanced rest when isOfFilm(formula) ->
          new FormulaVerdict.Unbalanced(printed, formula, rest.charge(), List.of());
      case ChargeBalance.Unbalanced rest -> {
        List<Repair> candidates = candidates(FormulaGrammar.spelled(formula), EnumSet.allOf(Misreading.class));
        yield FormulaRepair.unique(candidates).<FormulaVerdict>map(repair -> new FormulaVerdict.Repaired(printed, repair))
            .orElseGet(() -> new FormulaVerdict.Unbalanced(printed, formula, rest.charge(), candidates));
      }
      case ChargeBalance.NotJudged open -> {
        List<Repair> candidates = candidates(FormulaGrammar.spelled(formula), kindsThatHide(formula));
        yield FormulaRepair.unique(candidates).<FormulaVerdict>map(repair -> new FormulaVerdict.Repaired(printed, repair))
            .orElseGet(() -> new Unjudged(printed, Optional.of(formula), open.reason()));
      }
    };
  }

  /**
   * Oxynitride glasses are sputtered, and their compositions measured: no more than rarely do charges cancel (J. B. Bates et al.,
   * <i>Solid State Ionics</i> 1992, 53-56, 647, Li2.88PO3.73N0.14).
   */
  private static boolean isOfFilm(Formula formula) {
    return formula.composition().elements().containsAll(Set.of(Element.O, Element.N, Element.P));
  }

  /**
   * The damage by which a formula becomes one that charges do not judge: a lost sign, an anion that turned into something else.
   */
  private static Set<Misreading> kindsThatHide(Formula formula) {
    if (formula.composition().isVariable()) {
      return EnumSet.of(Misreading.LOST_SIGN);
    }
    boolean noAnion = formula.composition().elements().stream().noneMatch(e -> e.isChalcogen() || e.isHalogen());
    return noAnion ? EnumSet.of(Misreading.OXYGEN_AS_0, Misreading.LETTER_L_AS_1) : EnumSet.noneOf(Misreading.class);
  }

  private static FormulaVerdict unread(String printed) {
    String text = FormulaGrammar.compact(printed);
    boolean maybe = text.length() > 2 && text.chars().anyMatch(Character::isUpperCase);
    return FormulaRepair.unique(maybe ? candidates(text, OF_GLYPHS) : List.of())
        .filter(repair -> repair.to().composition().elements().stream().anyMatch(Element::isMetal))
        .<FormulaVerdict>map(repair -> new FormulaVerdict.Repaired(printed, repair))
        .orElseGet(() -> new Unjudged(printed, Optional.empty(), "no formula"));
  }

  private static List<Repair> candidates(String text, Set<Misreading> kinds) {
    return text.length() > LONGEST_REPAIRED ? List.of() : FormulaRepair.candidates(text, kinds);
  }
}
