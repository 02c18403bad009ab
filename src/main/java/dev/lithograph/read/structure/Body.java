package dev.lithograph.read.structure;

import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.Footnotes;
import dev.lithograph.read.grid.GridRow;
import dev.lithograph.read.grid.Tables;
import dev.lithograph.read.structure.Piece.Caption;
import dev.lithograph.read.structure.Piece.Grid;
import dev.lithograph.read.structure.Piece.Heading;
import dev.lithograph.read.structure.Piece.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the sections of a paper from its pieces: paragraphs whole again, tables with caption and notes. */
public final class Body {
  private final Source source;
  private final List<Diagnostic> diagnostics;
  private final List<Piece> pieces;
  private final boolean captionsBelow;
  private final int topLevel;
  private final boolean chaptersInCapitals;
  private final boolean chaptersMarked;
  private final List<Section> sections = new ArrayList<>();
  private Text heading = Text.empty();
  private int level = 1;
  private List<Block> blocks = new ArrayList<>();
  private Optional<Caption> waiting = Optional.empty();
  /** Index of the paragraph that a page break may have cut, -1 for none. */
  private int open = -1;
  private int tables;

  private Body(Source source, List<Piece> pieces, List<Diagnostic> diagnostics) {
    this.source = source;
    this.pieces = pieces;
    this.diagnostics = diagnostics;
    this.captionsBelow = captionsBelow(pieces);
    this.topLevel = pieces.stream().mapToInt(piece -> piece instanceof Heading h && h.level() > 0 ? h.level() : 7).min()
        .orElse(1);
    this.chaptersMarked = pieces.stream().filter(piece -> piece instanceof Heading h && h.level() > 0).count() > 2;
    this.chaptersInCapitals = pieces.stream()
        .anyMatch(piece -> piece instanceof Heading h && h.level() == 0 && Headings.isCapitals(h.text().value()));
  }

  public static List<Section> sections(Source source, List<Piece> pieces, List<Diagnostic> diagnostics) {
    return new Body(source, pieces, diagnostics).build();
  }

  private List<Section> build() {
    int i = 0;
    while (i < pieces.size()) {
      i = switch (pieces.get(i)) {
        case Heading found -> heading(found, i);
        case Caption caption -> caption(caption, i);
        case Grid grid -> table(grid, i);
        case Prose prose -> prose(prose, i);
      };
    }
    closeSection();
    return sections;
  }

  private int heading(Heading found, int index) {
    closeSection();
    heading = Headings.withoutMark(found.text());
    level = level(found);
    return index + 1;
  }

  private int level(Heading found) {
    String line = found.text().value();
    if (found.level() > 0) {
      return found.level() - topLevel + 1;
    }
    if (Headings.numberedLevel(line) > 0) {
      return Headings.numberedLevel(line);
    }
    if (chaptersMarked && !Headings.namesChapter(line) && !Headings.isCapitals(line)) {
      return 2;
    }
    return !chaptersInCapitals || Headings.isCapitals(line) || sections.size() < 2 && Headings.namesChapter(line) ? 1 : 2;
  }

  private void closeSection() {
    dropWaiting();
    if (!blocks.isEmpty() || !heading.isBlank()) {
      sections.add(new Section(heading, level, blocks));
    }
    blocks = new ArrayList<>();
    open = -1;
  }

  private int caption(Caption caption, int index) {
    if (!caption.ofTable()) {
      blocks.add(new Figure(caption.number(), caption.text()));
      return index + 1;
    }
    dropWaiting();
    waiting = Optional.of(caption);
    return index + 1;
  }

  private void dropWaiting() {
    waiting.ifPresent(caption -> {
      diagnostics.add(Diagnostic.warning(source.name() + ", table " + caption.number(),
          "no rows were found for this caption: check whether the converter kept the table as an image"));
      blocks.add(new Table(caption.number(), caption.text(), List.of(), List.of(), List.of()));
    });
    waiting = Optional.empty();
  }

  private int table(Grid first, int index) {
    List<GridRow> rows = new ArrayList<>(first.rows());
    int next = index + 1;
    while (next < pieces.size() && pieces.get(next) instanceof Grid more && sameWidth(first, more)) {
      rows.addAll(more.rows());
      next++;
    }
    boolean captionFollows = next < pieces.size() && pieces.get(next) instanceof Caption c && c.ofTable();
    Optional<Caption> caption = waiting;
    if (caption.isEmpty() && captionsBelow && captionFollows) {
      caption = Optional.of((Caption) pieces.get(next));
      next++;
    }
    waiting = Optional.empty();
    List<Text> notes = new ArrayList<>();
    while (next < pieces.size() && pieces.get(next) instanceof Prose prose && Footnotes.isNote(prose.text())) {
      notes.add(prose.text());
      next++;
    }
    tables = caption.map(Caption::number).orElse(tables + 1);
    blocks.add(new Tables(source, diagnostics)
        .table(tables, caption.map(Caption::text).orElse(first.caption()), rows, notes));
    return next;
  }

  /** What a converter broke off may have no rows. */
  private static boolean sameWidth(Grid one, Grid other) {
    return !one.rows().isEmpty() && !other.rows().isEmpty()
        && other.rows().getFirst().cells().size() == one.rows().getLast().cells().size() && other.caption().isBlank()
        && !other.rows().getFirst().header();
  }

  private int prose(Prose prose, int index) {
    boolean across = open >= 0 && open < blocks.size() - 1;
    if (open >= 0 && Paragraphs.continues(((Paragraph) blocks.get(open)).text(), prose.text(), across)) {
      blocks.set(open, new Paragraph(Paragraphs.join(((Paragraph) blocks.get(open)).text(), prose.text())));
    } else if (!prose.text().isBlank()) {
      open = blocks.size();
      blocks.add(new Paragraph(prose.text()));
    }
    return index + 1;
  }

  /** Whether more of the paper's tables have their caption below than above. */
  private static boolean captionsBelow(List<Piece> pieces) {
    int above = 0;
    int below = 0;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      boolean captionHere = pieces.get(i) instanceof Caption c && c.ofTable();
      boolean captionNext = pieces.get(i + 1) instanceof Caption c && c.ofTable();
      above += captionHere && pieces.get(i + 1) instanceof Grid ? 1 : 0;
      below += captionNext && pieces.get(i) instanceof Grid ? 1 : 0;
    }
    return below > above;
  }
}
