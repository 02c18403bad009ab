package dev.lithograph.read.pdf;

import dev.lithograph.document.Text;
import dev.lithograph.read.pdf.Passage.Caption;
import dev.lithograph.read.pdf.Passage.Grid;
import dev.lithograph.read.pdf.Passage.Heading;
import dev.lithograph.read.pdf.Passage.Prose;
import dev.lithograph.read.structure.Captions;
import dev.lithograph.read.structure.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Takes the lines of all columns apart into paragraphs, headings and captions, by their place and look. */
final class Passages {
  private static final int LONGEST_HEADING = 160;
  private static final int SHORT_LINE = 35;

  private final Styles styles;
  private final Map<Fragment, List<TableRow>> tables;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private final TreeSet<Integer> headingLooks = new TreeSet<>();

  private Passages(Styles styles, Map<Fragment, List<TableRow>> tables) {
    this.styles = styles;
    this.tables = tables;
  }

  /**
   * @param lines of all pages in reading order
   * @param tables the rows of the table whose caption begins with the fragment
   */
  static List<Passage> of(List<Line> lines, Styles styles, Map<Fragment, List<TableRow>> tables) {
    Passages passages = new Passages(styles, tables);
    passages.collect(lines);
    return passages.ranked();
  }

  private void collect(List<Line> lines) {
    float spacing = spacing(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!open.isEmpty() && !continues(open.getLast(), line, spacing)) {
        close();
      }
      open.add(line);
    }
    close();
  }

  /** The distance of most lines of text. */
  private float spacing(List<Line> lines) {
    List<Float> distances = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float distance = lines.get(i).fragment().baseline() - lines.get(i - 1).fragment().baseline();
      boolean body = Math.abs(lines.get(i).size() - styles.bodySize()) < 0.3f;
      if (body && distance > 0.8f * styles.bodySize() && distance < 3 * styles.bodySize()) {
        distances.add(distance);
      }
    }
    distances.sort(null);
    return distances.isEmpty() ? 1.2f * styles.bodySize() : distances.get(distances.size() / 2);
  }

  private boolean continues(Line last, Line line, float spacing) {
    if (last.column() != line.column()) {
      return false;
    }
    boolean sameLook = Math.abs(last.size() - line.size()) < 0.06f * last.size()
        && (last.fragment().isBold() == line.fragment().isBold() || !isHeadingLook(open) && !line.fragment().isBold());
    float distance = line.fragment().baseline() - last.fragment().baseline();
    boolean near = distance < 1.3f * Math.max(spacing * last.size() / styles.bodySize(), 1.1f * last.size());
    boolean within = near && sameLook && last.room() < 3 * last.size() 
        && !line.fragment().glyphs().getFirst().bold() && !tables.containsKey(line.fragment());
    boolean caption = !within && isCaption(List.of(line));
    boolean begins = isIndented(line) && !isIndented(last) || isShortEnd(last, line);
    return sameLook && near && !caption && (!begins || isHeadingLook(open) || isCaption(open));
  }

  private static boolean isIndented(Line line) {
    return line.indent() > 0.7f * line.size() && line.indent() < 4 * line.size();
  }

  /** Whether {@code last} ends a sentence well before the end of its line, although the next word would have fitted. */
  private static boolean isShortEnd(Line last, Line line) {
    String value = LineText.of(last.fragment()).value();
    return last.room() > 6 * last.size() && !value.isEmpty() && ".!?:]".indexOf(value.charAt(value.length() - 1)) >= 0
        && line.indent() < 0.7f * line.size();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    List<Line> lines = List.copyOf(open);
    open.clear();
    if (isCaption(lines)) {
      dropFigureText(lines);
      passages.add(new Caption(lines));
      List<TableRow> rows = tables.get(lines.getFirst().fragment());
      if (rows != null) {
        passages.add(new Grid(rows));
      }
    } else if (isHeading(lines)) {
      headingLooks.add(look(lines));
      passages.add(new Heading(lines, look(lines)));
    } else {
      passages.add(new Prose(lines));
    }
  }

  /** What stands above the caption of a figure in the same column and in no style of the text belongs into the figure. */
  private void dropFigureText(List<Line> caption) {
    boolean figure = Captions.of(Text.of(value(caption))).map(found -> !found.ofTable()).orElse(false);
    while (figure && !passages.isEmpty() && passages.getLast() instanceof Prose prose
        && prose.lines().getFirst().page() == caption.getFirst().page() && isFigureText(prose)) {
      passages.removeLast();
    }
  }

  private boolean isFigureText(Prose prose) {
    boolean shortLines = prose.lines().stream().allMatch(line -> line.fragment().glyphs().size() < SHORT_LINE);
    return shortLines && prose.lines().stream().noneMatch(line -> styles.isProse(line.fragment())
        && Math.abs(line.size() - styles.bodySize()) < 0.3f);
  }

  private boolean isCaption(List<Line> lines) {
    if (lines.isEmpty()) {
      return false;
    }
    Fragment first = lines.getFirst().fragment();
    String value = LineText.of(first).value();
    return Captions.of(Text.of(value)).isPresent() && (isSet(first) || isLabelled(value));
  }

  /** Whether a caption is set in another way than the text. */
  private boolean isSet(Fragment caption) {
    return caption.glyphs().getFirst().bold() || Math.abs(caption.size() - styles.bodySize()) > 0.3f
        || tables.containsKey(caption);
  }

  /** Whether a full stop, colon or bar follows the number, which in a sentence that tells of a figure is rare. */
  private static boolean isLabelled(String value) {
    int space = value.indexOf(' ');
    int end = space + 1;
    while (end < value.length() && Character.isLetterOrDigit(value.charAt(end))) {
      end++;
    }
    return space > 0 && end < value.length() && ".:|".indexOf(value.charAt(end)) >= 0;
  }

  private boolean isHeading(List<Line> lines) {
    String value = value(lines);
    if (lines.size() == 1 && Headings.namesChapter(value)) {
      return true;
    }
    return isHeadingLook(lines) && value.length() <= LONGEST_HEADING && lines.size() <= 4 && Headings.looksLikeHeading(value);
  }

  private boolean isHeadingLook(List<Line> lines) {
    boolean bold = lines.stream().allMatch(line -> line.fragment().isBold());
    boolean large = lines.stream().allMatch(line -> line.size() > 1.08f * styles.bodySize());
    boolean otherFont = lines.stream().noneMatch(line -> isBody(line.fragment()));
    boolean notSmall = lines.getFirst().size() > 0.95f * styles.bodySize();
    String value = value(lines);
    return bold && notSmall || large || otherFont && notSmall && Headings.isCapitals(value)
        || Headings.numberedLevel(value) > 0 && isItalic(lines) || isItalicAlone(lines);
  }

  private boolean isBody(Fragment fragment) {
    return fragment.glyphs().stream().filter(glyph -> glyph.style().equals(styles.body()) && !glyph.bold()).count() * 2
        > fragment.glyphs().size();
  }

  private static boolean isItalic(List<Line> lines) {
    return lines.stream().allMatch(line -> line.fragment().glyphs().stream()
        .filter(glyph -> glyph.font().contains("Ital") || glyph.font().contains("Obl") || glyph.font().startsWith("CMTI")
            || glyph.font().endsWith("-I")).count() * 10 > line.fragment().glyphs().size() * 8L);
  }

  private boolean isItalicAlone(List<Line> lines) {
    return lines.size() == 1 && isItalic(lines) && lines.getFirst().room() > 8 * lines.getFirst().size()
        && Math.abs(lines.getFirst().size() - styles.bodySize()) < 0.6f && Headings.looksLikeHeading(value(lines));
  }

  /** The larger, bolder and more capital a heading, the lower the number. */
  private static int look(List<Line> lines) {
    Line first = lines.getFirst();
    String value = value(lines);
    return -Math.round(first.size() * 2) * 4 - (first.fragment().isBold() ? 2 : 0) - (Headings.isCapitals(value) ? 1 : 0);
  }

  private List<Passage> ranked() {
    List<Integer> looks = List.copyOf(headingLooks);
    return passages.stream().map(passage -> passage instanceof Heading heading
        ? new Heading(heading.lines(), 1 + looks.indexOf(heading.rank())) : passage).toList();
  }

  static String value(List<Line> lines) {
    StringBuilder value = new StringBuilder();
    for (Line line : lines) {
      value.append(value.isEmpty() ? "" : " ").append(LineText.of(line.fragment()).value());
    }
    return value.toString();
  }
}
