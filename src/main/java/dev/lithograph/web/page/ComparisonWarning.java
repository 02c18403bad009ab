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

  /** Of the conditions in a column so many are offered, those of the most values. */
  private static final int OFFERED = 8;

  /**
   * @param counted {@code 3 temperatures}
   * @param others how many conditions are not offered, each of as few values as the last of those that are, or fewer
   * @param example column of the first of these, as an address has it
   * @param unstated how many values do not say
   */
  record Respect(String counted, List<Choice> choices, int others, String example, int unstated) {}

  /** @param url of the table with the values of this condition alone in the column */
  record Choice(String url, String name, int values) {}

  static List<ComparisonWarning> of(ComparisonTable table, ComparisonParameters parameters) {
    Map<Column.Measured, List<Mixture>> byColumn = new LinkedHashMap<>();
    Mixture.in(table).forEach(mixture -> byColumn.computeIfAbsent(mixture.column(), first -> new ArrayList<>()).add(mixture));
    return byColumn.entrySet().stream().map(entry -> new ComparisonWarning(Labels.capitalised(entry.getKey().header()),
        Labels.listed(entry.getValue().stream().map(ComparisonWarning::counted).toList()),
        parameters.first("sort").filter(entry.getKey().key()::equals).isPresent(),
        entry.getValue().stream().map(mixture -> respect(mixture, parameters)).toList())).toList();
  }

  private static Respect respect(Mixture mixture, ComparisonParameters parameters) {
    int others = Math.max(0, mixture.shares().size() - OFFERED);
    String example = others == 0 ? "" : mixture.keyWith(mixture.shares().get(OFFERED).condition());
    return new Respect(Labels.capitalised(counted(mixture)), choices(mixture, parameters), others, example, mixture.unstated());
  }

  private static String counted(Mixture mixture) {
    return mixture.aspect().counted(mixture.shares().size());
  }

  private static List<Choice> choices(Mixture mixture, ComparisonParameters parameters) {
    return mixture.shares().stream().limit(OFFERED).map(share -> new Choice(ComparisonEdit.replacing(ComparePage.PATH, parameters,
            mixture.column().key(), mixture.keyWith(share.condition())),
        share.condition().name(), share.values())).toList();
  }
}
