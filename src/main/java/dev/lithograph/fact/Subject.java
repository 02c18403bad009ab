package dev.lithograph.fact;

import dev.lithograph.catalogue.Material;
import java.util.List;
import java.util.Optional;

/**
 * What has the property: a material, a composite, an interface or a cell.
 *
 * @param name readable, in the document's words: {@code LLZO + [Py14][TFSI]/LiTFSI 80:20}
 * @param formula composition of the inorganic solid electrolyte in it, subscripts flat, where the document gives one
 * @param asPrinted the formula as it stands in the document where it was repaired, else absent
 * @param family term of the family of the inorganic electrolyte: {@code Garnet}
 * @param components the materials of the catalogue that it consists of, the inorganic electrolyte first
 */
public record Subject(String name, Optional<String> formula, Optional<String> asPrinted, Optional<String> family,
    List<Material> components) {
  public Subject {
    components = List.copyOf(components);
  }
}
