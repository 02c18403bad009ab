package dev.lithograph.compare;

import dev.lithograph.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;

/**
 * Which electrolytes and cells to lay side by side, and what of them.
 *
 * @param family only electrolytes of this family: {@code Garnet}
 * @param component only electrolytes with this liquid, salt or polymer, by label: {@code PEO}
 * @param cathode only cells with this active material: {@code LiFePO4}
 * @param documentId only what this document reports
 */
public record ComparisonQuestion(List<Column> columns, Optional<String> family, Optional<String> component,
    Optional<String> cathode, Optional<String> documentId) {
  public ComparisonQuestion {
    columns = List.copyOf(columns);
  }

  /** Everything, in the standard columns. */
  public static ComparisonQuestion everything(Catalogue catalogue) {
    return everything(Column.standard(catalogue));
  }

  static ComparisonQuestion everything(List<Column> columns) {
    return new ComparisonQuestion(columns, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
