package dev.lithograph.assemble.text;

import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;

/**
 * What a value may be a property of.
 *
 * @param name readable: {@code PEO with 10 wt% LLZTO}, {@code the membrane}
 * @param materials those in it; none for a noun such as {@code membrane}
 * @param refersBack whether it is but a noun for what was named before: {@code this electrolyte}, {@code the membrane}
 */
record Candidate(int start, int end, String name, List<MaterialMention> materials, boolean refersBack) {
  Candidate {
    materials = List.copyOf(materials);
  }
}
