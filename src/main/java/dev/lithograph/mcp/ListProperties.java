package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Citation;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.StoreStatus;
import java.util.Map;

/** What there is to search for. */
final class ListProperties implements Tool {
  /** How many documents are named; search_facts finds the others. */
  private static final int MOST_NAMED = 50;

  private final FactStore store;
  private final Catalogue catalogue;

  ListProperties(FactStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "list_properties";
  }

  @Override
  public String title() {
    return "List properties and documents";
  }

  @Override
  public String description() {
    return "Lists the properties that values are known of, with definition, usual unit and number of values, and the documents"
        + " that the values were read from. Ask it first, to know what can be answered.";
  }

  @Override
  public Parameters parameters() {
    return new Parameters();
  }

  @Override
  public Answer answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    StoreStatus status = store.status();
    Map<String, Integer> facts = status.factsByProperty();
    ArrayNode properties = answer.putArray("properties");
    for (Property property : catalogue.properties()) {
      properties.addObject().put("name", property.name()).put("label", property.label())
          .put("definition", property.definition()).put("usual_unit", property.usualUnit().symbol())
          .put("values", facts.getOrDefault(property.name(), 0));
    }
    answer.put("number_of_documents", status.documents());
    ArrayNode named = answer.putArray("documents");
    store.documents(0, MOST_NAMED).forEach(document -> {
      String citation = Citation.full(document.bibliography());
      named.addObject().put("id", document.id()).put("values", document.facts())
          .put("citation", citation.isEmpty() ? document.id() : citation);
    });
    return Answer.of(answer);
  }
}
