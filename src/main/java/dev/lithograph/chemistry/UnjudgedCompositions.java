package dev.lithograph.chemistry;

import java.util.Optional;
import java.util.Set;

/** Compositions of which charges say nothing, with the reason. */
final class UnjudgedCompositions {
  private static final Set<Element> ANION_FORMERS = Set.of(Element.O, Element.S, Element.Se, Element.Te, Element.F, Element.Cl,
      Element.Br, Element.I, Element.N, Element.P, Element.As, Element.H);
  /** The most of high-entropy electrolytes is ten. */
  private static final int MOST_ELEMENTS = 12;
  private static final Set<Element> BONDING_TO_THEMSELVES = Set.of(Element.O, Element.S, Element.Se);
  private static final Set<Element> DIVALENT_METALS =
      Set.of(Element.Mg, Element.Ca, Element.Sr, Element.Ba, Element.Zn, Element.Fe, Element.Co, Element.Ni);

  private UnjudgedCompositions() {}

  static Optional<String> reason(Composition composition) {
    if (composition.isVariable()) {
      return Optional.of("it holds variables: substitute them first");
    }
    if (composition.hasPlaceholder()) {
      return Optional.of("it leaves an element open");
    }
    if (composition.elements().stream().anyMatch(element -> element.usualStates().isEmpty())) {
      return Optional.of("an element in it has no usual oxidation state");
    }
    if (composition.elements().size() == 1) {
      return Optional.of("an element");
    }
    if (composition.elements().size() > MOST_ELEMENTS) {
      return Optional.of("so many elements that some of their states always cancel");
    }
    if (composition.elements().stream().allMatch(BONDING_TO_THEMSELVES::contains)) {
      return Optional.of("chalcogens bonded to each other");
    }
    if (composition.contains(Element.B) && composition.contains(Element.N) && composition.contains(Element.H)) {
      return Optional.of("a borohydride with an amide or ammonia, whose hydrogen has two states");
    }
    if (isClusterBorate(composition)) {
      return Optional.of("a cluster borate, whose boron has no single oxidation state");
    }
    if (isPeroxideOrPolysulphide(composition)) {
      return Optional.of("a peroxide or polysulphide, whose anions are bonded to each other");
    }
    if (isThionate(composition)) {
      return Optional.of("a thiosulphate or thionate, whose sulphur atoms are bonded to each other");
    }
    if (isOrganic(composition)) {
      return Optional.of("an organic compound");
    }
    return isAlloy(composition) ? Optional.of("an alloy or intermetallic compound") : Optional.empty();
  }

  private static boolean isOrganic(Composition composition) {
    return composition.contains(Element.C) && composition.containsAny(Element.H, Element.F, Element.Cl)
        || composition.contains(Element.C) && !composition.containsAny(Element.O, Element.N, Element.S)
        || composition.contains(Element.N) && composition.contains(Element.S) && composition.contains(Element.F);
  }

  private static boolean isClusterBorate(Composition composition) {
    return composition.contains(Element.B) && composition.contains(Element.H)
        && composition.amount(Element.H).number().compareTo(composition.amount(Element.B).number().times(Fraction.of(2))) < 0
        && !composition.contains(Element.O);
  }

  /** {@code Li2O2}, {@code Li2S8}, {@code FeS2}: more of the anion than the metal's charge asks for, and nothing else. */
  private static boolean isPeroxideOrPolysulphide(Composition composition) {
    return composition.elements().size() == 2 && composition.elements().stream().anyMatch(BONDING_TO_THEMSELVES::contains)
        && composition.elements().stream()
            .anyMatch(element -> chargesOfMetal(element, composition) < anionsAsDivalent(composition));
  }

  /** {@code Li2S2O4}, {@code Na2S2O3}, {@code K2S4O6}: at least as much sulphur as alkali metal, and oxygen. */
  private static boolean isThionate(Composition composition) {
    double alkali = composition.elements().stream().filter(Element::isAlkali)
        .mapToDouble(element -> composition.amount(element).value().doubleValue()).sum();
    return composition.elements().size() == 3 && composition.contains(Element.S) && composition.contains(Element.O)
        && alkali > 1 && composition.amount(Element.S).value().doubleValue() >= alkali;
  }

  private static double chargesOfMetal(Element element, Composition composition) {
    boolean plain = element.isAlkali() || DIVALENT_METALS.contains(element);
    return plain ? element.usualStates().getFirst() * composition.amount(element).value().doubleValue() : Double.MAX_VALUE;
  }

  private static double anionsAsDivalent(Composition composition) {
    return composition.elements().stream().filter(BONDING_TO_THEMSELVES::contains)
        .mapToDouble(element -> 2 * composition.amount(element).value().doubleValue() - ChargeBalance.TOLERANCE).sum();
  }

  private static boolean isAlloy(Composition composition) {
    return composition.elements().stream().noneMatch(ANION_FORMERS::contains);
  }
}
