package dev.lithograph.assemble.table;

import dev.lithograph.assemble.table.Marks.Marked;
import dev.lithograph.document.Text;

/**
 * A cell, with its footnotes.
 *
 * @param spanned whether it repeats the cell above or to the left
 * @param row data row of the table as printed, from 1; 0 in the header
 */
record Entry(Marked marked, boolean spanned, int row) {
  private static final String NOTHING = "-–—−_/.…· ";

  Text text() {
    return marked.text();
  }

  boolean isBlank() {
    return text().isBlank();
  }

  /** Whether it says that there is nothing to say: a dash, {@code n.a.}, {@code N/A}. */
  boolean saysNothing() {
    String value = text().value().strip();
    boolean dashes = value.chars().allMatch(c -> NOTHING.indexOf(c) >= 0);
    return !value.isEmpty() && (dashes
        || value.matches("(?i)n\\.?\\s?[ard]\\.?|n/a|n\\.? ?g\\.?|none|not (?:available|reported|given|specified)"));
  }

  boolean isFilled() {
    return !isBlank() && !saysNothing();
  }

  /** The words, white space folded. */
  String words() {
    return text().value().strip().replaceAll("\\s+", " ");
  }
}
