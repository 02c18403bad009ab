package dev.lithograph.recognise.mention;

/** Room temperature without a number: {@code room temperature}, {@code ambient temperature}, {@code RT}, {@code r.t.}. */
public record AmbientMention(int start, int end) implements Mention {}
