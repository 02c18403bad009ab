package dev.lithograph.recognise.mention;

/** Something that a {@link dev.lithograph.document.Text} names, at the characters {@code [start, end)} of its value. */
public sealed interface Mention permits QuantityMention, CycleMention, AmbientMention, MaterialMention, CellMention,
    PropertyMention, CitationMention, AuthorMention {
  int start();

  int end();

  /** Whether the two share a character. */
  default boolean overlaps(Mention other) {
    return start() < other.end() && other.start() < end();
  }
}
