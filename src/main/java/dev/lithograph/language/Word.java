package dev.lithograph.language;

/**
 * A word, number or punctuation mark at characters {@code [start, end)} of a text.
 *
 * @param form as printed; of a chunk its stand-in
 */
public record Word(int start, int end, String form) {}
