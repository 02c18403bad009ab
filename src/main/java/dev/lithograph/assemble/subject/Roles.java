package dev.lithograph.assemble.subject;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.ElectrodeMaterial;
import dev.lithograph.chemistry.ElectrodeMaterials;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.Families;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Sample;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a material is in a cell: as the catalogue says, else as its composition suggests. */
public final class Roles {
  /**
   * Metals that change their charge when lithium or sodium enters: an oxide of them is an electrode even where it is misprinted.
   */
  private static final Element[] REDOX =
      {Element.Ni, Element.Co, Element.Mn, Element.Fe, Element.V, Element.Cr, Element.Ru, Element.Mo};
  private static final Element[] OF_COATINGS = {Element.Nb, Element.Ta, Element.Zr, Element.W};
  private static final Element[] MOBILE = {Element.Mg, Element.Ca, Element.Zn, Element.Al, Element.K, Element.Ag, Element.Cu};
  private static final Element[] POLYANIONS =
      {Element.P, Element.B, Element.S, Element.Se, Element.Si, Element.Ge, Element.I, Element.N};

  /** {@code composite electrolyte with LiFePO4}, whatever it is filled with. */
  private static final Pattern ELECTROLYTE = Pattern.compile("electrolyte|membrane|\\b(?:(?:Q?S|C|Q)?SE|[GCS]PE)s?\\b");

  private Roles() {}

  public static Role of(MaterialMention mention) {
    return mention.material().map(Material::role)
        .or(() -> mention.formula().map(formula -> of(formula.composition())))
        .or(() -> mention.sample().filter(Roles::isElectrode).map(sample -> Role.POSITIVE_ELECTRODE))
        .orElse(Role.OTHER);
  }

  /** {@code LNO-NCM}, of an electrode and what it is coated with; {@code the LRCo10 cathode}, of which no more is told. */
  private static boolean isElectrode(Sample sample) {
    return sample.meaning().endsWith(" cathode") || !sample.parts().isEmpty()
        && of(sample.parts().getLast()) == Role.POSITIVE_ELECTRODE && !ELECTROLYTE.matcher(sample.meaning()).find();
  }

  public static boolean isElectrode(MaterialMention mention) {
    Role role = of(mention);
    return role == Role.POSITIVE_ELECTRODE || role == Role.NEGATIVE_ELECTRODE;
  }

  private static Role of(Composition composition) {
    Optional<ElectrodeMaterial> electrode = ElectrodeMaterials.of(composition);
    if (electrode.isPresent()) {
      return electrode.get().role() == ElectrodeMaterial.Role.NEGATIVE ? Role.NEGATIVE_ELECTRODE : Role.POSITIVE_ELECTRODE;
    }
    if (!composition.contains(Element.Li) && !composition.contains(Element.Na)) {
      return isConductorOfOtherIons(composition) ? Role.INORGANIC_ELECTROLYTE : composition.contains(Element.O) ? Role.FILLER
          : Role.OTHER;
    }
    if (isRedoxOxide(composition) || isTornOxide(composition)) {
      return Role.POSITIVE_ELECTRODE;
    }
    if (isSimpleSalt(composition)) {
      return Role.SALT;
    }
    if (isCoating(composition)) {
      return Role.FILLER;
    }
    if (Families.of(composition).isPresent()) {
      return Role.INORGANIC_ELECTROLYTE;
    }
    return composition.contains(Element.O) && composition.containsAny(REDOX) ? Role.POSITIVE_ELECTRODE : Role.SALT;
  }

  /** {@code LiNb0.5Ta0.5O3}: as LiNbO3 and Li2ZrO3, which are put on electrodes, whatever they conduct. */
  private static boolean isCoating(Composition composition) {
    return composition.contains(Element.O) && composition.containsAny(OF_COATINGS) && composition.elements().stream()
        .allMatch(element -> element == Element.O || element.isAlkali() || List.of(OF_COATINGS).contains(element));
  }

  /** {@code NaFeMnO2}: an oxide of little else than metals that change their charge, whatever is wrong with its numbers. */
  private static boolean isRedoxOxide(Composition composition) {
    return composition.contains(Element.O) && composition.elements().stream()
        .allMatch(element -> element == Element.O || element.isAlkali() || List.of(REDOX).contains(element))
        && composition.containsAny(REDOX);
  }

  /** {@code LiNi0.33}, of which a converter has torn the rest: no alloy that anybody uses. */
  private static boolean isTornOxide(Composition composition) {
    return composition.containsAny(Element.Ni, Element.Co, Element.Mn)
        && composition.elements().stream().allMatch(element -> element.isAlkali() || List.of(REDOX).contains(element));
  }

  /** {@code Na2S}, {@code LiCl}: what electrolytes are made from. */
  private static boolean isSimpleSalt(Composition composition) {
    return composition.elements().size() == 2 && composition.elements().stream().anyMatch(Element::isAlkali)
        && composition.elements().stream().anyMatch(element -> element.isHalogen() || element.isChalcogen());
  }

  /** A phosphate, borohydride, sulfide and so on of a metal whose ions move; what holds carbon is a salt or a ligand. */
  private static boolean isConductorOfOtherIons(Composition composition) {
    return composition.elements().size() >= 3 && composition.containsAny(MOBILE) && composition.containsAny(POLYANIONS)
        && !composition.contains(Element.C) && !(composition.contains(Element.Cl) && composition.contains(Element.O));
  }
}
