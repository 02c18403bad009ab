package dev.lithograph.rdf;

import dev.lithograph.fact.AnnotatedText;
import dev.lithograph.fact.AnnotatedText.Block;
import dev.lithograph.fact.AnnotatedText.Content;
import dev.lithograph.fact.AnnotatedText.Grid;
import dev.lithograph.fact.AnnotatedText.Place;
import dev.lithograph.fact.AnnotatedText.Prose;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;

/** Reads the text of a document as {@link Blocks} writes it. */
final class AnnotatedTexts {
  private AnnotatedTexts() {}

  static AnnotatedText read(Model graph) {
    return new AnnotatedText(graph.listSubjectsWithProperty(Vocabulary.IN_SECTION).toList().stream()
        .sorted(Comparator.comparingInt(block -> integer(block, Vocabulary.POSITION))).map(AnnotatedTexts::block).toList());
  }

  private static Block block(Resource block) {
    Resource section = block.getPropertyResourceValue(Vocabulary.IN_SECTION);
    List<Place> places = block.getModel().listSubjectsWithProperty(Vocabulary.IN_BLOCK, block).toList().stream()
        .map(AnnotatedTexts::place)
        .sorted(Comparator.comparing((Place place) -> place.row().orElse(-1)).thenComparing(place -> place.column().orElse(-1))
            .thenComparing(Place::start).thenComparing(Place::report))
        .toList();
    return new Block(section.getProperty(RDFS.label).getString(), integer(section, Vocabulary.LEVEL), content(block), places);
  }

  private static Content content(Resource block) {
    if (block.hasProperty(Vocabulary.TEXT)) {
      return new Prose(block.getProperty(Vocabulary.TEXT).getString());
    }
    JsonObject table = JSON.parse(block.getProperty(Vocabulary.GRID).getString());
    return new Grid(integer(block, Vocabulary.NUMBER), table.getString("caption"), Passages.grid(table.get("header")),
        Passages.grid(table.get("body")), Passages.strings(table.get("footnotes")));
  }

  private static Place place(Resource evidence) {
    Resource report = evidence.getModel().listSubjectsWithProperty(Vocabulary.WAS_DERIVED_FROM, evidence).next();
    return new Place(report.getURI(), optional(evidence, Vocabulary.ROW), optional(evidence, Vocabulary.COLUMN),
        integer(evidence, Vocabulary.TEXT_START), integer(evidence, Vocabulary.TEXT_END));
  }

  private static OptionalInt optional(Resource node, Property property) {
    return node.hasProperty(property) ? OptionalInt.of(integer(node, property)) : OptionalInt.empty();
  }

  private static int integer(Resource node, Property property) {
    return node.getProperty(property).getInt();
  }
}
