package dev.lithograph.recognise.mention;

import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Formula;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A material by formula, name or abbreviation.
 *
 * @param printed as it stands in the text, without markup: {@code Ta-doped LLZO}
 * @param formula its composition: printed here, or where the document says what the abbreviation stands for, else that of the
 *     catalogue
 * @param material its entry in the catalogue, or that of the name that its abbreviation stands for
 * @param sample what it is made of, where it is a name that the document gives to something of several materials
 */
public record MaterialMention(int start, int end, String printed, Optional<Formula> formula, Optional<Material> material,
    Optional<Sample> sample) implements Mention {
  public MaterialMention(int start, int end, String printed, Optional<Formula> formula, Optional<Material> material) {
    this(start, end, printed, formula, material, Optional.empty());
  }

  /** It and the materials that it is made of. */
  public Stream<MaterialMention> withParts() {
    return Stream.concat(Stream.of(this), sample.stream().flatMap(made -> made.parts().stream()));
  }
}
