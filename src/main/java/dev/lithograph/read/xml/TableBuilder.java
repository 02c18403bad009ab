package dev.lithograph.read.xml;

import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import dev.lithograph.document.Table.Footnote;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.Footnotes;
import dev.lithograph.read.grid.GridRow;
import dev.lithograph.read.grid.Tables;
import dev.lithograph.read.xml.XmlNode.Element;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows and notes of a table. */
public final class TableBuilder {
  private final Source source;
  private final List<Diagnostic> diagnostics;
  private final List<GridRow> rows = new ArrayList<>();
  private final List<Text> markedLines = new ArrayList<>();
  private final List<Footnote> labelled = new ArrayList<>();
  private final List<Block> unmarked = new ArrayList<>();

  public TableBuilder(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  public void rows(List<GridRow> more) {
    rows.addAll(more);
  }

  /** Adds a note whose mark the source sets apart. */
  public void note(String label, Text text) {
    String mark = mark(label);
    if (mark.isEmpty() || text.isBlank()) {
      note(text);
    } else {
      labelled.add(new Footnote(mark, text));
    }
  }

  /** Adds a line under the table, which may begin with the mark of a note. */
  public void note(Text line) {
    if (Footnotes.isNote(line)) {
      markedLines.add(line);
    } else if (!line.isBlank()) {
      unmarked.add(new Paragraph(line));
    }
  }

  /**
   * The table and, behind it, what stands under it without a mark.
   *
   * @param place where the source has the table
   */
  public List<Block> build(int number, Text caption, Element place) {
    if (rows.isEmpty()) {
      diagnostics.add(Diagnostic.warning(source.name() + ":" + source.line(place.span().start()),
          "table " + number + " has no rows, perhaps it is an image: its values are not read"));
    }
    Table table = new Tables(source, diagnostics).table(number, caption, rows, markedLines);
    List<Footnote> notes = new ArrayList<>(labelled);
    notes.addAll(table.footnotes());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table(number, caption, table.header(), table.body(), notes));
    blocks.addAll(unmarked);
    return blocks;
  }

  /** The mark without brackets and raised digits: {@code a} of {@code a)}. */
  private static String mark(String label) {
    String plain = Normalizer.normalize(label, Normalizer.Form.NFKC).strip();
    int start = 0;
    int end = plain.length();
    while (start < end && "([".indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ")].:".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(start, end);
  }
}
