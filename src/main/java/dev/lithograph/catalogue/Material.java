package dev.lithograph.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A material, or a family of materials, that papers name.
 *
 * @param term local name of its IRI: {@code LLZO}
 * @param label for people: {@code LLZO}
 * @param names every other name and abbreviation, as printed: {@code lithium lanthanum zirconate}
 * @param formula of its composition, subscripts flat; absent for polymers, families, ambiguous names
 * @param family term of the family that it belongs to: {@code Garnet}
 */
public record Material(String term, Role role, String label, List<String> names, Optional<String> formula,
    Optional<String> family) {
  public Material {
    names = List.copyOf(names);
  }

  /** What a material usually is in a cell. */
  public enum Role {
    INORGANIC_ELECTROLYTE, ELECTROLYTE_FAMILY, SALT, SOLVENT, IONIC_LIQUID, POLYMER, ADDITIVE, FILLER,
    POSITIVE_ELECTRODE, NEGATIVE_ELECTRODE, OTHER
  }

  /** Whether it is a liquid, salt or polymer, which make an electrolyte quasi-solid. */
  public boolean isLiquidSaltOrPolymer() {
    return switch (role) {
      case SALT, SOLVENT, IONIC_LIQUID, POLYMER -> true;
      case INORGANIC_ELECTROLYTE, ELECTROLYTE_FAMILY, ADDITIVE, FILLER, POSITIVE_ELECTRODE, NEGATIVE_ELECTRODE, OTHER -> false;
    };
  }
}
