package dev.lithograph.read.xml;

import dev.lithograph.document.Text;
import dev.lithograph.read.grid.GridRow;
import dev.lithograph.read.grid.SpannedGrid;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How a format sets tables.
 *
 * @param rows names of the elements that are rows
 * @param cells names of the elements that are cells
 * @param text what stands in a cell
 * @param rowsSpanned how many rows a cell spans
 * @param columnsSpanned how many columns a cell spans
 */
public record CellGrid(String[] rows, String[] cells, Function<Element, Text> text, ToIntFunction<Element> rowsSpanned,
    ToIntFunction<Element> columnsSpanned) {
  /** The table model of HTML. */
  public static CellGrid html(Function<Element, Text> text) {
    return new CellGrid(new String[] {"tr"}, new String[] {"td", "th"}, text,
        cell -> SpannedGrid.count(cell.attribute("rowspan")), cell -> SpannedGrid.count(cell.attribute("colspan")));
  }

  /** The rows of {@code table}, but not those of tables within its cells. */
  public List<GridRow> read(Element table) {
    List<Element> found = new ArrayList<>();
    Set<Element> heads = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(table, false, found, heads);
    SpannedGrid grid = new SpannedGrid();
    for (int i = 0; i < found.size(); i++) {
      for (Element cell : found.get(i).elements(cells)) {
        grid.add(i, text.apply(cell), rowsSpanned.applyAsInt(cell), columnsSpanned.applyAsInt(cell));
      }
    }
    List<GridRow> read = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      read.add(new GridRow(grid.row(i), heads.contains(found.get(i)), found.get(i).span().start()));
    }
    return read;
  }

  private void collect(Element within, boolean head, List<Element> found, Set<Element> heads) {
    for (Element child : within.elements()) {
      if (child.is(rows)) {
        found.add(child);
        if (head) {
          heads.add(child);
        }
      } else {
        collect(child, head || child.is("thead"), found, heads);
      }
    }
  }
}
