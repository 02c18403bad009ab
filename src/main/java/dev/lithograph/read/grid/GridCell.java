package dev.lithograph.read.grid;

import dev.lithograph.document.Text;

/**
 * A place of a table as the source has it.
 *
 * @param spanned whether the place belongs to a cell above or to the left
 */
public record GridCell(Text text, boolean spanned) {}
