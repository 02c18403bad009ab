package dev.lithograph.fact;

import dev.lithograph.document.Span;
import java.util.regex.Pattern;

/**
 * Where a fact stands.
 *
 * @param place section name in capitals, {@code T1.r3} for data row 3 of table 1, {@code F2} for the caption of figure 2
 * @param quote the sentence or table cell that says it, readable: Unicode superscripts, flat subscripts
 * @param quoteSpan where the quote stands in the source file
 * @param valueStart index of the value in {@code quote}
 * @param valueEnd index behind it
 * @param valueSpan where the value stands in the source file
 */
public record Evidence(String place, String quote, Span quoteSpan, int valueStart, int valueEnd, Span valueSpan) {
  private static final Pattern TABLE_ROW = Pattern.compile("T\\d+\\.r\\d+");

  /** Whether it stands in a row of a table. */
  public boolean isInTable() {
    return TABLE_ROW.matcher(place).matches();
  }

  /** The value as printed. */
  public String asPrinted() {
    return quote.substring(valueStart, valueEnd);
  }
}
