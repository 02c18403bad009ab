package dev.lithograph.language;

/**
 * Characters {@code [start, end)} of a text that a tokenizer for newspapers would tear apart: a formula, a quantity, a citation.
 *
 * @param standIn the word that the sentence is read with in their place; empty for what is no part of the sentence
 */
public record Chunk(int start, int end, String standIn) {}
