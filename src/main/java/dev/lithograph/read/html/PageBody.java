package dev.lithograph.read.html;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.html.Piece.Grid;
import dev.lithograph.read.html.Piece.Heading;
import dev.lithograph.read.html.Piece.Picture;
import dev.lithograph.read.html.Piece.Prose;
import dev.lithograph.read.structure.Captions;
import dev.lithograph.read.structure.Piece.Caption;
import dev.lithograph.read.xml.CellGrid;
import dev.lithograph.read.xml.InlineText;
import dev.lithograph.read.xml.SectionBuilder;
import dev.lithograph.read.xml.TableBuilder;
import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the sections of a paper from the pieces of its page. */
final class PageBody {
  private static final int SHORTEST_PARAGRAPH = 250;
  private static final int LONGEST_MARK = 3;

  private final Source source;
  private final PageMarkup markup;
  private final List<Diagnostic> diagnostics;
  private final SectionBuilder sections = new SectionBuilder();
  private Optional<Caption> waiting = Optional.empty();
  private boolean begun;
  private int passedOver = Integer.MAX_VALUE;
  private int tables;
  private int figures;

  PageBody(Source source, PageMarkup markup, List<Diagnostic> diagnostics) {
    this.source = source;
    this.markup = markup;
    this.diagnostics = diagnostics;
  }

  List<Section> read(List<Piece> pieces) {
    int top = pieces.stream().mapToInt(piece -> piece instanceof Heading heading ? heading.level() : 7).filter(level -> level > 1)
        .min().orElse(1);
    for (Piece piece : pieces) {
      switch (piece) {
        case Heading heading -> heading(text(heading.element().children()), Math.max(1, heading.level() - top + 1),
            heading.level());
        case Prose prose -> prose(text(prose.nodes()));
        case Grid grid -> table(grid);
        case Picture picture -> figure(picture);
      }
    }
    dropWaiting();
    return sections.build();
  }

  /** The title of the paper is no section, and over the first heading stand its authors and the like. */
  private void heading(Text title, int level, int printedLevel) {
    if (title.isBlank() || printedLevel == 1 && !begun) {
      return;
    }
    dropWaiting();
    boolean within = printedLevel > passedOver;
    boolean over = PageHeadings.isPassedOver(title.value());
    passedOver = within ? passedOver : over ? printedLevel : Integer.MAX_VALUE;
    if (passedOver == Integer.MAX_VALUE) {
      begun = true;
      sections.begin(title, level);
    }
  }

  private boolean isPassedOver() {
    return passedOver < Integer.MAX_VALUE;
  }

  private void prose(Text text) {
    Optional<Caption> caption = Captions.of(text).filter(Caption::ofTable);
    if (isPassedOver() || !begun && text.length() < SHORTEST_PARAGRAPH) {
      return;
    }
    if (caption.isPresent()) {
      dropWaiting();
      waiting = caption;
    } else {
      begun = true;
      sections.add(text);
    }
  }

  private void dropWaiting() {
    waiting.ifPresent(caption -> sections.add(caption.text()));
    waiting = Optional.empty();
  }

  private void figure(Picture picture) {
    Text text = text(picture.figure().children());
    Optional<Caption> caption = Captions.of(text);
    if (isPassedOver() || text.isBlank()) {
      return;
    }
    if (caption.filter(Caption::ofTable).isPresent()) {
      diagnostics.add(Diagnostic.warning(source.name() + ":" + source.line(picture.figure().span().start()),
          "table " + caption.orElseThrow().number() + " stands on a page of its own: its values are not read"));
    }
    figures = caption.map(Caption::number).orElse(figures + 1);
    sections.add(new Figure(figures, caption.map(Caption::text).orElse(text)));
  }

  private void table(Grid grid) {
    if (isPassedOver()) {
      return;
    }
    Text over = joined(grid.before());
    Optional<Caption> caption = Captions.of(over).or(() -> waiting.filter(found -> over.isBlank()));
    waiting = caption.isPresent() ? Optional.empty() : waiting;
    tables = caption.map(Caption::number).orElse(tables + 1);
    TableBuilder table = new TableBuilder(source, diagnostics);
    table.rows(CellGrid.html(cell -> text(cell.children())).read(grid.table()));
    notes(grid.after()).forEach(table::note);
    table.build(tables, caption.map(Caption::text).orElse(over), grid.table()).forEach(sections::add);
  }

  /** Marks that stand in a block of their own are put before their notes. */
  private List<Text> notes(List<Prose> lines) {
    List<Text> notes = new ArrayList<>();
    Text mark = Text.empty();
    for (Prose line : lines) {
      Text text = text(line.nodes());
      if (text.length() <= LONGEST_MARK) {
        mark = text;
      } else {
        notes.add(joined(mark, text));
        mark = Text.empty();
      }
    }
    return notes;
  }

  private Text joined(List<Prose> parts) {
    return parts.stream().map(part -> text(part.nodes())).filter(text -> !text.isBlank()).reduce(Text.empty(), PageBody::joined);
  }

  private static Text joined(Text first, Text second) {
    if (first.isBlank() || second.isBlank()) {
      return first.isBlank() ? second : first;
    }
    int place = second.source(0, 1).start();
    return Text.builder().append(first).append(' ', Script.BASE, place, place).append(second).build();
  }

  private Text text(List<XmlNode> nodes) {
    return InlineText.of(source.content(), markup, nodes);
  }
}
