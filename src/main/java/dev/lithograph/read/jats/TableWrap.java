package dev.lithograph.read.jats;

import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import dev.lithograph.document.Table.Footnote;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.Footnotes;
import dev.lithograph.read.grid.GridRow;
import dev.lithograph.read.grid.SpannedGrid;
import dev.lithograph.read.grid.Tables;
import dev.lithograph.read.jats.XmlNode.Element;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table with its caption and notes, in the table model of HTML or of CALS. */
final class TableWrap {
  private final Source source;
  private final List<Diagnostic> diagnostics;
  private final Element wrap;
  private final int number;
  private final List<Text> markedLines = new ArrayList<>();
  private final List<Footnote> labelled = new ArrayList<>();
  private final List<Block> unmarked = new ArrayList<>();

  TableWrap(Source source, List<Diagnostic> diagnostics, Element wrap, int number) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.wrap = wrap;
    this.number = number;
  }

  /** The table and, behind it, what stands under it without a mark. */
  List<Block> blocks(Text caption) {
    List<GridRow> rows = new ArrayList<>();
    wrap.descendants("table", "tgroup").stream().filter(table -> table.elements("tgroup").isEmpty())
        .forEach(table -> rows.addAll(rows(table)));
    if (rows.isEmpty()) {
      diagnostics.add(Diagnostic.warning(source.name() + ":" + source.line(wrap.span().start()),
          "table " + number + " has no rows, perhaps it is an image: its values are not read"));
    }
    wrap.descendants("fn").forEach(this::note);
    wrap.elements("table-wrap-foot").stream().flatMap(foot -> foot.elements("p", "attrib").stream()).forEach(p -> line(text(p)));
    Table table = new Tables(source, diagnostics).table(number, caption, rows, markedLines);
    List<Footnote> notes = new ArrayList<>(labelled);
    notes.addAll(table.footnotes());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Table(number, caption, table.header(), table.body(), notes));
    blocks.addAll(unmarked);
    return blocks;
  }

  private List<GridRow> rows(Element table) {
    SpannedGrid grid = new SpannedGrid();
    List<Element> rows = table.descendants("tr", "row");
    List<Element> heads = table.descendants("thead").stream().flatMap(head -> head.descendants("tr", "row").stream()).toList();
    for (int i = 0; i < rows.size(); i++) {
      for (Element cell : rows.get(i).elements("td", "th", "entry")) {
        grid.add(i, text(cell), cell.is("entry") ? 1 + extraRows(cell) : SpannedGrid.count(cell.attribute("rowspan")),
            cell.is("entry") ? columns(table, cell) : SpannedGrid.count(cell.attribute("colspan")));
      }
    }
    List<GridRow> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      read.add(new GridRow(grid.row(i), heads.contains(rows.get(i)), rows.get(i).span().start()));
    }
    return read;
  }

  /** CALS counts the rows that a cell spans beyond its own. */
  private static int extraRows(Element cell) {
    return cell.attribute("morerows").isBlank() || cell.attribute("morerows").strip().equals("0") ? 0
        : SpannedGrid.count(cell.attribute("morerows"));
  }

  /** CALS names the first and the last column that a cell spans. */
  private static int columns(Element table, Element cell) {
    List<String> names = table.elements("colspec").stream().map(column -> column.attribute("colname")).toList();
    int first = names.indexOf(cell.attribute("namest"));
    int last = names.indexOf(cell.attribute("nameend"));
    return first < 0 || last < first ? 1 : last - first + 1;
  }

  private void note(Element note) {
    Optional<String> mark = note.at("label").map(label -> mark(text(label).value()))
        .or(() -> Optional.of(note.attribute("symbol"))).filter(found -> !found.isBlank());
    Text text = InlineText.of(source.content(),
        note.children().stream().filter(node -> !(node instanceof Element e && e.is("label"))).toList());
    if (mark.isPresent() && !text.isBlank()) {
      labelled.add(new Footnote(mark.get(), text));
    } else {
      line(text);
    }
  }

  private void line(Text text) {
    if (Footnotes.startsWithMark(text)) {
      markedLines.add(text);
    } else if (!text.isBlank()) {
      unmarked.add(new Paragraph(text));
    }
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

  private Text text(Element element) {
    return InlineText.of(source.content(), element);
  }
}
