package dev.lithograph.compare;

/**
 * Where a table was taken from.
 *
 * @param link that leads to it again and names the state of the data
 * @param state of the data that it was made from, as the store names it
 */
public record Provenance(String link, String state) {}
