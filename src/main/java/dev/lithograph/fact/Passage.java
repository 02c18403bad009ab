package dev.lithograph.fact;

import java.util.List;

/** What stands around a fact in its document: a whole paragraph, caption or footnote, or a whole table. */
public sealed interface Passage permits Passage.InText, Passage.InTable {
  /** Heading of the section; empty before the first heading. */
  String section();

  /**
   * All positions are indexes in {@code text}, ends behind the last character.
   *
   * @param text of the paragraph, figure caption, table caption or table footnote
   */
  record InText(String section, String text, int quoteStart, int quoteEnd, int valueStart, int valueEnd) implements Passage {}

  /**
   * @param number of the table, from 1
   * @param row of the marked cell, counted from 0 through {@code header} and then {@code body}
   * @param column of the marked cell, from 0
   * @param valueStart index of the value in the marked cell
   * @param valueEnd index behind it
   */
  record InTable(String section, int number, String caption, List<List<String>> header, List<List<String>> body,
      List<String> footnotes, int row, int column, int valueStart, int valueEnd) implements Passage {
    public InTable {
      header = List.copyOf(header);
      body = List.copyOf(body);
      footnotes = List.copyOf(footnotes);
    }
  }
}
