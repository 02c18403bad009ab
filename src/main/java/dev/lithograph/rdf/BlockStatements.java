package dev.lithograph.rdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;

/** What the blocks of a document say, piece by piece. */
public final class BlockStatements {
  private BlockStatements() {}

  /** The sentences of paragraphs, captions and footnotes; of tables each cell behind its heading and the beginning of its row. */
  public static List<String> of(Model document) {
    List<String> statements = new ArrayList<>();
    document.listObjectsOfProperty(Vocabulary.TEXT).forEach(text -> addSentences(text.asLiteral().getString(), statements));
    document.listObjectsOfProperty(Vocabulary.GRID)
        .forEach(grid -> addTable(JSON.parse(grid.asLiteral().getString()), statements));
    return statements;
  }

  private static void addSentences(String text, List<String> statements) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    for (int start = 0, end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
      statements.add(text.substring(start, end).strip());
    }
  }

  private static void addTable(JsonObject table, List<String> statements) {
    addSentences(table.getString("caption"), statements);
    Passages.strings(table.get("footnotes")).forEach(note -> addSentences(note, statements));
    List<List<String>> header = Passages.grid(table.get("header"));
    for (List<String> row : Passages.grid(table.get("body"))) {
      for (int i = 1; i < row.size(); i++) {
        statements.add(row.getFirst() + " " + heading(header, i) + " " + row.get(i));
      }
    }
  }

  private static String heading(List<List<String>> header, int column) {
    return String.join(" ", header.stream().filter(row -> column < row.size()).map(row -> row.get(column)).toList());
  }
}
