package dev.lithograph.store.describe;

/**
 * A resource as one mentions it.
 *
 * @param label for people
 * @param described whether the store says something of it
 */
public record Name(String iri, String label, boolean described) {}
