package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Formula;
import java.util.Optional;

/**
 * What a document says an abbreviation stands for.
 *
 * @param abbreviation as printed: {@code LLZTO}
 * @param meaning the words or the formula that it stands for, as printed
 * @param formula where it is defined by one
 * @param material that the words or the formula name, where the catalogue knows it
 * @param isMaterial whether a material is meant at all: {@code SS} for steady state means none
 * @param isSample whether it is a name for something that the document made of the materials that the meaning names
 */
public record Definition(String abbreviation, String meaning, Optional<Formula> formula, Optional<Material> material,
    boolean isMaterial, boolean isSample) {}
