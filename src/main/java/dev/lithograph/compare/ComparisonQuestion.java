package dev.lithograph.compare;

import dev.lithograph.search.FactQuery;
import java.util.List;

/**
 * Which electrolytes and cells to lay side by side, and what of them.
 *
 * @param filters as a search has them; page and order count for nothing
 */
public record ComparisonQuestion(List<Column> columns, FactQuery filters) {
  public ComparisonQuestion {
    columns = List.copyOf(columns);
  }
}
