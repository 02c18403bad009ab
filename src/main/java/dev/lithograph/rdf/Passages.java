package dev.lithograph.rdf;

import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;

/** Reads what stands around a fact. */
final class Passages {
  private Passages() {}

  /** @param node of {@code evidence}, an {@code oa:SpecificResource} */
  static Passage read(Resource node, Evidence evidence) {
    if (!node.hasProperty(Vocabulary.IN_BLOCK)) {
      return new Passage.InText(evidence.place(), evidence.quote(), 0, evidence.quote().length(), evidence.valueStart(),
          evidence.valueEnd());
    }
    Resource block = node.getPropertyResourceValue(Vocabulary.IN_BLOCK);
    String section = block.getPropertyResourceValue(Vocabulary.IN_SECTION).getProperty(RDFS.label).getString();
    int start = integer(node, Vocabulary.TEXT_START);
    int end = integer(node, Vocabulary.TEXT_END);
    if (block.hasProperty(Vocabulary.TEXT)) {
      return inText(section, block.getProperty(Vocabulary.TEXT).getString(), evidence, start, end);
    }
    JsonObject table = JSON.parse(block.getProperty(Vocabulary.GRID).getString());
    String caption = table.getString("caption");
    List<String> footnotes = strings(table.get("footnotes"));
    if (node.hasProperty(Vocabulary.ROW)) {
      return new Passage.InTable(section, integer(block, Vocabulary.NUMBER), caption, grid(table.get("header")),
          grid(table.get("body")), footnotes, integer(node, Vocabulary.ROW), integer(node, Vocabulary.COLUMN), start, end);
    }
    String text = Stream.concat(Stream.of(caption), footnotes.stream()).filter(part -> part.contains(evidence.quote()))
        .findFirst().orElse(evidence.quote());
    int valueStart = text.indexOf(evidence.quote()) + evidence.valueStart();
    return inText(section, text, evidence, valueStart, valueStart + evidence.asPrinted().length());
  }

  /** Where the quote is not a piece of the text to the character, the value alone is marked. */
  private static Passage.InText inText(String section, String text, Evidence evidence, int start, int end) {
    int quoteStart = start - evidence.valueStart();
    boolean found = text.startsWith(evidence.quote(), quoteStart);
    return found ? new Passage.InText(section, text, quoteStart, quoteStart + evidence.quote().length(), start, end)
        : new Passage.InText(section, text, start, end, start, end);
  }

  static List<List<String>> grid(JsonValue rows) {
    List<List<String>> grid = new ArrayList<>();
    rows.getAsArray().forEach(row -> grid.add(strings(row)));
    return grid;
  }

  static List<String> strings(JsonValue array) {
    List<String> strings = new ArrayList<>();
    array.getAsArray().forEach(value -> strings.add(value.getAsString().value()));
    return strings;
  }

  private static int integer(Resource node, Property property) {
    return node.getProperty(property).getInt();
  }
}
