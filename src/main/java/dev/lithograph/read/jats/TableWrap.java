package dev.lithograph.read.jats;

import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.SpannedGrid;
import dev.lithograph.read.xml.CellGrid;
import dev.lithograph.read.xml.TableBuilder;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;
import java.util.Optional;

/** Reads a table with its caption and notes, in the table model of HTML or of CALS. */
final class TableWrap {
  private final Source source;
  private final Element wrap;
  private final TableBuilder table;

  TableWrap(Source source, List<Diagnostic> diagnostics, Element wrap) {
    this.source = source;
    this.wrap = wrap;
    this.table = new TableBuilder(source, diagnostics);
  }

  List<Block> blocks(int number, Text caption) {
    wrap.descendants("table", "tgroup").stream().filter(found -> found.elements("tgroup").isEmpty())
        .forEach(found -> table.rows(grid(found).read(found)));
    wrap.descendants("fn").forEach(this::note);
    wrap.elements("table-wrap-foot").stream().flatMap(foot -> foot.elements("p", "attrib").stream())
        .forEach(line -> table.note(text(line)));
    return table.build(number, caption, wrap);
  }

  private CellGrid grid(Element found) {
    return found.is("table") ? CellGrid.html(this::text)
        : new CellGrid(new String[] {"row"}, new String[] {"entry"}, this::text, TableWrap::rows, cell -> columns(found, cell));
  }

  /** CALS counts the rows that a cell spans beyond its own. */
  private static int rows(Element cell) {
    return cell.attribute("morerows").isBlank() || cell.attribute("morerows").strip().equals("0") ? 1
        : 1 + SpannedGrid.count(cell.attribute("morerows"));
  }

  /** CALS names the first and the last column that a cell spans. */
  private static int columns(Element group, Element cell) {
    List<String> names = group.elements("colspec").stream().map(column -> column.attribute("colname")).toList();
    int first = names.indexOf(cell.attribute("namest"));
    int last = names.indexOf(cell.attribute("nameend"));
    return first < 0 || last < first ? 1 : last - first + 1;
  }

  private void note(Element note) {
    Optional<String> mark = note.at("label").map(label -> text(label).value())
        .or(() -> Optional.of(note.attribute("symbol"))).filter(found -> !found.isBlank());
    Text text = JatsMarkup.text(source.content(), note.children().stream().filter(node -> !isLabel(node)).toList());
    mark.ifPresentOrElse(label -> table.note(label, text), () -> table.note(text));
  }

  private static boolean isLabel(Object node) {
    return node instanceof Element element && element.is("label");
  }

  private Text text(Element element) {
    return JatsMarkup.text(source.content(), element);
  }
}
