package dev.lithograph.compare;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lithograph.compare.ComparisonJson.CellJson;
import dev.lithograph.compare.ComparisonJson.ColumnJson;
import dev.lithograph.compare.ComparisonJson.OtherJson;
import dev.lithograph.compare.ComparisonJson.ReferenceJson;
import dev.lithograph.compare.ComparisonJson.RowJson;
import dev.lithograph.compare.ComparisonJson.ValueJson;
import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.StoredFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** As {@link ComparisonJson}. */
public final class JsonExport implements TextExport {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String text(ComparisonTable table, Provenance provenance) {
    References references = References.of(table);
    ComparisonJson json = new ComparisonJson(table.columns().stream().map(JsonExport::column).toList(),
        table.rows().stream().map(row -> row(table.columns(), row, references)).toList(),
        references.all().stream().map(JsonExport::reference).toList());
    try {
      return JSON.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records and texts can be written", e);
    }
  }

  private static ColumnJson column(Column column) {
    return new ColumnJson(column.key(), column.header(),
        column instanceof Column.Measured measured ? Optional.of(measured.unit().symbol()) : Optional.empty());
  }

  private static RowJson row(List<Column> columns, ComparisonTable.Row row, References references) {
    Map<String, CellJson> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Optional<List<Integer>> numbers = columns.get(i) == Column.Described.REFERENCE
          ? Optional.of(references.of(row).stream().map(CitedWork::number).toList()) : Optional.empty();
      cells.put(columns.get(i).key(), cell(row.cells().get(i), numbers));
    }
    return new RowJson(row.key(), cells);
  }

  private static CellJson cell(Cell cell, Optional<List<Integer>> references) {
    return switch (cell) {
      case Cell.Words words -> new CellJson(words.text(), iris(words.facts()), Optional.empty(), Optional.empty(),
          Optional.empty(), references);
      case Cell.Values values -> new CellJson(values.text(), iris(values.facts()),
          Optional.of(values.values().stream().map(JsonExport::value).toList()), Optional.empty(), Optional.empty(), references);
      case Cell.Absent absent -> new CellJson("", List.of(), Optional.empty(), Optional.of(absent.reason().words()),
          Optional.of(iris(absent.facts())), references);
    };
  }

  private static List<String> iris(List<StoredFact> facts) {
    return facts.stream().map(StoredFact::iri).toList();
  }

  private static ValueJson value(Reported value) {
    Map<String, List<String>> conditions = value.told().stream().collect(Collectors.groupingBy(
        condition -> condition.aspect().name().toLowerCase(Locale.ROOT), LinkedHashMap::new,
        Collectors.mapping(Condition::value, Collectors.toList())));
    return new ValueJson(value.quantity().value().notation(), value.quantity().unit().symbol(),
        value.reports().getFirst().fact().evidence().asPrinted(), conditions,
        value.others().stream().map(other -> new OtherJson(other.fact().iri(), other.fact().fact().quantity().toString(),
            other.relation().name().toLowerCase(Locale.ROOT))).toList());
  }

  private static ReferenceJson reference(CitedWork work) {
    Bibliography bibliography = work.bibliography();
    return new ReferenceJson(work.number(), work.citation(), bibliography.doi());
  }
}
