package dev.lithograph.assemble.table;

import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.Optional;

/**
 * What holds for several rows: what the caption says, or a row that stands above a group of others as a heading.
 *
 * @param name of what it is about, empty where it names no material
 */
record LineContext(String name, List<MaterialMention> materials, Conditions conditions, Optional<Attribution> attribution) {
  static LineContext none() {
    return new LineContext("", List.of(), Conditions.none(), Optional.empty());
  }
}
