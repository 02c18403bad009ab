package dev.lithograph.read.jats;

import dev.lithograph.document.Text;
import dev.lithograph.read.spelling.TornScripts;
import dev.lithograph.read.xml.InlineText;
import dev.lithograph.read.xml.Markup;
import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;
import java.util.Set;

/** The elements that JATS sets within text. */
final class JatsMarkup implements Markup {
  private static final Markup MARKUP = new JatsMarkup();
  private static final Set<String> APART = Set.of("fn", "fn-group", "fig", "fig-group", "table-wrap", "table-wrap-group",
      "graphic", "inline-graphic", "media", "inline-media", "supplementary-material", "inline-supplementary-material",
      "object-id", "index-term", "annotation", "annotation-xml", "alt-text", "long-desc", "permissions", "attrib");
  private static final Set<String> SEPARATE = Set.of("p", "title", "break", "hr", "list-item", "def-item", "def", "td", "th",
      "disp-formula", "list", "def-list", "label", "verse-line", "email", "subtitle");

  /** The second is no value of the standard, but that of some publishers: {@code <xref ref-type="ref">}. */
  private static final Set<String> CITING = Set.of("bibr", "ref");

  private JatsMarkup() {}

  /** Programs that lay out XML, and some publishers, leave spaces before what is raised or lowered. */
  static Text text(String content, List<? extends XmlNode> nodes) {
    return TornScripts.mend(InlineText.of(content, MARKUP, nodes));
  }

  static Text text(String content, Element element) {
    return text(content, List.of(element));
  }

  @Override
  public Kind kind(Element element) {
    boolean otherId = element.is("pub-id") && !element.attribute("pub-id-type").equals("doi");
    if (otherId || APART.contains(element.name())) {
      return Kind.APART;
    }
    return switch (element.name()) {
      case "sup" -> Kind.RAISED;
      case "sub" -> Kind.LOWERED;
      // A mark that leads to a note is raised however it was set.
      case "xref" -> element.attribute("ref-type").equals("table-fn") ? Kind.RAISED : Kind.PLAIN;
      case "inline-formula", "disp-formula", "alternatives" -> Kind.FORMULA;
      case "math" -> Kind.MATHML;
      case "tex-math" -> Kind.LATEX;
      case "name", "string-name" -> Kind.NAME;
      case "person-group", "element-citation", "nlm-citation", "citation" -> Kind.PARTS;
      default -> Kind.PLAIN;
    };
  }

  @Override
  public boolean separates(Element element) {
    return SEPARATE.contains(element.name());
  }

  @Override
  public List<String> targets(Element element) {
    boolean cites = element.is("xref") && CITING.contains(element.attribute("ref-type"));
    return cites ? List.of(element.attribute("rid").strip().split("\\s+")) : List.of();
  }
}
