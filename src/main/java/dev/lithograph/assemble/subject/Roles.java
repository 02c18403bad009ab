package dev.lithograph.assemble.subject;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.Element;
import dev.lithograph.recognise.mention.MaterialMention;

/** What a material is in a cell: as the catalogue says, else as its composition suggests. */
public final class Roles {
  private static final Element[] ANIONS =
      {Element.O, Element.S, Element.Se, Element.F, Element.Cl, Element.Br, Element.I, Element.N, Element.H};
  /** Metals that change their charge when lithium enters: what holds them beside lithium is an electrode. */
  private static final Element[] REDOX = {Element.Ni, Element.Co, Element.Mn, Element.Fe, Element.V, Element.Cr, Element.Cu};

  private Roles() {}

  public static Role of(MaterialMention mention) {
    return mention.material().map(Material::role)
        .orElseGet(() -> mention.formula().map(formula -> of(formula.composition())).orElse(Role.OTHER));
  }

  public static boolean isElectrode(MaterialMention mention) {
    Role role = of(mention);
    return role == Role.POSITIVE_ELECTRODE || role == Role.NEGATIVE_ELECTRODE;
  }

  private static Role of(Composition composition) {
    boolean alkali = composition.contains(Element.Li) || composition.contains(Element.Na);
    if (!alkali) {
      return composition.contains(Element.O) ? Role.FILLER : Role.OTHER;
    }
    if (composition.containsAny(REDOX)) {
      return Role.POSITIVE_ELECTRODE;
    }
    if (!composition.containsAny(ANIONS)) {
      return Role.NEGATIVE_ELECTRODE;
    }
    boolean organic = composition.contains(Element.C);
    return organic ? Role.SALT : composition.elements().size() > 2 ? Role.INORGANIC_ELECTROLYTE : Role.OTHER;
  }
}
