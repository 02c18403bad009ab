package dev.lithograph.document;

/**
 * An entry of the reference list.
 *
 * @param id what {@link Text.Anchor#target()} points to: the source's own identifier, else the number
 * @param number place in the list, from 1; the number by which papers cite it where they cite by number
 */
public record Reference(String id, int number, Text text, Bibliography bibliography) {}
