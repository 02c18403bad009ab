package dev.lithograph.chemistry;

import static dev.lithograph.chemistry.Stoichiometry.within;

import java.util.EnumSet;
import java.util.Set;

/** The structure of a sulphide or selenide by the ratio of anions to tetrahedral cations and the lithium between them. */
final class SulfideFamilies {
  private static final Set<Element> FORMERS = EnumSet.of(Element.P, Element.Si, Element.Ge, Element.Sn, Element.As, Element.Sb,
      Element.Al, Element.Ga, Element.B, Element.W, Element.M);
  private static final Set<Element> TETRAVALENT = EnumSet.of(Element.Si, Element.Ge, Element.Sn, Element.M);

  private SulfideFamilies() {}

  static Family of(Stoichiometry atoms) {
    if (isArgyrodite(atoms)) {
      return Family.ARGYRODITE;
    }
    if (isLgps(atoms)) {
      return Family.LGPS_TYPE;
    }
    if (isThioLisicon(atoms)) {
      return Family.THIO_LISICON;
    }
    if (isPyroAndOrthothiophosphate(atoms)) {
      return Family.GLASS_CERAMIC;
    }
    return atoms.halogens() > 0.08 * atoms.heavyChalcogens() ? Family.CHALCOHALIDE : Family.SULFIDE;
  }

  private static double anions(Stoichiometry atoms) {
    return atoms.heavyChalcogens() + atoms.of(Element.O) + atoms.halogens();
  }

  /** Six anions for one tetrahedral cation, one of them alone or a halide or borohydride: Li7PS6, Li6PS5Cl, Li5.5PS4.5Cl1.5. */
  private static boolean isArgyrodite(Stoichiometry atoms) {
    double former = atoms.of(FORMERS) - atoms.of(Element.B);
    double borohydride = within(atoms.of(Element.H), 3.9 * atoms.of(Element.B), 4.1 * atoms.of(Element.B))
        ? atoms.of(Element.B) : 0;
    double moving = atoms.mobile() + atoms.of(Element.Cu);
    return within((anions(atoms) + borohydride) / former, 5.75, 6.3) && within(moving / former, 4.4, 8.2)
        && atoms.heavyChalcogens() >= 3.4 * former;
  }

  /**
   * Li10GeP2S12: four anions for a tetrahedral cation, of which a third to four fifths are phosphorus. The same stretch of
   * Li4-xM1-xPxS4 with silicon or germanium, written for four sulphur, is by usage thio-LISICON.
   */
  private static boolean isLgps(Stoichiometry atoms) {
    double former = atoms.of(FORMERS) - atoms.of(Element.B);
    double phosphorus = atoms.of(Element.P) / former;
    boolean ratio = within(anions(atoms) / former, 3.7, 4.15) && within(atoms.of(Element.Li) / former, 2.7, 3.95)
        && atoms.heavyChalcogens() > 0.7 * anions(atoms);
    boolean writtenAsLgps = anions(atoms) > 7.5;
    boolean tin = atoms.of(Element.Sn) > 0.9 * (former - atoms.of(Element.P));
    boolean mixed = within(phosphorus, 0.3, 0.8) && (writtenAsLgps || tin);
    return ratio && (mixed || writtenAsLgps && phosphorus > 0.95 && atoms.of(Element.Li) / former > 3.1);
  }

  /** The orthothio-salts of lithium, MS4 tetrahedra apart: Li3PS4, Li4GeS4, Li4-xGe1-xPxS4, Li5AlS4, Li4SnSe4. */
  private static boolean isThioLisicon(Stoichiometry atoms) {
    double former = atoms.of(FORMERS);
    return within(anions(atoms) / former, 3.8, 4.1) && within(atoms.of(Element.Li) / former, 2.7, 5.2)
        && atoms.halogens() == 0 && atoms.of(Element.H) == 0
        && (atoms.of(Element.P) + atoms.of(TETRAVALENT) + atoms.of(Element.Sb) + atoms.of(Element.As) > 0
            || atoms.has(Element.Al));
  }

  /** Li7P3S11 forms only where a glass crystallises. */
  private static boolean isPyroAndOrthothiophosphate(Stoichiometry atoms) {
    return atoms.hasOnly(element -> element == Element.Li || FORMERS.contains(element) || element.isChalcogen())
        && atoms.of(Element.P) > 0.8 * atoms.of(FORMERS) && within(anions(atoms) / atoms.of(FORMERS), 3.6, 3.72)
        && within(atoms.of(Element.Li) / atoms.of(FORMERS), 2.2, 2.45);
  }
}
