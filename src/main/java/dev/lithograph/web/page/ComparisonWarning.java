package dev.lithograph.web.page;

import dev.lithograph.compare.Column;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.Mixture;
import dev.lithograph.web.request.ComparisonEdit;
import dev.lithograph.web.request.ComparisonParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be known before a column is ranked: its values were measured in different ways.
 *
 * @param column its heading
 * @param mixed {@code 3 temperatures and 2 kinds of cells}
 * @param ranked whether the table is sorted by the column
 */
record ComparisonWarning(String column, String mixed, boolean ranked, List<Respect> respects) {
  ComparisonWarning {
    respects = List.copyOf(respects);
  }

  /** @param counted {@code 3 temperatures}; unstated: how many values do not say */
  record Respect(String counted, List<Choice> choices, int unstated) {}

  /** @param url of the table with the values of this condition alone in the column */
  record Choice(String url, String name, int values) {}

  static List<ComparisonWarning> of(ComparisonTable table, ComparisonParameters parameters) {
    Map<Column.Measured, List<Mixture>> byColumn = new LinkedHashMap<>();
    Mixture.in(table).forEach(mixture -> byColumn.computeIfAbsent(mixture.column(), first -> new ArrayList<>()).add(mixture));
    return byColumn.entrySet().stream().map(entry -> new ComparisonWarning(Labels.capitalised(entry.getKey().header()),
        Labels.listed(entry.getValue().stream().map(ComparisonWarning::counted).toList()),
        parameters.first("sort").filter(entry.getKey().key()::equals).isPresent(),
        entry.getValue().stream().map(mixture -> new Respect(Labels.capitalised(counted(mixture)),
            choices(mixture, parameters), mixture.unstated())).toList())).toList();
  }

  private static String counted(Mixture mixture) {
    return mixture.aspect().counted(mixture.shares().size());
  }

  private static List<Choice> choices(Mixture mixture, ComparisonParameters parameters) {
    return mixture.shares().stream().map(share -> new Choice(ComparisonEdit.replacing(ComparePage.PATH, parameters,
            mixture.column().key(), mixture.keyWith(share.condition())),
        share.condition().name(), share.values())).toList();
  }
}
