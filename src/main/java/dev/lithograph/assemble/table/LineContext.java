package dev.lithograph.assemble.table;

import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.Optional;

/**
 * What holds for several rows: what the caption says, or a row that stands above a group of others as a heading.
 *
 * @param name of the material that it names, empty where it names none
 * @param topic what the caption calls its subject, where nothing of that is a known material: {@code the membrane}
 * @param temperatureOfMaterials whether it gives the temperature for a property of materials, so that it tells none of cells
 */
record LineContext(String name, String topic, List<MaterialMention> materials, Conditions conditions,
    boolean temperatureOfMaterials, Optional<Attribution> attribution) {
  LineContext with(List<MaterialMention> others) {
    return new LineContext(name, topic, others, conditions, temperatureOfMaterials, attribution);
  }

  /** What holds for the cells of the rows. */
  Conditions ofCells() {
    return temperatureOfMaterials ? Settings.withoutTemperature(conditions) : conditions;
  }
}
