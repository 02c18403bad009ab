package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.compare.Column;
import dev.lithograph.compare.Column.Described;
import dev.lithograph.compare.ColumnKey;
import dev.lithograph.compare.ComparisonQuestion;
import dev.lithograph.compare.ComparisonTable;
import dev.lithograph.compare.ComparisonTable.Row;
import dev.lithograph.compare.Comparisons;
import dev.lithograph.compare.Condition;
import dev.lithograph.compare.MarkdownExport;
import dev.lithograph.compare.Provenance;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Materials side by side. */
final class Compare implements Tool {
  private static final int USUAL = 30;
  private static final int MOST = 200;

  private final Catalogue catalogue;
  private final FactStore store;
  private final Comparisons comparisons;

  Compare(FactStore store, FactIndex index, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.store = store;
    this.comparisons = new Comparisons(store, index, catalogue);
  }

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String title() {
    return "Compare electrolytes and cells";
  }

  @Override
  public String description() {
    return "Lays electrolytes and cells side by side as a Markdown table, with numbered references to the papers that measured"
        + " the values. A row is what one document reports of one material as one paper found it. Marks on values are explained"
        + " under the table. Use search_facts instead for single values and their quotes.";
  }

  @Override
  public Parameters parameters() {
    return FactFilters.describedIn(new Parameters()
        .text("text", "Words that a value of the row must have in its material, synonyms, formula, quote or authors")
        .texts("columns", "Properties as list_properties names them, with conditions where only such values are wanted:"
            + " ionic_conductivity, ionic_conductivity@rt, ionic_conductivity@60C, specific_capacity@rate:0.1C,"
            + " capacity_retention@cycle:100; the usual ones unless given"))
        .integer("limit", "How many rows, " + USUAL + " unless said otherwise", 1, MOST);
  }

  @Override
  public Answer answer(Arguments arguments) throws UnusableArgumentsException {
    ComparisonQuestion question = new ComparisonQuestion(columns(arguments.texts("columns")), FactFilters.of(arguments));
    ComparisonTable table = comparisons.outline(question).table();
    List<Row> rows = table.rows().stream().filter(row -> hasValue(table, row)).toList();
    List<Row> first = rows.subList(0, Math.min(rows.size(), arguments.integer("limit", USUAL)));
    String markdown = new MarkdownExport().text(comparisons.explained(table.withRows(first).withoutEmptyColumns()),
        new Provenance("", store.state()));
    String text = rows.isEmpty() ? "No value meets all of this: ask with fewer conditions. 20 to 30 °C count as rt." : markdown
        + (first.size() < rows.size() ? "\n" + first.size() + " of " + rows.size() + " rows." : "");
    ObjectNode content = JsonNodeFactory.instance.objectNode().put("rows", rows.size()).put("table", text);
    return new Answer(text, content);
  }

  private static boolean hasValue(ComparisonTable table, Row row) {
    return IntStream.range(0, table.columns().size())
        .anyMatch(i -> table.columns().get(i) instanceof Column.Measured && !row.cells().get(i).isEmpty());
  }

  private List<Column> columns(List<String> keys) throws UnusableArgumentsException {
    if (keys.isEmpty()) {
      return Column.standard(catalogue);
    }
    List<Column> columns = new ArrayList<>(List.of(Described.ELECTROLYTE, Described.FORMULA, Described.COMPONENTS));
    for (String key : keys) {
      columns.add(column(key));
    }
    columns.addAll(List.of(Described.CATHODE, Described.RATE, Described.REFERENCE));
    return columns;
  }

  private Column column(String key) throws UnusableArgumentsException {
    ColumnKey parts = ColumnKey.of(key);
    Property property = catalogue.property(parts.property()).orElseThrow(() ->
        new UnusableArgumentsException("there is no property \"" + parts.property() + "\": list_properties tells which there are"));
    List<Condition> conditions = new ArrayList<>();
    for (String condition : parts.conditions()) {
      Optional<Condition> known = Condition.of(condition);
      conditions.add(known.orElseThrow(() -> new UnusableArgumentsException("\"" + condition + "\" is no condition: give one as"
          + " rt, 60C, rate:0.1C, cycle:100")));
    }
    return Column.of(property.label(), property, conditions);
  }
}
