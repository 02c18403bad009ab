package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a value may be a property of.
 *
 * @param name readable: {@code PEO with 10 wt% LLZTO}, {@code the membrane}
 * @param materials those in it; none for a noun such as {@code membrane}
 */
record Candidate(int start, int end, String name, List<MaterialMention> materials, Kind kind) {
  /** What conducts by the liquid in it, whatever it is made of. */
  private static final Pattern SOAKED = Pattern.compile("\\b(?:separator|membrane)s?$");

  Candidate {
    materials = List.copyOf(materials);
  }

  /** In the order in which they are thought of. */
  enum Kind {
    /** A material or several mixed: {@code PEO with 10 wt% LLZTO}. */
    MATERIAL(0),
    /** A cell whose electrolyte is named: {@code Li|LLZO|LFP}. */
    CELL(4),
    /** A noun that says of what kind: {@code the filler-free polymer}. */
    NOUN(4),
    /** A noun for a shape of the material spoken of: {@code cold-pressed pellets}. */
    SHAPE(4),
    /** A noun for what was named before: {@code this electrolyte}. */
    REFERENCE(4),
    /** The first of two that were named last. */
    FORMER(0),
    /** The second of two that were named last. */
    LATTER(0),
    /** What is done to what was spoken of: {@code adding LiF}, {@code substituting Sb by W}; the materials are those added. */
    ADDED(10),
    /** What a thing like that spoken of does not have: {@code without LiF}. */
    LACKING(10),
    /** A cell without its electrolyte, {@code the Li|LFP cell}: that of what was named before. */
    BARE_CELL(12),
    /** An electrode, which has properties of its own only where nothing else is named. */
    ELECTRODE(25),
    /** Any other noun before the verb. */
    PHRASE(14);

    private final int reluctance;

    Kind(int reluctance) {
      this.reluctance = reluctance;
    }

    /** In words of distance. */
    int reluctance() {
      return reluctance;
    }
  }

  Candidate as(Kind other) {
    return new Candidate(start, end, name, materials, other);
  }

  /** Whether all materials in it are families of electrolytes; so have none. */
  boolean isOfFamilies() {
    return materials.stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
  }

  /** Whether it needs an earlier sentence to be understood. */
  boolean refersBack() {
    return kind == Kind.REFERENCE || kind == Kind.BARE_CELL || kind == Kind.FORMER || kind == Kind.LATTER;
  }

  /** Whether it is a material of its own rather than a class of them. */
  boolean isNamed() {
    return kind == Kind.MATERIAL && isSpecific() && !isOfFamilies();
  }

  boolean isSpecific() {
    return kind == Kind.NOUN || kind == Kind.CELL || kind == Kind.MATERIAL && !isIngredientAlone();
  }

  /** Whether all in it conducts only as a part of something else. */
  boolean isIngredientAlone() {
    return materials.stream().allMatch(Candidate::isIngredient) && !SOAKED.matcher(name).find();
  }

  private static boolean isIngredient(MaterialMention mention) {
    return mention.sample().isEmpty() && switch (Roles.of(mention)) {
      case SALT, SOLVENT, ADDITIVE, FILLER, OTHER -> true;
      default -> false;
    };
  }
}
