package dev.lithograph.chemistry;

/**
 * A way to read a damaged formula.
 *
 * @param from the text that is damaged, spaces and subscript glyphs folded
 * @param to what it then says
 */
public record Repair(String from, Formula to, Misreading kind) {}
