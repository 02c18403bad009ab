package dev.lithograph.compare.crate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.compare.SheetColumn;
import dev.lithograph.store.describe.DatasetDescription;

/** Tells programs what the columns of the sheet of facts hold, by CSV on the Web (https://www.w3.org/TR/tabular-metadata/). */
final class SheetDescription {
  static final String SHEET = "facts.csv";
  /** The name at which programs look for it, beside the sheet. */
  static final String FILE = SHEET + "-metadata.json";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SheetDescription() {}

  static ObjectNode json() {
    ObjectNode table = NODES.objectNode();
    table.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
    table.put("url", SHEET).put("dc:title", "Values that papers report of solid and quasi-solid electrolytes");
    table.putObject("dc:license").put("@id", DatasetDescription.LICENCE);
    ObjectNode schema = table.putObject("tableSchema");
    ArrayNode columns = schema.putArray("columns");
    for (SheetColumn column : SheetColumn.values()) {
      columns.add(column(column));
    }
    schema.put("primaryKey", SheetColumn.REPORT.header());
    return table;
  }

  private static ObjectNode column(SheetColumn column) {
    ObjectNode described = NODES.objectNode().put("name", column.header()).put("titles", column.header())
        .put("dc:description", column.description());
    if (column == SheetColumn.CONFIDENCE) {
      described.putObject("datatype").put("base", column.datatype()).put("minimum", "0").put("maximum", "1");
    } else {
      described.put("datatype", column.datatype());
    }
    column.separator().ifPresent(separator -> described.put("separator", separator));
    return column == SheetColumn.REPORT ? described.put("required", true) : described;
  }
}
