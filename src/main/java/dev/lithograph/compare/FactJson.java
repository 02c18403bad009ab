package dev.lithograph.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.fact.Fact;

/** A fact as a JSON object with the columns of the fact table as its members; what the fact does not state is left out. */
public final class FactJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FactJson() {}

  /** On one line. */
  public static String of(String documentId, Fact fact) {
    ObjectNode object = JSON.createObjectNode();
    for (FactColumn column : FactColumn.values()) {
      String text = column.of(documentId, fact);
      if (!text.isEmpty()) {
        put(object, column, text, fact);
      }
    }
    return object.toString();
  }

  private static void put(ObjectNode object, FactColumn column, String text, Fact fact) {
    switch (column) {
      case CYCLE, START, END -> object.put(column.header(), Integer.parseInt(text));
      case CONFIDENCE -> object.put(column.header(), Double.parseDouble(text));
      case REFS -> {
        ArrayNode numbers = object.putArray(column.header());
        fact.attribution().references().forEach(reference -> numbers.add(reference.number()));
      }
      default -> object.put(column.header(), text);
    }
  }
}
