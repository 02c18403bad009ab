package dev.lithograph.chemistry;

import dev.lithograph.chemistry.Formula.Joint;
import dev.lithograph.chemistry.Formula.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells formulas from words, abbreviations and labels that happen to be spelt with element symbols: {@code LiPON},
 * {@code NCM811}, {@code IC50}, {@code Nano}. The fewer marks of a formula a text has (digits, metals), the more it must make
 * chemical sense.
 */
final class Plausibility {
  /** Ions and radicals of non-metals that stand alone in texts although their charges do not cancel. */
  private static final Set<String> IONS = Set.of("PF6", "BF4", "AsF6", "SbF6", "PO4", "PO3", "P2O7", "SO4", "SO3", "NO3", "CO3",
      "C2O4", "BH4", "NH2", "NH4", "ClO4", "PS4", "P2S6", "P2S7", "BO3", "BO4", "BO2", "SiO4", "GeS4", "SiS4", "SnS4", "SbS4",
      "AsS4", "MoO4", "WO4", "GeO4", "CF3SO3",
      "HCO3", "H3O", "VO4", "N3", "B12H12", "B10H10", "CB11H12", "CB9H10", "PS3", "I3");
  /** Two elements without a digit: only where the charges of these cancel one to one. */
  private static final Set<Element> DIVALENT = Set.of(Element.Be, Element.Mg, Element.Ca, Element.Sr, Element.Ba, Element.Zn,
      Element.Cd, Element.Ni, Element.Cu, Element.Co, Element.Fe, Element.Mn, Element.Sn, Element.Pb, Element.Ge);
  private static final Set<String> OTHER_WITHOUT_DIGITS = Set.of("LiF", "LiCl", "LiBr", "LiI", "LiH", "NaF", "NaCl", "NaBr",
      "NaI", "NaH", "KCl", "KBr", "RbCl", "RbBr", "RbI", "CsF", "CsCl", "CsBr", "CsI", "AgF", "AgCl", "AgBr", "AgI", "HF", "HCl",
      "HBr", "AlN", "BN", "GaN", "TiN", "SiC", "TiC", "LiOH", "NaOH", "KOH", "RbOH", "CsOH", "AlOOH", "FeOOH", "NiOOH", "MnOOH",
      "CoOOH", "LiSCN", "NaSCN", "KSCN", "LiCN", "NaCN", "KCN", "FeOCl", "BiOCl", "LaOCl", "LaOF", "YOCl", "TaOCl", "LiAl",
      "LiIn");
  /** Metals whose compounds are electrodes: a hyphen between two of those is no mixture of glass formers. */
  private static final Set<Element> ELECTRODE_METALS =
      Set.of(Element.Fe, Element.Co, Element.Ni, Element.Mn, Element.V, Element.Cr, Element.Ti, Element.Cu);

  private static final Set<Element> CARBORATE = Set.of(Element.C, Element.B, Element.H);

  private Plausibility() {}

  static boolean isFormula(Formula formula) {
    if (formula.parts().size() == 1) {
      return !isBlend(formula.parts().getFirst()) && isCompound(formula.parts().getFirst(), formula.charge() != 0);
    }
    boolean shared = formula.parts().stream().anyMatch(part -> !part.share().isOne());
    return formula.parts().stream().allMatch(part -> isCompound(part, shared));
  }

  /** Whether two compounds with a hyphen between them are one mixture rather than two materials side by side. */
  static boolean canMix(Part left, Part right) {
    boolean shared = !left.share().isOne() || !right.share().isOne();
    return isCompound(right, shared) && (shared || isSimple(left.composition()) && isSimple(right.composition()));
  }

  static boolean isBareIon(Formula formula) {
    return formula.charge() == 0 && IONS.contains(formula.composition().toString());
  }

  /** Of few elements, none of them an electrode's: {@code SeS2} is one as well as {@code FeS2}. */
  private static boolean isSimple(Composition composition) {
    return (composition.elements().size() <= 3 || isCarborate(composition))
        && !composition.elements().stream().allMatch(Element::isChalcogen)
        && (composition.elements().stream().noneMatch(ELECTRODE_METALS::contains) || isGlassFormer(composition));
  }

  /** {@code Li2O-Al2O3-TiO2-P2O5}. */
  private static boolean isGlassFormer(Composition composition) {
    return composition.toString().equals("TiO2");
  }

  /** {@code LiCB11H12}, which is mixed with others of its kind. */
  private static boolean isCarborate(Composition composition) {
    return composition.elements().size() == 4 && composition.elements().containsAll(CARBORATE);
  }

  private static boolean isCompound(Part part, boolean charged) {
    Composition composition = part.composition();
    if (composition.elements().size() < 2 || isBareBracket(part) && !charged) {
      return false;
    }
    if (composition.hasPlaceholder()) {
      return hasSubscript(part) && composition.elements().stream().anyMatch(Element::isAlkali);
    }
    if (!hasSubscript(part)) {
      return isKnownWithoutDigits(composition);
    }
    boolean onlySingleLetters = composition.elements().stream().allMatch(element -> element.symbol().length() == 1);
    return onlySingleLetters ? charged || makesSense(composition) : isMetalCompound(composition);
  }

  private static boolean isBareBracket(Part part) {
    return part.terms().size() == 1 && part.terms().getFirst() instanceof Formula.Group group && group.amount().isOne();
  }

  /** A bracketed mixture alone is one that the text puts in brackets. */
  private static boolean isBlend(Part part) {
    return part.terms().getFirst() instanceof Formula.Blend;
  }

  private static boolean hasSubscript(Part part) {
    return hasSubscript(part.terms());
  }

  private static boolean hasSubscript(List<Formula.Term> terms) {
    return terms.stream().anyMatch(term -> !term.amount().isOne()
        || term instanceof Formula.Group group && hasSubscript(group.terms())
        || term instanceof Formula.Blend blend && blend.parts().stream().anyMatch(Plausibility::hasSubscript));
  }

  private static boolean isKnownWithoutDigits(Composition composition) {
    if (OTHER_WITHOUT_DIGITS.contains(writtenOut(composition))) {
      return true;
    }
    List<Element> elements = new ArrayList<>(composition.elements());
    return elements.size() == 2 && DIVALENT.contains(elements.get(0)) && elements.get(1).isChalcogen();
  }

  /** {@code AlOOH} of AlO2H: what has two oxygens is printed without digits only as a hydroxide. */
  private static String writtenOut(Composition composition) {
    String text = composition.toString();
    return text.endsWith("O2H") ? text.replace("O2H", "OOH") : text;
  }

  private static boolean makesSense(Composition composition) {
    boolean organic = composition.contains(Element.C) && composition.contains(Element.H);
    return organic || IONS.contains(composition.toString()) || composition.isVariable()
        || ChargeBalance.judge(composition) instanceof ChargeBalance.Balanced;
  }

  /** With a symbol of two letters and a subscript: an alloy of an alkali metal, or something with an anion. */
  private static boolean isMetalCompound(Composition composition) {
    Optional<Element> first = composition.elements().stream().findFirst();
    boolean alloy = first.filter(e -> e.isAlkali() || e == Element.Mg).isPresent();
    return alloy || composition.elements().stream().anyMatch(element -> !element.isMetal());
  }
}
