package dev.lithograph.assemble.subject;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Composition;
import dev.lithograph.chemistry.ElectrodeMaterial;
import dev.lithograph.chemistry.ElectrodeMaterials;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.Families;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.Optional;

/** What a material is in a cell: as the catalogue says, else as its composition suggests. */
public final class Roles {
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
    Optional<ElectrodeMaterial> electrode = ElectrodeMaterials.of(composition);
    if (electrode.isPresent()) {
      return electrode.get().role() == ElectrodeMaterial.Role.NEGATIVE ? Role.NEGATIVE_ELECTRODE : Role.POSITIVE_ELECTRODE;
    }
    if (!composition.contains(Element.Li) && !composition.contains(Element.Na)) {
      return composition.contains(Element.O) ? Role.FILLER : Role.OTHER;
    }
    return Families.of(composition).isPresent() ? Role.INORGANIC_ELECTROLYTE : Role.SALT;
  }
}
