package dev.lithograph.read.tei;

import dev.lithograph.document.Text;
import dev.lithograph.read.spelling.TornFormulas;
import dev.lithograph.read.spelling.TornScripts;
import dev.lithograph.read.xml.InlineText;
import dev.lithograph.read.xml.Markup;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;
import java.util.Set;

/** The elements that TEI sets within text. */
final class TeiMarkup implements Markup {
  private static final Markup MARKUP = new TeiMarkup();
  private static final Set<String> APART = Set.of("figure", "graphic", "note", "label");
  private static final Set<String> SEPARATE = Set.of("s", "p", "div", "lb", "item", "formula", "head");

  private TeiMarkup() {}

  /** What stands in {@code element}. GROBID leaves subscripts on the line with spaces around them. */
  static Text text(String content, Element element) {
    return TornFormulas.mend(TornScripts.mend(InlineText.of(content, MARKUP, element.children())));
  }

  @Override
  public Kind kind(Element element) {
    if (APART.contains(element.name())) {
      return Kind.APART;
    }
    return switch (element.attribute("rend") + element.attribute("rendition")) {
      case "sup", "superscript", "#superscript" -> Kind.RAISED;
      case "sub", "subscript", "#subscript" -> Kind.LOWERED;
      default -> element.is("math") ? Kind.MATHML : element.is("formula") ? Kind.FORMULA : Kind.PLAIN;
    };
  }

  @Override
  public boolean separates(Element element) {
    return SEPARATE.contains(element.name());
  }

  @Override
  public List<String> targets(Element element) {
    boolean cites = element.is("ref") && element.attribute("type").equals("bibr");
    return cites ? pointers(element) : List.of();
  }

  /** What a link points to in the file: {@code #b0 #b1}. */
  static List<String> pointers(Element link) {
    return List.of(link.attribute("target").strip().split("\\s+")).stream().filter(target -> target.startsWith("#"))
        .map(target -> target.substring(1)).toList();
  }
}
