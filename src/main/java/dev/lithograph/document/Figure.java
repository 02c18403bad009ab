package dev.lithograph.document;

/**
 * A figure, of which we read the caption.
 *
 * @param number as the paper counts it, from 1
 */
public record Figure(int number, Text caption) implements Block {}
