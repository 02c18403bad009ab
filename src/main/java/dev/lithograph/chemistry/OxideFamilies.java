package dev.lithograph.chemistry;

import static dev.lithograph.chemistry.Stoichiometry.within;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The structure of an oxide by the ratio of its large, octahedral and tetrahedral cations to oxygen. Radii after R. D. Shannon,
 * <i>Acta Cryst.</i> A32 (1976) 751: large is what takes eight or more neighbours, from calcium and the lanthanides on.
 */
final class OxideFamilies {
  private static final Set<Element> LANTHANIDES = EnumSet.of(Element.La, Element.Ce, Element.Pr, Element.Nd, Element.Pm,
      Element.Sm, Element.Eu, Element.Gd, Element.Tb, Element.Dy, Element.Ho, Element.Er, Element.Tm, Element.Yb, Element.Lu,
      Element.Ln, Element.RE);
  private static final Set<Element> LARGE = large();
  /** Fill the octahedra of garnets and perovskites with charges of 4 and more. */
  private static final Set<Element> HIGHLY_CHARGED = EnumSet.of(Element.Ti, Element.Zr, Element.Hf, Element.Nb, Element.Ta,
      Element.W, Element.Sn);
  private static final Set<Element> GARNET_OCTAHEDRAL = EnumSet.of(Element.Zr, Element.Hf, Element.Ta, Element.Nb, Element.Sb,
      Element.Bi, Element.Te, Element.W, Element.Mo, Element.Sn, Element.Ti, Element.Y, Element.Sc, Element.In, Element.Cr,
      Element.Ru, Element.Ge, Element.Si, Element.V, Element.M);
  private static final Set<Element> PEROVSKITE_GUESTS = EnumSet.of(Element.Al, Element.Ga, Element.Mg, Element.Co, Element.Fe,
      Element.Cr, Element.Mn, Element.Ni, Element.Sc, Element.In, Element.Ge, Element.Si, Element.V, Element.Mo, Element.Y);
  private static final Set<Element> TETRAHEDRAL = EnumSet.of(Element.P, Element.As, Element.V, Element.Si, Element.Ge);
  private static final Set<Element> OXOANION_FORMERS = EnumSet.of(Element.P, Element.As, Element.Si, Element.B, Element.C);
  private static final Set<Element> SMALL_DIVALENT = EnumSet.of(Element.Zn, Element.Mg, Element.Co, Element.Ni, Element.Mn);
  private static final Set<Element> LISICON_GUESTS =
      EnumSet.of(Element.Al, Element.Ga, Element.Zn, Element.Mg, Element.W, Element.Mo, Element.Cr, Element.S);

  private OxideFamilies() {}

  private static Set<Element> large() {
    Set<Element> large = EnumSet.of(Element.Ca, Element.Sr, Element.Ba, Element.Na, Element.K, Element.Rb, Element.Ag,
        Element.Pb);
    large.addAll(LANTHANIDES);
    return large;
  }

  static Optional<Family> structure(Stoichiometry atoms) {
    if (isArgyrodite(atoms)) {
      return Optional.of(Family.ARGYRODITE);
    }
    if (isAntiPerovskite(atoms)) {
      return Optional.of(Family.ANTI_PEROVSKITE);
    }
    if (isGarnet(atoms)) {
      return Optional.of(Family.GARNET);
    }
    if (isNasicon(atoms)) {
      return Optional.of(Family.NASICON);
    }
    if (isOxynitride(atoms)) {
      return Optional.of(Family.OXYNITRIDE);
    }
    if (isLisicon(atoms)) {
      return Optional.of(Family.LISICON);
    }
    if (isPyrochlore(atoms)) {
      return Optional.of(Family.PYROCHLORE);
    }
    if (isPerovskite(atoms)) {
      return Optional.of(Family.PEROVSKITE);
    }
    return isBetaAlumina(atoms) ? Optional.of(Family.BETA_ALUMINA) : Optional.empty();
  }

