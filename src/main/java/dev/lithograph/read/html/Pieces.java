package dev.lithograph.read.html;

import dev.lithograph.read.html.Piece.Grid;
import dev.lithograph.read.html.Piece.Heading;
import dev.lithograph.read.html.Piece.Picture;
import dev.lithograph.read.html.Piece.Prose;
import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Characters;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the part of a page that holds the article into its pieces, and drops the furniture. */
final class Pieces {
  private static final int LONGEST_AROUND_TABLE = 4000;
  private static final Set<String> TABLE_WORDS = Set.of("table", "tables", "tbl", "tw", "tablewrap", "rtable");
  private static final String[] PARAGRAPHS = {"p", "li", "dd", "dt", "pre", "figcaption", "caption"};

  private final int length;
  private final String content;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(String content, int length) {
    this.content = content;
    this.length = length;
  }

  static List<Piece> of(String content, Element root) {
    Pieces pieces = new Pieces(content, Furniture.length(root));
    pieces.walkChildren(root);
    return pieces.pieces;
  }

  private void walkChildren(Element parent) {
    List<XmlNode> run = new ArrayList<>();
    for (XmlNode node : parent.children()) {
      if (node instanceof Element element && holdsBlock(element)) {
        end(run);
        walk(element);
      } else {
        run.add(node);
      }
    }
    end(run);
  }

  private void end(List<XmlNode> run) {
    if (run.stream().anyMatch(node -> !(node instanceof Characters text) || !isBlank(text))) {
      pieces.add(new Prose(List.copyOf(run)));
    }
    run.clear();
  }

  private boolean isBlank(Characters run) {
    return content.substring(run.span().start(), run.span().end()).isBlank();
  }

  private void walk(Element element) {
    if (Furniture.is(element, length)) {
      return;
    }
    List<Element> tables = element.is("table") ? List.of(element) : element.descendants("table");
    if (tables.size() == 1 && isFrame(element, tables.getFirst())) {
      pieces.add(grid(element, tables.getFirst()));
    } else if (element.is("h1", "h2", "h3", "h4", "h5", "h6")) {
      pieces.add(new Heading(element, element.name().charAt(1) - '0'));
    } else if (element.is("figure")) {
      pieces.add(new Picture(element));
    } else if (element.is(PARAGRAPHS)) {
      pieces.add(new Prose(List.of(element)));
      element.elements().stream().filter(inner -> inner.is("table", "figure", "div") && !inner.descendants("table",
          "figure").isEmpty()
          || inner.is("table", "figure")).forEach(this::walk);
    } else {
      walkChildren(element);
    }
  }

  /** Whether {@code element} is the table, or holds it with its caption and notes and little else. */
  private static boolean isFrame(Element element, Element table) {
    if (element == table) {
      return table.descendants("h1", "h2", "h3", "h4", "h5", "h6").isEmpty();
    }
    boolean named = element.is("figure") || Furniture.words(element).anyMatch(TABLE_WORDS::contains);
    return named && Furniture.length(element) - Furniture.length(table) < LONGEST_AROUND_TABLE;
  }

  private Grid grid(Element frame, Element table) {
    Pieces around = new Pieces(content, length);
    List<Prose> before = new ArrayList<>();
    table.elements("caption").forEach(caption -> before.add(new Prose(List.of(caption))));
    List<Prose> after = new ArrayList<>();
    if (frame != table) {
      around.walkAround(frame);
    }
    for (Piece piece : around.pieces) {
      Prose prose = switch (piece) {
        case Prose found -> found;
        case Heading heading -> new Prose(List.of(heading.element()));
        case Picture picture -> new Prose(picture.figure().children());
        case Grid inner -> new Prose(List.of());
      };
      boolean over = !prose.nodes().isEmpty() && prose.nodes().getFirst().span().start() < table.span().start();
      (over ? before : after).add(prose);
    }
    return new Grid(table, before, after);
  }

  /** What stands in a frame beside the table. */
  private void walkAround(Element frame) {
    List<XmlNode> run = new ArrayList<>();
    for (XmlNode node : frame.children()) {
      if (!(node instanceof Element element) || !holdsBlock(element)) {
        run.add(node);
        continue;
      }
      end(run);
      boolean holdsTable = !element.descendants("table").isEmpty();
      if (holdsTable) {
        walkAround(element);
      } else if (!element.is("table")) {
        walk(element);
      }
    }
    end(run);
  }

  private static boolean holdsBlock(Element element) {
    return PageMarkup.BLOCKS.contains(element.name())
        || element.children().stream().anyMatch(node -> node instanceof Element inner && holdsBlock(inner));
  }
}
