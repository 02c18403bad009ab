package dev.lithograph.chemistry;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for what a damaged formula said: the readings of each {@link Misreading} that are formulas, balance, and have a
 * structure that is known. There is a repair only where these are one.
 */
final class FormulaRepair {
  /** Any two small values: a sum that vanishes at both vanishes for all. */
  private static final List<BigDecimal> SAMPLES = List.of(new BigDecimal("0.1"), new BigDecimal("0.3"));
  private static final Set<Family> WITHOUT_STRUCTURE = Set.of(Family.OXIDE, Family.SULFIDE, Family.HALIDE, Family.CHLORIDE,
      Family.BROMIDE, Family.OTHER, Family.OXYHALIDE, Family.CHALCOHALIDE, Family.PHOSPHATE, Family.BORATE, Family.NITRIDE,
      Family.HYDRIDE, Family.SULFIDE_GLASS);

  /** A subscript of 1, or one that begins with a zero without a point: where it stays, the misreading is not explained. */
  private static final Pattern NEVER_PRINTED = Pattern.compile("(?<=[A-Za-z)])(?:1(?![0-9./+xyz-])|0[0-9])");

  private FormulaRepair() {}

  /** All repairs of these kinds that balance {@code text}, no two with the same outcome. */
  static List<Repair> candidates(String text, Set<Misreading> kinds) {
    Map<String, Repair> candidates = new LinkedHashMap<>();
    for (Misreading kind : kinds) {
      for (String reading : kind.readings(text)) {
        wellFormed(reading).filter(formula -> judge(formula) instanceof ChargeBalance.Balanced && !namesOneTwice(formula))
            .ifPresent(formula -> candidates.putIfAbsent(formula.flat(), new Repair(text, formula, kind)));
      }
    }
    return List.copyOf(candidates.values());
  }

  /** {@code 29P2S5-1P2S3}, of which the last is another sulfide: nobody adds to a mixture what is in it. */
  private static boolean namesOneTwice(Formula formula) {
    return formula.parts().stream().map(Formula.Part::terms).distinct().count() < formula.parts().size();
  }

  private static Optional<Formula> wellFormed(String reading) {
    return NEVER_PRINTED.matcher(reading).find() ? Optional.empty() : FormulaGrammar.parse(reading);
  }

  /** The one that has a known structure, or is the only one and simple; absent where that is none or several. */
  static Optional<Repair> unique(List<Repair> candidates) {
    List<Repair> structured = candidates.stream().filter(repair -> hasKnownStructure(repair.to())).toList();
    List<Repair> likely = structured.isEmpty() ? candidates.stream().filter(repair -> isSimple(repair.to())).toList()
        : structured;
    boolean one = likely.size() == 1 && (!structured.isEmpty() || candidates.size() == 1);
    return one ? Optional.of(likely.getFirst()).filter(repair -> repair.kind().isConclusive()) : Optional.empty();
  }

  /**
   * What the charges of a formula add up to: each compound of a mixture for itself, and balanced in variables only where it is so
   * for every value of them. Of those that are not, nothing is known, as the text may tie them to one another.
   */
  static ChargeBalance.Judgement judge(Formula formula) {
    if (!formula.composition().isVariable()) {
      return ofParts(formula);
    }
    for (BigDecimal value : SAMPLES) {
      Formula sample = formula.with(sample(formula.composition().variables(), value));
      if (!isPositive(sample.composition()) || !(ofParts(sample) instanceof ChargeBalance.Balanced)) {
        return new ChargeBalance.NotJudged("it holds variables");
      }
    }
    return new ChargeBalance.Balanced(Map.of());
  }

  private static Map<String, BigDecimal> sample(Set<String> variables, BigDecimal value) {
    return variables.stream().collect(Collectors.toMap(name -> name, name -> name.equals("δ") ? BigDecimal.ZERO : value));
  }

  private static boolean isPositive(Composition composition) {
    return composition.amounts().values().stream().allMatch(amount -> amount.number().signum() > 0);
  }

  /** The worst of its parts: unbalanced before unjudged before balanced. */
  private static ChargeBalance.Judgement ofParts(Formula formula) {
    if (formula.joint() != Formula.Joint.MIXTURE) {
      return ChargeBalance.judge(formula);
    }
    List<ChargeBalance.Judgement> parts =
        formula.parts().stream().map(part -> ChargeBalance.judge(part.composition())).toList();
    return parts.stream().filter(part -> part instanceof ChargeBalance.Unbalanced).findFirst()
        .or(() -> parts.stream().filter(part -> part instanceof ChargeBalance.NotJudged).findFirst()).orElse(parts.getFirst());
  }

  private static boolean hasKnownStructure(Formula formula) {
    Composition composition = formula.composition();
    return Families.of(formula).filter(family -> !WITHOUT_STRUCTURE.contains(family)).isPresent()
        || ElectrodeMaterials.of(composition).isPresent() || isHalideOfKnownRatio(composition);
  }

  /** Four or six halogens around each metal that is not the lithium between them. */
  private static boolean isHalideOfKnownRatio(Composition composition) {
    Stoichiometry atoms = Stoichiometry.of(composition);
    double metals = atoms.sum(element -> element.isMetal() && !element.isAlkali());
    double ratio = atoms.halogens() / metals;
    return composition.elements().size() > 2 && atoms.mobile() > 0 && atoms.hasOnly(e -> e.isMetal() || e.isHalogen())
        && (Stoichiometry.within(ratio, 5.8, 6.2) || Stoichiometry.within(ratio, 3.9, 4.1));
  }

  private static boolean isSimple(Formula formula) {
    return formula.parts().stream().allMatch(part -> part.composition().elements().size() <= 3);
  }
}
