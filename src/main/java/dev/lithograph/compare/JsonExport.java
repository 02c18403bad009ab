package dev.lithograph.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.fact.StoredFact;
import java.util.Locale;

/**
 * Columns, rows of cells with their text and the IRIs of the reports that it was made from, the values in them one by one with
 * what other reports say, why others are empty, and the papers that are credited.
 */
public final class JsonExport implements TextExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
    ObjectNode json = JSON.createObjectNode();
    ArrayNode columns = json.putArray("columns");
    table.columns().forEach(column -> describe(column, columns.addObject()));
    References references = References.of(table);
    ArrayNode rows = json.putArray("rows");
    for (ComparisonTable.Row row : table.rows()) {
      ObjectNode cells = rows.addObject().put("key", row.key());
      for (int i = 0; i < table.columns().size(); i++) {
        ObjectNode cell = cells.putObject(table.columns().get(i).key());
        describe(row.cells().get(i), cell);
        if (table.columns().get(i) == Column.Described.REFERENCE) {
          ArrayNode numbers = cell.putArray("references");
          references.of(row).forEach(work -> numbers.add(work.number()));
        }
      }
    }
    ArrayNode works = json.putArray("references");
    references.all().forEach(work -> {
      ObjectNode entry = works.addObject().put("number", work.number()).put("citation", work.citation());
      work.bibliography().doi().ifPresent(doi -> entry.put("doi", doi));
    });
    return json.toPrettyString() + "\n";
  }

  private static void describe(Column column, ObjectNode node) {
    node.put("key", column.key()).put("header", column.header());
    if (column instanceof Column.Measured measured) {
      node.put("unit", measured.unit().symbol());
    }
  }

  private static void describe(Cell cell, ObjectNode node) {
    node.put("text", cell instanceof Cell.Absent ? "" : cell.text());
    ArrayNode reports = node.putArray("reports");
    if (!cell.isEmpty()) {
      cell.facts().stream().map(StoredFact::iri).forEach(reports::add);
    }
    switch (cell) {
      case Cell.Words words -> { }
      case Cell.Values values -> {
        ArrayNode all = node.putArray("values");
        values.values().forEach(value -> describe(value, all.addObject()));
      }
      case Cell.Absent absent -> {
        node.put("absent", absent.reason().words());
        ArrayNode elsewhere = node.putArray("underOtherConditions");
        absent.facts().stream().map(StoredFact::iri).forEach(elsewhere::add);
      }
    }
  }

  private static void describe(Reported value, ObjectNode node) {
    node.put("value", value.quantity().value().notation()).put("unit", value.quantity().unit().symbol())
        .put("printed", value.reports().getFirst().fact().evidence().asPrinted());
    ObjectNode conditions = node.putObject("conditions");
    value.told().forEach(condition ->
        conditions.withArray(condition.aspect().name().toLowerCase(Locale.ROOT)).add(condition.value()));
    ArrayNode others = node.putArray("otherReports");
    value.others().forEach(other -> others.addObject().put("report", other.fact().iri())
        .put("value", other.fact().fact().quantity().toString())
        .put("relation", other.relation().name().toLowerCase(Locale.ROOT)));
  }
}
