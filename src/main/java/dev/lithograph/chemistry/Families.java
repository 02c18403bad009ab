package dev.lithograph.chemistry;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The family of an inorganic electrolyte by its composition: what its anions are, and which structure the ratios of its cations
 * to them ask for. Solid solutions in variables count as where the variables are small.
 */
public final class Families {
  private static final Set<Element> SALT_CENTRES = Set.of(Element.P, Element.B, Element.As, Element.Sb);

  private Families() {}

  public static Optional<Family> of(Formula formula) {
    return of(formula, List.of());
  }

  /** @param context words beside the formula, of which {@code glass}, {@code amorphous}, {@code glass-ceramic} count */
  public static Optional<Family> of(Formula formula, Collection<String> context) {
    Optional<Family> family = isMixture(formula) ? ofMixture(formula) : of(formula.composition());
    return family.map(known -> inContext(known, context));
  }

  /** The family of a compound; absent for electrodes, salts of liquids, and what holds no ion that moves. */
  public static Optional<Family> of(Composition composition) {
    Stoichiometry atoms = Stoichiometry.of(composition);
    Optional<Family> structure = structure(atoms);
    if (structure.isPresent()) {
      return structure;
    }
    boolean electrolyte = atoms.mobile() > 0 && !isElectrode(composition) && !isSaltOfLiquids(composition, atoms)
        && composition.elements().size() > 1;
    return electrolyte ? Optional.of(byAnion(atoms)) : Optional.empty();
  }

  private static boolean isElectrode(Composition composition) {
    return ElectrodeMaterials.of(composition).filter(kind -> kind != ElectrodeMaterial.TITANATE
        && kind != ElectrodeMaterial.POLYANION).isPresent();
  }

  private static boolean isMixture(Formula formula) {
    return formula.parts().size() > 1 && formula.joint() == Formula.Joint.MIXTURE || isBracketedMixture(formula);
  }

  /** {@code (Li2S)0.75(P2S5)0.25}: nothing but groups, each a compound. */
  private static boolean isBracketedMixture(Formula formula) {
    List<Formula.Term> terms = formula.parts().getFirst().terms();
    return formula.parts().size() == 1 && terms.size() > 1 && terms.stream().allMatch(term -> term instanceof Formula.Group);
  }

  /** A mixture of a lithium compound with formers of glass is a glass, unless the context says more. */
  private static Optional<Family> ofMixture(Formula formula) {
    Composition composition = formula.composition();
    Stoichiometry atoms = Stoichiometry.of(composition);
    if (!atoms.has(Element.Li) && !atoms.has(Element.Na)) {
      return Optional.empty();
    }
    if (atoms.heavyChalcogens() > 0 && composition.containsAny(Element.P, Element.Si, Element.Ge, Element.B, Element.Sn)) {
      return Optional.of(Family.SULFIDE_GLASS);
    }
    return Optional.of(byAnion(atoms));
  }

  private static Family inContext(Family family, Collection<String> context) {
    boolean sulfide = switch (family) {
      case SULFIDE, SULFIDE_GLASS, THIO_LISICON, CHALCOHALIDE, GLASS_CERAMIC -> true;
      default -> false;
    };
    List<String> words = context.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (sulfide && words.stream().anyMatch(word -> word.startsWith("glass-ceramic") || word.startsWith("glass ceramic"))) {
      return Family.GLASS_CERAMIC;
    }
    boolean glass = words.stream().anyMatch(word -> word.equals("glass") || word.equals("glasses") || word.equals("glassy")
        || word.equals("amorphous"));
    return sulfide && glass ? Family.SULFIDE_GLASS : family;
  }

  private static Optional<Family> structure(Stoichiometry atoms) {
    if (atoms.has(Element.O) && atoms.heavyChalcogens() == 0) {
      return OxideFamilies.structure(atoms);
    }
    if (atoms.heavyChalcogens() > 0 && atoms.mobile() > 0) {
      Family family = SulfideFamilies.of(atoms);
      return family == Family.SULFIDE || family == Family.CHALCOHALIDE ? Optional.empty() : Optional.of(family);
    }
    return Optional.empty();
  }

  private static Family byAnion(Stoichiometry atoms) {
    if (isHydride(atoms)) {
      return Family.HYDRIDE;
    }
    if (atoms.heavyChalcogens() > 0 && atoms.heavyChalcogens() >= 0.25 * atoms.of(Element.O)) {
      return SulfideFamilies.of(atoms);
    }
    if (atoms.has(Element.O)) {
      return OxideFamilies.byAnion(atoms);
    }
    if (atoms.has(Element.N) && atoms.halogens() <= 2 * atoms.of(Element.N)) {
      return Family.NITRIDE;
    }
    return atoms.halogens() > 0 ? halide(atoms) : Family.OTHER;
  }

  /** Hydrogen without oxygen: borohydrides, alanates, amides. */
  private static boolean isHydride(Stoichiometry atoms) {
    return atoms.has(Element.H) && atoms.of(Element.H) > atoms.of(Element.O) && atoms.of(Element.H) >= atoms.heavyChalcogens();
  }

  private static Family halide(Stoichiometry atoms) {
    if (atoms.of(Element.Cl) > 0.5 * atoms.halogens()) {
      return Family.CHLORIDE;
    }
    return atoms.of(Element.Br) > 0.5 * atoms.halogens() ? Family.BROMIDE : Family.HALIDE;
  }

  /** {@code LiPF6}, {@code LiClO4}, {@code LiTFSI} or {@code LiBOB} written out: one alkali and a large anion of charge one. */
  private static boolean isSaltOfLiquids(Composition composition, Stoichiometry atoms) {
    boolean fluoroanion = composition.elements().size() == 3 && atoms.of(Element.F) >= 3.9 * atoms.of(SALT_CENTRES)
        && atoms.of(SALT_CENTRES) > 0;
    boolean perchlorate = atoms.has(Element.Cl) && atoms.of(Element.O) >= 3.9 * atoms.of(Element.Cl)
        && composition.elements().size() == 3;
    boolean difluorophosphate = atoms.has(Element.P) && atoms.has(Element.F) && atoms.of(Element.O) <= 2.1 * atoms.of(Element.P);
    boolean cluster = atoms.of(Element.B) >= 5 * atoms.of(Element.C);
    boolean organic = atoms.has(Element.C) && !cluster && (atoms.has(Element.F) || atoms.has(Element.S) || atoms.has(Element.H)
        || atoms.has(Element.O) && atoms.of(Element.O) <= 2.1 * atoms.of(Element.C));
    boolean nitrate = atoms.has(Element.N) && atoms.of(Element.O) >= 2.9 * atoms.of(Element.N)
        && composition.elements().size() == 3;
    return fluoroanion || perchlorate || difluorophosphate || organic || nitrate;
  }
}
