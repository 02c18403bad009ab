package dev.lithograph.store.query;

import java.util.List;

/**
 * The answer of a query within limits.
 *
 * @param text a table as CSV, a graph as Turtle, else {@code yes} or {@code no}
 * @param cut whether rows were left out
 * @param citations of the papers that the answer names, or that measured or reported what it names
 */
public record CitedAnswer(String text, boolean cut, List<String> citations) {
  public CitedAnswer {
    citations = List.copyOf(citations);
  }
}