  /** What its anions are, where the structure is none of the named ones. */
  static Family byAnion(Stoichiometry atoms) {
    if (atoms.halogens() > 0.4 * atoms.of(Element.O) && !atoms.has(Element.P) && !atoms.has(Element.B)) {
      return Family.OXYHALIDE;
    }
    double phosphorus = atoms.of(Element.P);
    if (phosphorus > 0 && atoms.of(Element.O) <= 4.1 * atoms.of(TETRAHEDRAL) && phosphorus >= 0.5 * atoms.of(TETRAHEDRAL)) {
      return Family.PHOSPHATE;
    }
    double boron = atoms.of(Element.B);
    boolean borate = boron > 0 && boron >= atoms.of(Element.C) && boron >= atoms.of(TETRAHEDRAL)
        && 3.1 * boron >= atoms.of(Element.O) - 3 * atoms.of(Element.C) - 4 * atoms.of(TETRAHEDRAL);
    return borate ? Family.BORATE : Family.OXIDE;
  }

  /** A3B2O12 with 3 to 7.5 lithium: the large cations on A, and A and B together near five. */
  private static boolean isGarnet(Stoichiometry atoms) {
    double oxygen = atoms.of(Element.O) + atoms.of(Element.F);
    double unit = oxygen / 12;
    double large = atoms.of(LARGE) / unit;
    double octahedral = atoms.of(GARNET_OCTAHEDRAL) / unit;
    double lithium = atoms.of(Element.Li) / unit;
    return atoms.of(Element.O) > 0.9 * oxygen && within(large, 2.4, 3.8) && within(large + octahedral, 4.4, 5.6)
        && within(lithium, 2.7, 7.8) && atoms.of(Element.P) == 0;
  }

  /** M2(XO4)3: two octahedral cations for three tetrahedra that share no corner with one another. */
  private static boolean isNasicon(Stoichiometry atoms) {
    double unit = atoms.of(Element.O) / 12;
    if (unit == 0 || !atoms.has(Element.P) && !atoms.has(Element.As) && !(atoms.has(Element.Si) && atoms.has(Element.Zr))) {
      return false;
    }
    double anions = (atoms.of(Element.P) + atoms.of(Element.As) + atoms.of(Element.Si)) / unit;
    double octahedral = atoms.sum(OxideFamilies::isOctahedralCation) / unit;
    double highlyCharged = octahedral - atoms.of(SMALL_DIVALENT) / unit;
    return within(anions, 2.7, 3.2) && within(octahedral, 1.8, 2.4) && highlyCharged > 1 && atoms.halogens() == 0
        && atoms.mobile() / unit <= 4.2;
  }

  private static boolean isOctahedralCation(Element element) {
    return (element.isMetal() || element == Element.Ge || element == Element.Sb || element == Element.M)
        && !element.isAlkali() && element != Element.Ag;
  }

  /** Phosphates and silicates in which nitrogen bridges; a little of it leaves γ-Li3PO4 what it is. */
  private static boolean isOxynitride(Stoichiometry atoms) {
    return atoms.has(Element.N) && atoms.has(Element.O) && !atoms.has(Element.H)
        && atoms.of(Element.N) > 0.15 * atoms.of(OXOANION_FORMERS) && atoms.of(OXOANION_FORMERS) > 0;
  }

  /** γ-Li3PO4: one tetrahedral cation of charge 4 or 5 for four oxygen, and lithium in excess of two. */
  private static boolean isLisicon(Stoichiometry atoms) {
    double unit = (atoms.of(Element.O) + atoms.of(Element.N)) / 4;
    double former = atoms.of(TETRAHEDRAL) / unit;
    double guests = atoms.of(LISICON_GUESTS) / unit;
    boolean phosphateOfDivalent =
        atoms.of(SMALL_DIVALENT) > 0.2 * unit && atoms.of(Element.P) > 0.5 * atoms.of(TETRAHEDRAL);
    return within(former, 0.35, 1.05) && within(atoms.of(Element.Li) / unit, 1.9, 4.7) && within(former + guests, 0.9, 2.1)
        && !phosphateOfDivalent && atoms.hasOnly(element -> element == Element.Li || element == Element.O || element == Element.N
            || TETRAHEDRAL.contains(element) || LISICON_GUESTS.contains(element));
  }

