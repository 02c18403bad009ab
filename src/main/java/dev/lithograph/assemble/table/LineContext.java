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
 */
record LineContext(String name, String topic, List<MaterialMention> materials, Conditions conditions,
    Optional<Attribution> attribution) {}
