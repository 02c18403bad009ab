package dev.lithograph.recognise.mention;

import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Formula;
import java.util.Optional;

/**
 * A material by formula, name or abbreviation.
 *
 * @param printed as it stands in the text, without markup: {@code Ta-doped LLZO}
 * @param formula its composition: printed here, or where the document says what the abbreviation stands for, else that of the
 *     catalogue
 * @param material its entry in the catalogue, or that of the name that its abbreviation stands for
 */
public record MaterialMention(int start, int end, String printed, Optional<Formula> formula, Optional<Material> material)
    implements Mention {}
