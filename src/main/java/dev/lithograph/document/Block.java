package dev.lithograph.document;

/** A piece of a section. */
public sealed interface Block permits Paragraph, Table, Figure {}
