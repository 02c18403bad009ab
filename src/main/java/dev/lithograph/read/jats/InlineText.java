package dev.lithograph.read.jats;

import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.jats.XmlNode.Characters;
import dev.lithograph.read.jats.XmlNode.Element;
import dev.lithograph.read.spelling.Glyphs;
import dev.lithograph.read.spelling.LatexMath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Reads elements with their emphasis, scripts, links, formulas and entities as {@link Text}. */
final class InlineText {
  private static final String DEGREES = "°∘◦º˚";
  private static final int LONGEST_ENTITY = 32;
  /** What stands within text but is no part of it. */
  private static final Set<String> APART = Set.of("fn", "fn-group", "fig", "fig-group", "table-wrap", "table-wrap-group",
      "graphic", "inline-graphic", "media", "inline-media", "supplementary-material", "inline-supplementary-material",
      "object-id", "index-term", "annotation", "annotation-xml", "alt-text", "long-desc", "permissions", "attrib");
  private static final Set<String> SEPARATE = Set.of("p", "title", "break", "hr", "list-item", "def-item", "def", "td", "th",
      "disp-formula", "list", "def-list", "label", "verse-line", "email", "subtitle");

  private final String content;
  private final Glyphs glyphs = new Glyphs();

  private InlineText(String content) {
    this.content = content;
  }

  /** The text of {@code nodes}, one behind the other. */
  static Text of(String content, List<? extends XmlNode> nodes) {
    InlineText text = new InlineText(content);
    text.printAll(nodes, Script.BASE);
    return text.glyphs.build().strip();
  }

  static Text of(String content, Element element) {
    return of(content, List.of(element));
  }

  private void printAll(List<? extends XmlNode> nodes, Script script) {
    for (int i = 0; i < nodes.size(); i++) {
      Optional<XmlNode> next = nodes.stream().skip(i + 1L).findFirst().map(node -> node);
      switch (nodes.get(i)) {
        case Characters characters -> print(characters, script);
        case Element element when isDegree(element, next) ->
            glyphs.put('°', Script.BASE, element.span().start(), element.span().end());
        case Element element -> print(element, script);
      }
    }
  }

  private void print(Element element, Script script) {
    boolean otherId = element.is("pub-id") && !element.attribute("pub-id-type").equals("doi");
    if (otherId || APART.contains(element.name())) {
      return;
    }
    boolean separate = SEPARATE.contains(element.name());
    if (separate) {
      glyphs.put(' ', script, element.span().start(), element.span().start());
    }
    switch (element.name()) {
      case "sup" -> printAll(element.children(), Script.SUPERSCRIPT);
      case "sub" -> printAll(element.children(), Script.SUBSCRIPT);
      case "xref" -> printLink(element, script);
      case "inline-formula", "disp-formula", "alternatives" -> printFormula(element, script);
      case "math" -> new MathMl(content, this::print, glyphs).print(element, script);
      case "tex-math" -> printTex(element);
      case "name", "string-name" -> printParts(element, " ", script);
      case "person-group", "element-citation", "nlm-citation", "citation" -> printParts(element, ", ", script);
      default -> printAll(element.children(), script);
    }
    if (separate) {
      glyphs.put(' ', script, element.span().end(), element.span().end());
    }
  }

  /** A mark that leads to a note is raised however it was set; one that leads to references is an anchor for each. */
  private void printLink(Element link, Script script) {
    int start = glyphs.length();
    printAll(link.children(), link.attribute("ref-type").equals("table-fn") ? Script.SUPERSCRIPT : script);
    if (link.attribute("ref-type").equals("bibr")) {
      for (String target : link.attribute("rid").strip().split("\\s+")) {
        glyphs.anchorFrom(start, target);
      }
    }
  }

  /** The marks of an entry may stand for its punctuation, or leave it in its place. */
  private void printParts(Element whole, String separator, Script script) {
    if (whole.children().stream().anyMatch(node -> node instanceof Characters run && !of(content, List.of(run)).isBlank())) {
      printAll(whole.children(), script);
      return;
    }
    int start = glyphs.length();
    for (Element part : whole.elements().stream().filter(part -> !of(content, part).isBlank()).toList()) {
      int place = part.span().start();
      glyphs.put(glyphs.length() == start ? "" : part.is("lpage") ? "–" : separator, script, place, place);
      print(part, script);
    }
  }

  /** A formula stands there once, whether as MathML, as LaTeX or as both. */
  private void printFormula(Element formula, Script script) {
    Optional<Element> math = formula.descendant("math", "tex-math");
    if (math.isPresent()) {
      print(math.get(), script);
    } else {
      printAll(formula.children().stream().filter(node -> !(node instanceof Element e && e.is("label"))).toList(), script);
    }
  }

  /** Springer wraps its formulas in a whole LaTeX document. */
  private void printTex(Element tex) {
    for (XmlNode node : tex.children()) {
      int start = content.indexOf("\\begin{document}", node.span().start());
      int end = content.indexOf("\\end{document}", node.span().start());
      boolean wrapped = start >= 0 && end > start && end < node.span().end();
      new LatexMath(content, glyphs).print(wrapped ? start + "\\begin{document}".length() : node.span().start(),
          wrapped ? end : node.span().end());
    }
  }

  private void print(Characters characters, Script script) {
    int i = characters.span().start();
    int to = characters.span().end();
    while (i < to) {
      int end = characters.literal() || content.charAt(i) != '&' ? -1 : content.indexOf(';', i);
      if (end >= 0 && end < Math.min(to, i + LONGEST_ENTITY)) {
        glyphs.put(entity(content.substring(i, end + 1)), script, i, end + 1);
        i = end + 1;
      } else {
        int symbol = content.codePointAt(i);
        glyphs.put(symbol, script, i, i + Character.charCount(symbol));
        i += Character.charCount(symbol);
      }
    }
  }

  /** The names of entities that JATS declares are those of HTML; numbers are of characters, or the XML were not well-formed. */
  private static String entity(String reference) {
    if (reference.startsWith("&#")) {
      boolean hexadecimal = reference.startsWith("&#x");
      String digits = reference.substring(hexadecimal ? 3 : 2, reference.length() - 1);
      return Character.toString(Integer.parseInt(digits, hexadecimal ? 16 : 10));
    }
    return Parser.unescapeEntities(reference, false);
  }

  /** A raised ring, or the letter o that stands for it before C: {@code 25 <sup>o</sup>C}. */
  private boolean isDegree(Element element, Optional<XmlNode> next) {
    if (!element.is("sup")) {
      return false;
    }
    String raised = of(content, element.children()).value();
    return raised.length() == 1 && (DEGREES.contains(raised) || raised.equals("o") && next.filter(this::beginsWithC).isPresent());
  }

  private boolean beginsWithC(XmlNode node) {
    String text = of(content, List.of(node)).value();
    return text.startsWith("C") && (text.length() == 1 || !Character.isLetter(text.charAt(1)));
  }
}
