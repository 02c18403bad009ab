package dev.lithograph.recognise.citation;

import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which styles a document cites in: those by which its text reaches much of the reference list. Numbers that only look like a
 * citation (points of a list, equations, planes) reach few entries, and always the same.
 *
 * @param byName whether it cites by author and year
 * @param onTheLine whether it cites by superscripts that its converter set on the line
 */
record UsedStyles(boolean brackets, boolean superscripts, boolean parentheses, boolean byName,
    boolean onTheLine) {
  /** Fewer entries may be numbers of something else. */
  private static final int FEWEST_ON_THE_LINE = 3;


  static UsedStyles of(Document document, ReferenceList references) {
    List<Line> lines = texts(document).stream().map(text -> Line.of(text.value())).toList();
    int brackets = reached(lines, new Brackets(), references);
    int superscripts = reached(lines, new Superscripts(references.last()), references);
    int parentheses = reached(lines, new Parentheses(), references);
    int names = reached(lines, new AuthorYears(), references);
    int most = Math.max(Math.max(brackets, superscripts), names);
    int others = 2 * Math.max(most, parentheses);
    // No more entries can be reached than there are, which costs less to see than to look at each number on the line.
    int levelled = others >= references.last() ? 0 : reached(lines, new OnTheLine(), references);
    return new UsedStyles(isMuch(brackets, most), isMuch(superscripts, most), parentheses > 2 * most,
        isMuch(names, most) && parentheses <= 2 * most, levelled >= FEWEST_ON_THE_LINE && levelled > others);
  }

  private static boolean isMuch(int reached, int most) {
    return reached > 0 && 2 * reached >= most;
  }

  /** How many entries the style's citations point to, ranges by their ends. */
  private static int reached(List<Line> lines, Style style, ReferenceList references) {
    Set<Object> entries = new HashSet<>();
    for (Line line : lines) {
      for (Marker marker : style.in(line)) {
        marker.pointers().forEach(pointer -> entries.addAll(ends(pointer, references)));
      }
    }
    return entries.size();
  }

  private static List<?> ends(Pointer pointer, ReferenceList references) {
    if (pointer instanceof Pointer.ByNumber number) {
      return List.of(number.first(), number.last()).stream().filter(end -> end <= references.last()).toList();
    }
    return references.find(pointer).references();
  }

  /** Every text of {@code document} that may cite. */
  static List<Text> texts(Document document) {
    List<Text> texts = new ArrayList<>();
    for (Section section : document.sections()) {
      for (Block block : section.blocks()) {
        switch (block) {
          case Paragraph paragraph -> texts.add(paragraph.text());
          case Figure figure -> texts.add(figure.caption());
          case Table table -> texts.addAll(texts(table));
        }
      }
    }
    return texts;
  }

  private static List<Text> texts(Table table) {
    List<Text> texts = new ArrayList<>(List.of(table.caption()));
    table.header().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
    table.body().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
    table.footnotes().forEach(note -> texts.add(note.text()));
    return texts;
  }
}