  /** A2B2(O, F)7 with a large cation on A; lithium and vacancies fill up. */
  private static boolean isPyrochlore(Stoichiometry atoms) {
    double octahedral = atoms.of(HIGHLY_CHARGED);
    double anions = (atoms.of(Element.O) + atoms.of(Element.F)) / octahedral;
    boolean oxide = atoms.of(Element.F) == 0 && within(atoms.of(LANTHANIDES) / octahedral, 0.9, 1.1);
    boolean oxyfluoride = within(atoms.of(Element.F) / octahedral, 0.3, 0.6) && atoms.of(LARGE) > 0.2 * octahedral;
    return within(anions, 3.3, 3.6) && (oxide || oxyfluoride);
  }

  /** ABO3 with vacancies on A, and its layered kin up to A2BO4; no tetrahedral oxoanions. */
  private static boolean isPerovskite(Stoichiometry atoms) {
    double small = atoms.of(HIGHLY_CHARGED);
    double guests = Math.min(atoms.of(PEROVSKITE_GUESTS), small);
    double octahedral = small + guests;
    double large = atoms.of(LARGE) / octahedral;
    double oxygen = (atoms.of(Element.O) + atoms.of(Element.F)) / octahedral;
    boolean threeDimensional = within(oxygen, 2.85, 3.1) && within(large, 0.1, 1.05);
    boolean layered = within(oxygen, 3.1, 4.05) && within(large, 0.4, 2.05);
    double filled = large + atoms.of(Element.Li) / octahedral;
    return (threeDimensional && filled <= 1.3 || layered && filled <= 2.1)
        && atoms.of(Element.P) + atoms.of(Element.Si) + atoms.of(Element.B) + atoms.of(Element.C) <= 0.05 * octahedral
        && atoms.of(PEROVSKITE_GUESTS) <= small * 1.05;
  }

  /** Alkali between spinel blocks of MAl11O17; the spinel LiAl5O8 itself has twice the lithium. */
  private static boolean isBetaAlumina(Stoichiometry atoms) {
    double aluminium = atoms.of(Element.Al) + atoms.of(Element.Ga);
    return within(aluminium / atoms.of(Element.O), 0.58, 0.66) && within(atoms.mobile() / aluminium, 0.05, 0.195)
        && atoms.of(Element.H) == 0;
  }

  /** Li3OCl and Li2OHCl: cations of charge three in all, protons too, for one oxygen and one halogen. */
  private static boolean isAntiPerovskite(Stoichiometry atoms) {
    double oxygen = atoms.of(Element.O);
    double alkali = atoms.sum(Element::isAlkali);
    double divalent = atoms.of(Element.Ba) + atoms.of(Element.Mg) + atoms.of(Element.Ca) + atoms.of(Element.Sr);
    double cations = alkali + atoms.of(Element.H) + 2 * divalent;
    return atoms.hasOnly(element -> element.isAlkali() || element.isHalogen() || element == Element.O || element == Element.H
            || element == Element.Ba || element == Element.Mg || element == Element.Ca || element == Element.Sr)
        && within(atoms.halogens() / oxygen, 0.7, 1.3) && within(cations / oxygen, 2.7, 3.4) && alkali >= 1.7 * oxygen;
  }

  /** The oxides of the argyrodite structure: Li6PO5Cl, Li6SiO4Cl2. */
  private static boolean isArgyrodite(Stoichiometry atoms) {
    double former = atoms.of(Element.P) + atoms.of(Element.Si) + atoms.of(Element.Ge);
    double halogens = atoms.of(Element.Cl) + atoms.of(Element.Br) + atoms.of(Element.I);
    return within((atoms.of(Element.O) + halogens) / former, 5.8, 6.2) && within(halogens / former, 0.8, 2.2)
        && within(atoms.of(Element.Li) / former, 5, 7.2);
  }
}
