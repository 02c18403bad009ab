package dev.lithograph.read.html;

import dev.lithograph.document.Span;
import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Characters;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Makes of a page, which is seldom well-formed, a tree whose nodes know their places. */
final class PageTree {
  static final int DEEPEST_NESTING = 200;

  /** Of the page. */
  private final int length;

  private PageTree(int length) {
    this.length = length;
  }

  /** The root of the page, absent where it nests deeper than any paper does. */
  static Optional<Element> parse(String content) {
    Node root = Parser.htmlParser().setTrackPosition(true).parseInput(content, "");
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), root);
    return deepest[0] > DEEPEST_NESTING ? Optional.empty()
        : Optional.of(new PageTree(content.length()).element((org.jsoup.nodes.Element) root));
  }

  private Element element(org.jsoup.nodes.Element element) {
    List<XmlNode> children = new ArrayList<>();
    for (Node child : element.childNodes()) {
      switch (child) {
        case org.jsoup.nodes.Element inner -> children.add(element(inner));
        case TextNode text -> add(text, false, children);
        case DataNode data -> add(data, true, children);
        default -> { }
      }
    }
    return new Element(local(element.normalName()), attributes(element), children, span(element, children));
  }

  private void add(Node run, boolean literal, List<XmlNode> children) {
    if (run.sourceRange().isTracked()) {
      children.add(new Characters(within(run.sourceRange().startPos(), run.sourceRange().endPos()), literal));
    }
  }

  private static Map<String, String> attributes(org.jsoup.nodes.Element element) {
    Map<String, String> attributes = new HashMap<>();
    element.attributes().forEach(attribute ->
        attributes.put(local(attribute.getKey().toLowerCase(Locale.ROOT)), attribute.getValue()));
    return attributes;
  }

  private Span span(org.jsoup.nodes.Element element, List<XmlNode> children) {
    int start = element.sourceRange().isTracked() ? element.sourceRange().startPos()
        : children.isEmpty() ? 0 : children.getFirst().span().start();
    int end = element.endSourceRange().isTracked() ? element.endSourceRange().endPos()
        : children.isEmpty() ? start : children.getLast().span().end();
    return within(start, Math.max(start, end));
  }

  /** What is cut off within a tag is said to end behind the page. */
  private Span within(int start, int end) {
    return new Span(Math.min(start, length), Math.min(end, length));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
