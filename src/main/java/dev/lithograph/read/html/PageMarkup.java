package dev.lithograph.read.html;

import dev.lithograph.read.xml.Markup;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements of HTML within text.
 *
 * @param entries the reference entry that each place of the page belongs to
 * @param scriptedMath whether formulas stand there as LaTeX in scripts alone, for MathJax to set
 */
record PageMarkup(Map<String, String> entries, boolean scriptedMath) implements Markup {
  private static final Set<String> APART = Set.of(
      "script", "style", "noscript", "template", "nav", "button", "svg", "img", "iframe", "object", "select", "input",
      "textarea", "form", "video", "audio", "canvas", "figure", "table", "annotation", "annotation-xml");
  static final Set<String> BLOCKS = Set.of(
      "p", "div", "section", "article", "main", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table",
      "figure", "figcaption", "blockquote", "pre", "header", "footer", "aside", "nav", "address", "details", "caption", "tr",
      "td", "th", "hr", "body", "form", "center");

  @Override
  public Kind kind(Element element) {
    if (scriptedMath && element.is("script") && element.attribute("type").startsWith("math/tex")) {
      return Kind.LATEX;
    }
    if (APART.contains(element.name()) || Furniture.isUnseen(element)) {
      return Kind.APART;
    }
    return switch (element.name()) {
      case "sup" -> Kind.RAISED;
      case "sub" -> Kind.LOWERED;
      case "math" -> Kind.MATHML;
      default -> styled(element);
    };
  }

  private static Kind styled(Element element) {
    String style = element.attribute("style").replace(" ", "");
    return style.contains("vertical-align:super") ? Kind.RAISED : style.contains("vertical-align:sub") ? Kind.LOWERED
        : Kind.PLAIN;
  }

  @Override
  public boolean separates(Element element) {
    return element.is("br") || BLOCKS.contains(element.name());
  }

  @Override
  public List<String> targets(Element element) {
    String link = element.is("a") ? element.attribute("href") : "";
    int place = link.lastIndexOf('#');
    return place < 0 ? List.of() : Optional.ofNullable(entries.get(link.substring(place + 1))).stream().toList();
  }
}
