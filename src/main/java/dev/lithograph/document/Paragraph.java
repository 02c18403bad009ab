package dev.lithograph.document;

/** A paragraph, whole again where a page break had cut it. */
public record Paragraph(Text text) implements Block {}
