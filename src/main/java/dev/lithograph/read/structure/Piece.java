package dev.lithograph.read.structure;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.GridRow;
import java.util.List;

/** What a piece of the file turned out to be. */
public sealed interface Piece {

  /**
   * @param level as marked, 0 where the heading is known by its look alone
   */
  record Heading(Text text, int level) implements Piece {}

  /**
   * @param number 0 where the caption has none
   */
  record Caption(boolean ofTable, int number, Text text) implements Piece {}

  record Prose(Text text, Span span) implements Piece {}

  record Grid(List<GridRow> rows, Text caption) implements Piece {}
}
