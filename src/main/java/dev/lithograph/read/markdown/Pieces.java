package dev.lithograph.read.markdown;

import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.Footnotes;
import dev.lithograph.read.structure.Captions;
import dev.lithograph.read.structure.Headings;
import dev.lithograph.read.structure.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what each chunk of a file is: heading, caption, table or prose. */
final class Pieces {
  private static final int SHORTEST_PARAGRAPH = 60;
  /** {@code a b s t r a c t Solid electrolytes are}, {@code 1. Introduction Lithium metal is}. */
  private static final Pattern RUN_IN = Pattern.compile("(?:(?<chapter>(?i:a ?b ?s ?t ?r ?a ?c ?t))[.:—–]? "
      + "|\\d\\.? (?<numbered>Introduction|INTRODUCTION|Results and [Dd]iscussion"
      + "|RESULTS AND DISCUSSION) )(?=\\p{Lu}\\p{Ll}*,? )");
  private static final Pattern SPACED = Pattern.compile("(?:\\p{L} )+\\p{L}");

  private final List<Chunk> chunks;
  private final boolean headingsMarked;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(List<Chunk> chunks) {
    this.chunks = chunks;
    this.headingsMarked = chunks.stream().filter(chunk -> Headings.atxLevel(chunk.line(0).strip()) > 0).count() > 2;
  }

  static List<Piece> of(List<Chunk> chunks) {
    Pieces pieces = new Pieces(chunks);
    for (int i = 0; i < chunks.size(); i++) {
      pieces.add(chunks.get(i), i);
    }
    return pieces.pieces;
  }

  private void add(Chunk chunk, int index) {
    String first = chunk.line(0).strip();
    int level = Headings.atxLevel(first);
    if (level > 0) {
      addHeading(chunk, level);
    } else if (HtmlTable.opensAt(first)) {
      pieces.add(HtmlTable.read(chunk));
    } else if (first.startsWith("\\begin{tab")) {
      LatexTable.read(chunk).ifPresent(pieces::add);
    } else {
      Text text = read(chunk.to(1));
      if (chunk.lines().size() == 1 && isHeading(chunk, text, index)) {
        pieces.add(new Piece.Heading(text, 0));
      } else {
        addRunningText(chunk, text);
      }
    }
  }

  private void addHeading(Chunk chunk, int level) {
    Span line = chunk.span();
    int start = chunk.content().indexOf('#', line.start()) + level;
    int end = line.end();
    while (end > start && "# \t".indexOf(chunk.content().charAt(end - 1)) >= 0) {
      end--;
    }
    Text text = Inline.read(chunk.content(), new Span(start, end));
    Optional<Piece.Caption> caption = Captions.of(text);
    if (caption.isPresent()) {
      pieces.add(caption.get());
    } else if (!text.isBlank()) {
      pieces.add(new Piece.Heading(text, level));
    }
  }

  /** @param text of the only line of {@code chunk} */
  private boolean isHeading(Chunk chunk, Text text, int index) {
    if (Captions.of(text).isPresent()) {
      return false;
    }
    String line = text.value();
    if (Headings.namesChapter(line)) {
      return true;
    }
    if (!Headings.looksLikeHeading(line)) {
      return false;
    }
    String printed = chunk.line(0).strip();
    boolean bold = printed.startsWith("**") && printed.endsWith("**") && printed.indexOf("**", 2) == printed.length() - 2;
    return bold || Headings.isCapitals(line) || !headingsMarked && standsOverText(index);
  }

  /** Whether a paragraph, or a heading and then a paragraph, follows. */
  private boolean standsOverText(int index) {
    for (int next = index + 1; next < Math.min(chunks.size(), index + 3); next++) {
      String line = chunks.get(next).line(0).strip();
      boolean paragraph = chunks.get(next).span().length() >= SHORTEST_PARAGRAPH || line.endsWith(".");
      if (paragraph) {
        return Character.isUpperCase(line.isEmpty() ? ' ' : line.charAt(0)) || !Character.isLetter(line.charAt(0));
      }
      if (!Headings.looksLikeHeading(line)) {
        return false;
      }
    }
    return false;
  }

  private void addRunningText(Chunk chunk, Text first) {
    int line = captionLines(chunk, first);
    if (line > 0) {
      Text caption = read(chunk.to(line));
      pieces.add(Captions.of(caption).orElseThrow());
    }
    int proseStart = line;
    while (line < chunk.lines().size()) {
      int rows = Grids.rows(chunk, line);
      if (rows > 0) {
        addProse(chunk, first, proseStart, line);
        pieces.add(new Piece.Grid(Grids.read(chunk.from(line).to(rows)), Text.empty()));
        line += rows;
        proseStart = line;
      } else {
        line++;
      }
    }
    addProse(chunk, first, proseStart, line);
  }

  /** How many lines at the start are a caption: all up to the first row of a table. */
  private static int captionLines(Chunk chunk, Text first) {
    if (Captions.of(first).isEmpty()) {
      return 0;
    }
    int line = 1;
    while (line < chunk.lines().size() && Grids.tabs(chunk.line(line)) < 2
        && !chunk.line(line).strip().startsWith("|")) {
      line++;
    }
    return line;
  }

  /** @param first what the first line of {@code chunk} says, which often is all of it */
  private void addProse(Chunk chunk, Text first, int from, int to) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || bulletEnd(chunk, i) > 0 || isNote(chunk, i)) {
        Chunk part = chunk.from(start).to(i - start);
        Span span = new Span(part.span().start() + bulletEnd(part, 0), part.span().end());
        Text text = span.equals(chunk.lines().getFirst()) ? first : Inline.read(chunk.content(), span);
        addProse(text, span);
        start = i;
      }
    }
  }

  /** With the name of a chapter that a converter left at the head of its first paragraph as a heading of its own. */
  private void addProse(Text text, Span span) {
    Matcher chapter = RUN_IN.matcher(text.value());
    if (chapter.lookingAt()) {
      String name = Optional.ofNullable(chapter.group("chapter")).orElseGet(() -> chapter.group("numbered"));
      pieces.add(new Piece.Heading(Text.of(SPACED.matcher(name).matches() ? name.replace(" ", "") : name), 0));
      int start = chapter.end();
      pieces.add(new Piece.Prose(text.slice(start, text.length()), new Span(text.source(start, start + 1).start(), span.end())));
    } else {
      pieces.add(new Piece.Prose(text, span));
    }
  }

  private static boolean isNote(Chunk chunk, int line) {
    return Footnotes.startsWithMark(Inline.read(chunk.content(), chunk.lines().get(line)));
  }

  /** The length of the bullet at the start of the line, 0 where there is none. */
  static int bulletEnd(Chunk chunk, int line) {
    String text = chunk.line(line);
    int i = 0;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    boolean bullet = i + 1 < text.length() && "-*+•".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
    return bullet ? i + 2 : 0;
  }

  private static Text read(Chunk chunk) {
    return Inline.read(chunk.content(), chunk.span());
  }
}
