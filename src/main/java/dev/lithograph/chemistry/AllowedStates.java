package dev.lithograph.chemistry;

import java.util.List;
import java.util.Set;

/**
 * Which of its usual states an element may have in a given composition: sulphur is +6 only in a sulphate, phosphorus +4 only
 * with three chalcogens an atom, hydrogen -1 only where nothing takes it as a proton.
 */
final class AllowedStates {
  private static final Set<Element> TITANIUM_REDUCIBLE_WITH =
      Set.of(Element.Li, Element.Na, Element.Mg, Element.Ti, Element.O, Element.S, Element.P);

  private AllowedStates() {}

  static List<Integer> of(Element element, Composition composition) {
    return element.usualStates().stream().filter(state -> isAllowed(element, state, composition)).toList();
  }

  private static boolean isAllowed(Element element, int state, Composition composition) {
    return switch (element) {
      case S, Se, Te, Cl -> state < 0 ? element != Element.Te || !composition.contains(Element.O)
          : oxygensPerAtom(element, composition) >= 3.99 || element == Element.Te && composition.contains(Element.O)
              || element == Element.Se && state == 4 && oxygensPerAtom(element, composition) >= 2;
      case N -> state < 0 || oxygensPerAtom(element, composition) >= 3;
      case P -> switch (state) {
        case 4 -> Math.abs(chalcogens(composition) - 3 * amount(Element.P, composition)) < 0.05;
        case -3 -> chalcogens(composition) == 0 && composition.elements().stream().noneMatch(Element::isHalogen);
        default -> true;
      };
      case H -> state > 0 || !composition.containsAny(Element.O, Element.N, Element.S) || isBorohydride(composition);
      case Ti -> state == 4 || TITANIUM_REDUCIBLE_WITH.containsAll(composition.elements());
      default -> true;
    };
  }

  private static boolean isBorohydride(Composition composition) {
    return composition.contains(Element.B)
        && Math.abs(amount(Element.H, composition) - 4 * amount(Element.B, composition)) < 0.01;
  }

  private static double oxygensPerAtom(Element element, Composition composition) {
    return amount(Element.O, composition) / amount(element, composition);
  }

  private static double chalcogens(Composition composition) {
    return composition.elements().stream().filter(Element::isChalcogen).mapToDouble(e -> amount(e, composition)).sum();
  }

  private static double amount(Element element, Composition composition) {
    return composition.amount(element).value().doubleValue();
  }
}
