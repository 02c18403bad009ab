package dev.lithograph.recognise.mention;

/**
 * The cycle at which something holds: {@code the 300th cycle}, {@code (500th)}, {@code after 200 cycles}, {@code over 100 cycles},
 * {@code first cycle}, {@code initial} (before a capacity or an efficiency). The same words may be a number of cycles that a cell
 * has run: then the assembler decides.
 *
 * @param cycle from 1
 */
public record CycleMention(int start, int end, int cycle) implements Mention {}
