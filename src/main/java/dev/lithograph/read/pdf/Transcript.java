package dev.lithograph.read.pdf;

import dev.lithograph.document.Layout;
import dev.lithograph.document.PageBox;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.spelling.Glyphs;
import dev.lithograph.read.structure.BrokenWord;
import java.util.ArrayList;
import java.util.List;

/** The lines of a paper in reading order as one text, which is the content that the document's spans point into. */
final class Transcript {
  private static final String HYPHENS = "-\u2010\u00AD";
  private static final String UNSPACED = "-\u2010–/";

  private final StringBuilder content = new StringBuilder();
  private final List<Script> scripts = new ArrayList<>();
  private final List<PageBox> lines = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  /** Adds a line; the span of it without its end. */
  Span add(Fragment fragment) {
    LineText text = LineText.of(fragment);
    int start = content.length();
    starts.add(start);
    lines.add(new PageBox(fragment.page(), fragment.left(), fragment.top(), fragment.right(), fragment.bottom()));
    content.append(text.value()).append('\n');
    scripts.addAll(text.scripts());
    scripts.add(Script.BASE);
    return new Span(start, content.length() - 1);
  }

  /** Sets what follows apart. */
  void endBlock() {
    content.append('\n');
    scripts.add(Script.BASE);
  }

  int length() {
    return content.length();
  }

  String content() {
    return content.toString();
  }

  Layout layout() {
    return Layout.of(lines, starts);
  }

  /** What stands at a span of {@code content}, which is all that was added: words that line ends broke are whole. */
  Text text(String content, Span span) {
    Glyphs glyphs = new Glyphs();
    int i = span.start();
    while (i < span.end()) {
      int next = BrokenWord.next(content, i, span.start(), span.end());
      boolean broken = next > i && HYPHENS.indexOf(content.charAt(i)) >= 0;
      if (broken && BrokenWord.isWhole(content, i, next)) {
        i = next;
      } else if (content.charAt(i) == '\n' && i > span.start() && UNSPACED.indexOf(content.charAt(i - 1)) >= 0
          && isTight(content, i - 2)) {
        i++;
      } else {
        int symbol = isRaisedMinus(content, i) ? '-' : content.codePointAt(i);
        int end = i + Character.charCount(symbol);
        glyphs.put(symbol, scripts.get(i), i, end);
        i = end;
      }
    }
    return glyphs.build().strip();
  }

  /** A raised dash without a raised number behind it is no range: {@code SO₄²⁻}. */
  private boolean isRaisedMinus(String content, int i) {
    return content.charAt(i) == '–' && scripts.get(i) == Script.SUPERSCRIPT
        && !(scripts.get(i + 1) == Script.SUPERSCRIPT && Character.isDigit(content.charAt(i + 1)));
  }

  /** Whether the dash behind {@code index} stands close to a word. */
  private static boolean isTight(String content, int index) {
    return index >= 0 && !Character.isWhitespace(content.charAt(index));
  }
}
