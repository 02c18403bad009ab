package dev.lithograph.rdf;

import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Span;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The sections and blocks of a document as nodes, so that a fact can be shown where it stands. */
final class Blocks {
  /** A place in the text of a block, or of a cell of it. Rows are counted through header and body. */
  record Place(Resource block, OptionalInt row, OptionalInt column, int start, int end) {}

  private record Written(Block block, Resource node) {}

  private final List<Written> written = new ArrayList<>();

  /** Writes the blocks of {@code document} beside its node. */
  Blocks(Document document, Resource node) {
    for (int i = 0; i < document.sections().size(); i++) {
      Section section = document.sections().get(i);
      Resource sectionNode = node.getModel().createResource(node.getURI() + "/section/" + (i + 1), Vocabulary.SECTION)
          .addProperty(RDFS.label, section.heading().value())
          .addLiteral(Vocabulary.LEVEL, section.level())
          .addLiteral(Vocabulary.POSITION, i + 1);
      for (Block block : section.blocks()) {
        int position = written.size() + 1;
        Resource blockNode = node.getModel().createResource(node.getURI() + "/block/" + position)
            .addProperty(Vocabulary.IN_SECTION, sectionNode).addLiteral(Vocabulary.POSITION, position);
        describe(block, blockNode);
        written.add(new Written(block, blockNode));
      }
    }
  }

  private static void describe(Block block, Resource node) {
    switch (block) {
      case Paragraph paragraph ->
          node.addProperty(RDF.type, Vocabulary.PARAGRAPH).addProperty(Vocabulary.TEXT, paragraph.text().value());
      case Figure figure -> node.addProperty(RDF.type, Vocabulary.FIGURE).addLiteral(Vocabulary.NUMBER, figure.number())
          .addProperty(Vocabulary.TEXT, figure.caption().value());
      case Table table -> node.addProperty(RDF.type, Vocabulary.TABLE).addLiteral(Vocabulary.NUMBER, table.number())
          .addProperty(Vocabulary.GRID, JSON.toStringFlat(json(table)), RDF.dtRDFJSON);
    }
  }

  private static JsonObject json(Table table) {
    JsonArray footnotes = new JsonArray();
    table.footnotes().forEach(note -> footnotes.add((note.mark() + " " + note.text().value()).strip()));
    return JSON.buildObject(json -> json
        .pair("caption", table.caption().value()).pair("header", json(table.header())).pair("body", json(table.body()))
        .pair("footnotes", footnotes));
  }

  private static JsonArray json(List<Table.Row> rows) {
    JsonArray grid = new JsonArray();
    for (Table.Row row : rows) {
      JsonArray cells = new JsonArray();
      row.cells().forEach(cell -> cells.add(cell.text().value()));
      grid.add((JsonValue) cells);
    }
    return grid;
  }

  /** Where the value of {@code evidence} stands; absent where no block holds it. */
  Optional<Place> find(Evidence evidence) {
    return written.stream().flatMap(candidate -> places(candidate, evidence)).findFirst();
  }

  private static Stream<Place> places(Written candidate, Evidence evidence) {
    return switch (candidate.block()) {
      case Paragraph paragraph -> inText(candidate.node(), paragraph.text(), evidence.valueSpan());
      case Figure figure -> inText(candidate.node(), figure.caption(), evidence.valueSpan());
      case Table table -> Stream.concat(inCells(candidate.node(), table, evidence),
          Stream.concat(Stream.of(table.caption()), table.footnotes().stream().map(Table.Footnote::text))
              .flatMap(text -> inText(candidate.node(), text, evidence.valueSpan())));
    };
  }

  /** The row that the evidence names comes first: a cell that spans rows stands in each of them. */
  private static Stream<Place> inCells(Resource node, Table table, Evidence evidence) {
    List<Table.Row> rows = Stream.concat(table.header().stream(), table.body().stream()).toList();
    List<Place> places = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      boolean named = evidence.place().endsWith(".r" + (row - table.header().size() + 1));
      List<Table.Cell> cells = rows.get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        Optional<int[]> range = range(cells.get(column).text(), evidence.valueSpan());
        if (range.isPresent()) {
          places.add(named ? 0 : places.size(),
              new Place(node, OptionalInt.of(row), OptionalInt.of(column), range.get()[0], range.get()[1]));
        }
      }
    }
    return places.stream();
  }

  private static Stream<Place> inText(Resource node, Text text, Span span) {
    return range(text, span).stream()
        .map(range -> new Place(node, OptionalInt.empty(), OptionalInt.empty(), range[0], range[1]));
  }

  /** The characters of {@code text}, from and to, that stood within {@code span} of the source. */
  private static Optional<int[]> range(Text text, Span span) {
    Span whole = text.source();
    if (span.start() < whole.start() || span.end() > whole.end()) {
      return Optional.empty();
    }
    int from = -1;
    int to = -1;
    for (int i = 0; i < text.length(); i++) {
      Span character = text.source(i, i + 1);
      if (character.start() >= span.start() && character.end() <= span.end()) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    return from < 0 ? Optional.empty() : Optional.of(new int[] {from, to});
  }
}
