package dev.lithograph.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.fact.StoredFact;

/** Columns, rows of cells with their text and the IRIs of the reports that it was made from, and the papers that are credited. */
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
    table.columns().forEach(column -> columns.addObject().put("key", column.key()).put("header", column.header()));
    References references = References.of(table);
    ArrayNode rows = json.putArray("rows");
    for (ComparisonTable.Row row : table.rows()) {
      ObjectNode cells = rows.addObject();
      for (int i = 0; i < table.columns().size(); i++) {
        ObjectNode cell = cells.putObject(table.columns().get(i).key());
        cell.put("text", row.cells().get(i).text());
        ArrayNode reports = cell.putArray("reports");
        row.cells().get(i).facts().stream().map(StoredFact::iri).forEach(reports::add);
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
}
