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
 * @param glued whether its converter did so with some of its superscripts, which only those show that are glued to a word
 */
record UsedStyles(boolean brackets, boolean superscripts, boolean parentheses, boolean byName,
    boolean onTheLine, boolean glued) {
  /** Fewer entries may be numbers of something else. */
  private static final int FEWEST_ON_THE_LINE = 3;

  static UsedStyles of(Document document, ReferenceList references) {
    List<Line> lines = texts(document).stream().map(text -> Line.of(text.value())).toList();
    Set<Object> brackets = reached(lines, new Brackets(), references);
    Set<Object> superscripts = reached(lines, new Superscripts(references.last()), references);
    int parentheses = reached(lines, new Parentheses(), references).size();
    int names = reached(lines, new AuthorYears(), references).size();
    int numbers = Math.max(brackets.size(), superscripts.size());
    int most = Math.max(numbers, names);
    int others = 2 * Math.max(most, parentheses);
    // No more entries can be reached than there are, which costs less to see than to look at each number on the line.
    int levelled = others >= references.last() ? 0 : reached(lines, new OnTheLine(), references).size();
    boolean byNumber = numbers > 0 && numbers >= Math.max(names, parentheses);
    Set<Object> both = union(brackets, superscripts);
    return new UsedStyles(isMuch(brackets.size(), most) || byNumber && addTo(superscripts, brackets),
        isMuch(superscripts.size(), most) || byNumber && addTo(brackets, superscripts), parentheses > 2 * most,
        isMuch(names, most) && parentheses <= 2 * most, levelled >= FEWEST_ON_THE_LINE && levelled > others,
        byNumber && both.size() < references.last() && addTo(both, reached(lines, new Glued(), references)));
  }

  private static Set<Object> union(Set<Object> some, Set<Object> more) {
    Set<Object> union = new HashSet<>(some);
    union.addAll(more);
    return union;
  }

  /**
   * Whether {@code few} reach mostly entries that {@code most} do not: converters print one style in several ways, and what no
   * other citation reaches is cited by them.
   */
  private static boolean addTo(Set<Object> most, Set<Object> few) {
    return !few.isEmpty() && 2 * few.stream().filter(entry -> !most.contains(entry)).count() >= few.size();
  }

  private static boolean isMuch(int reached, int most) {
    return reached > 0 && 2 * reached >= most;
  }

  /** The entries that the style's citations point to, ranges by their ends. */
  private static Set<Object> reached(List<Line> lines, Style style, ReferenceList references) {
    Set<Object> entries = new HashSet<>();
    for (Line line : lines) {
      for (Marker marker : style.in(line)) {
        marker.pointers().forEach(pointer -> entries.addAll(ends(pointer, references)));
      }
    }
    return entries;
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
