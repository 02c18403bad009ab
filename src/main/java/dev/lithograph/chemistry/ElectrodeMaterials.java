package dev.lithograph.chemistry;

import static dev.lithograph.chemistry.Stoichiometry.within;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells electrode materials from electrolytes by composition: an electrode holds a metal that changes its charge, in the ratios
 * of a structure that lets lithium in and out.
 */
public final class ElectrodeMaterials {
  private static final Set<Element> REDOX = EnumSet.of(Element.Ni, Element.Co, Element.Mn, Element.Fe, Element.V, Element.Cr,
      Element.Cu, Element.M, Element.TM);
  private static final Set<Element> DOPANTS = EnumSet.of(Element.Al, Element.Mg, Element.Ti, Element.Zr, Element.Zn, Element.Nb,
      Element.Ga, Element.Mo, Element.W, Element.Sn, Element.Ru, Element.Ta, Element.B, Element.Y);
  private static final Set<Element> ALLOYING = EnumSet.of(Element.In, Element.Al, Element.Si, Element.Sn, Element.Ge, Element.Sb,
      Element.Bi, Element.Zn, Element.Mg, Element.Ag, Element.Au, Element.Ga, Element.Pb, Element.C, Element.Cu);
  private static final Set<Element> SULFIDE_CATHODES =
      EnumSet.of(Element.Fe, Element.Ti, Element.Mo, Element.Ni, Element.Co, Element.Cu, Element.V, Element.W, Element.Mn);

  private ElectrodeMaterials() {}

  public static Optional<ElectrodeMaterial> of(Composition composition) {
    Stoichiometry atoms = Stoichiometry.of(composition);
    if (isAlloy(composition, atoms)) {
      return Optional.of(ElectrodeMaterial.ALLOY);
    }
    if (isConversion(composition, atoms)) {
      return Optional.of(ElectrodeMaterial.CONVERSION);
    }
    return atoms.has(Element.O) && isOxideOfMetals(atoms) ? oxide(atoms) : polyanion(atoms);
  }

  private static boolean isOxideOfMetals(Stoichiometry atoms) {
    return atoms.hasOnly(element -> element == Element.O || element == Element.F || element == Element.Li || element == Element.Na
        || element == Element.K || REDOX.contains(element) || DOPANTS.contains(element));
  }

  private static Optional<ElectrodeMaterial> oxide(Stoichiometry atoms) {
    double unit = (atoms.of(Element.O) + atoms.of(Element.F)) / 2;
    double alkali = atoms.mobile() / unit;
    double redox = atoms.of(REDOX) / unit;
    double metals = redox + atoms.of(DOPANTS) / unit;
    boolean led = redox > 0.6 * metals;
    if (isTitanate(atoms)) {
      return Optional.of(ElectrodeMaterial.TITANATE);
    }
    if (led && atoms.of(Element.V) > 0.8 * atoms.of(REDOX) && within(metals, 0.65, 0.85) && alkali <= 0.5) {
      return Optional.of(ElectrodeMaterial.VANADIUM_OXIDE);
    }
    if (led && within(metals, 0.93, 1.05) && within(alkali, 0.05, 0.55) && atoms.of(Element.Mn) > 0.5 * atoms.of(REDOX)) {
      return Optional.of(ElectrodeMaterial.SPINEL);
    }
    boolean layered = led && within(metals, 0.6, 1.12) && within(metals + alkali, 1.3, 2.1) && alkali <= 1.4;
    return layered ? Optional.of(ElectrodeMaterial.LAYERED_OXIDE) : Optional.empty();
  }

  /** Li4Ti5O12, TiO2, TiNb2O7. */
  private static boolean isTitanate(Stoichiometry atoms) {
    double hosts = atoms.of(Element.Ti) + atoms.of(Element.Nb);
    return atoms.hasOnly(element -> element == Element.Ti || element == Element.Nb || element == Element.O
        || element == Element.Li
        || element == Element.Na) && atoms.has(Element.Ti) && within(atoms.of(Element.O) / hosts, 1.95, 2.45)
        && atoms.mobile() / hosts <= 1.05;
  }

  private static Optional<ElectrodeMaterial> polyanion(Stoichiometry atoms) {
    double tetrahedra = atoms.of(Element.P) + atoms.of(Element.Si);
    double oxygen = atoms.of(Element.O) / tetrahedra;
    double redox = atoms.of(REDOX) / tetrahedra;
    double metals = redox + (atoms.of(DOPANTS) - atoms.of(Element.B)) / tetrahedra;
    if (!within(oxygen, 3.9, 5.1) || redox < 0.6 * metals
        || !atoms.hasOnly(element -> element.isMetal() || element == Element.P || element == Element.Si || element == Element.O
            || element == Element.F || element == Element.M || element == Element.TM)) {
      return Optional.empty();
    }
    boolean olivine = within(metals, 0.95, 1.05) && within(oxygen, 3.9, 4.1) && atoms.mobile() / tetrahedra <= 1.1
        && !atoms.has(Element.F) && atoms.of(Element.V) < 0.5 * atoms.of(REDOX);
    if (olivine) {
      return Optional.of(ElectrodeMaterial.OLIVINE);
    }
    boolean host = within(metals, 0.63, 1.05)
        && (atoms.of(Element.V) + atoms.of(Element.Fe) + atoms.of(Element.Mn)) > 0.6 * atoms.of(REDOX);
    return host ? Optional.of(ElectrodeMaterial.POLYANION) : Optional.empty();
  }

  /** Sulphur and the sulphides and fluorides of redox metals, lithiated or not, and nothing beside. */
  private static boolean isConversion(Composition composition, Stoichiometry atoms) {
    boolean sulphur = composition.elements().equals(Set.of(Element.Li, Element.S))
        || composition.elements().equals(Set.of(Element.S));
    boolean sulphide = atoms.heavyChalcogens() > 0 && atoms.of(SULFIDE_CATHODES) > 0
        && atoms.hasOnly(e -> SULFIDE_CATHODES.contains(e) || e == Element.S || e == Element.Se || e == Element.Li
            || e == Element.Na)
        && atoms.mobile() <= atoms.of(Element.S) + atoms.of(Element.Se) + 1e-9;
    boolean fluoride = composition.elements().size() == 2 && atoms.has(Element.F)
        && (atoms.of(REDOX) > 0 || atoms.has(Element.Bi));
    return sulphur || sulphide || fluoride;
  }

  private static boolean isAlloy(Composition composition, Stoichiometry atoms) {
    boolean metal = composition.elements().equals(Set.of(Element.Li)) || composition.elements().equals(Set.of(Element.Na));
    return metal || composition.elements().size() <= 3 && atoms.mobile() > 0 && atoms.of(ALLOYING) > 0
        && atoms.hasOnly(element -> element.isAlkali() || ALLOYING.contains(element));
  }
}
