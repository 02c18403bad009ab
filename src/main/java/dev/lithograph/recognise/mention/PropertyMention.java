package dev.lithograph.recognise.mention;

import dev.lithograph.catalogue.Property;

/**
 * A property by one of its names, cues or symbols.
 *
 * @param certain whether the words mean this property whatever stands beside them; a cue ({@code conductivity}) means it only
 *     beside a quantity of its unit, and is a mention of each property that has the cue
 */
public record PropertyMention(int start, int end, Property property, boolean certain) implements Mention {}
