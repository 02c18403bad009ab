package dev.lithograph.read.xml;

import dev.lithograph.document.Interruption;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.spelling.Glyphs;
import dev.lithograph.read.spelling.LatexMath;
import dev.lithograph.read.xml.XmlNode.Characters;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Reads elements with their emphasis, scripts, links, formulas and entities as {@link Text}. */
public final class InlineText {
  private static final String DEGREES = "°∘◦º˚";
  private static final int LONGEST_ENTITY = 32;
  private static final String TEX_BEGINS = "\\begin{document}";
  private static final String TEX_ENDS = "\\end{document}";

  private final String content;
  private final Markup markup;
  private final Glyphs glyphs = new Glyphs();

  private InlineText(String content, Markup markup) {
    this.content = content;
    this.markup = markup;
  }

  /** The text of {@code nodes} of the file {@code content}, one behind the other. */
  public static Text of(String content, Markup markup, List<? extends XmlNode> nodes) {
    Interruption.check();
    InlineText text = new InlineText(content, markup);
    text.printAll(nodes, Script.BASE);
    return text.glyphs.build().strip();
  }

  private void printAll(List<? extends XmlNode> nodes, Script script) {
    for (int i = 0; i < nodes.size(); i++) {
      List<? extends XmlNode> next = nodes.subList(i + 1, Math.min(i + 2, nodes.size()));
      switch (nodes.get(i)) {
        case Characters characters -> print(characters, script);
        case Element element when isDegree(element, next) ->
            glyphs.put('°', Script.BASE, element.span().start(), element.span().end());
        case Element element -> print(element, script);
      }
    }
  }

  private void print(Element element, Script script) {
    Markup.Kind kind = markup.kind(element);
    if (kind == Markup.Kind.APART) {
      return;
    }
    boolean separate = markup.separates(element);
    if (separate) {
      glyphs.put(' ', script, element.span().start(), element.span().start());
    }
    int start = glyphs.length();
    switch (kind) {
      case RAISED -> printAll(element.children(), Script.SUPERSCRIPT);
      case LOWERED -> printAll(element.children(), Script.SUBSCRIPT);
      case FORMULA -> printFormula(element, script);
      case MATHML -> new MathMl(content, this::print, glyphs).print(element, script);
      case LATEX -> printTex(element);
      case NAME -> printParts(element, " ", script);
      case PARTS -> printParts(element, ", ", script);
      default -> printAll(element.children(), script);
    }
    markup.targets(element).forEach(target -> glyphs.anchorFrom(start, target));
    if (separate) {
      glyphs.put(' ', script, element.span().end(), element.span().end());
    }
  }

  /** The marks of an entry may stand for its punctuation, or leave it in its place. */
  private void printParts(Element whole, String separator, Script script) {
    if (whole.children().stream().anyMatch(node -> node instanceof Characters run && !isBlank(run))) {
      printAll(whole.children(), script);
      return;
    }
    int start = glyphs.length();
    for (Element part : whole.elements().stream().filter(part -> !isBlank(part)).toList()) {
      int place = part.span().start();
      glyphs.put(glyphs.length() == start ? "" : part.is("lpage") ? "–" : separator, script, place, place);
      print(part, script);
    }
  }

  private boolean isBlank(XmlNode node) {
    return switch (node) {
      case Characters run -> content.substring(run.span().start(), run.span().end()).isBlank();
      case Element element -> markup.kind(element) == Markup.Kind.APART || element.children().stream().allMatch(this::isBlank);
    };
  }

  /** A formula stands there once, whether as MathML, as LaTeX or as both. */
  private void printFormula(Element formula, Script script) {
    List<Element> inner = formula.descendants(element -> markup.kind(element) == Markup.Kind.MATHML);
    List<Element> math = inner.isEmpty() ? formula.descendants(element -> markup.kind(element) == Markup.Kind.LATEX) : inner;
    if (math.isEmpty()) {
      printAll(formula.children().stream().filter(node -> !(node instanceof Element e && e.is("label"))).toList(), script);
    } else {
      print(math.getFirst(), script);
    }
  }

  /** Springer wraps its formulas in a whole LaTeX document. */
  private void printTex(Element tex) {
    for (XmlNode node : tex.children()) {
      int from = node.span().start();
      int to = node.span().end();
      int start = content.indexOf(TEX_BEGINS, from, to);
      int end = start < 0 ? -1 : content.indexOf(TEX_ENDS, start, to);
      boolean wrapped = end >= 0;
      new LatexMath(content, glyphs).print(wrapped ? start + TEX_BEGINS.length() : from, wrapped ? end : to);
    }
  }

  private void print(Characters characters, Script script) {
    int i = characters.span().start();
    int to = characters.span().end();
    while (i < to) {
      int end = characters.literal() || content.charAt(i) != '&' ? -1
          : content.indexOf(';', i, Math.min(to, i + LONGEST_ENTITY));
      if (end >= 0) {
        glyphs.put(entity(content.substring(i, end + 1)), script, i, end + 1);
        i = end + 1;
      } else {
        int symbol = content.codePointAt(i);
        glyphs.put(symbol, script, i, i + Character.charCount(symbol));
        i += Character.charCount(symbol);
      }
    }
  }

  /** The names of entities that JATS declares are those of HTML. */
  private static String entity(String reference) {
    return Parser.unescapeEntities(reference, false);
  }

  /** A raised ring, or the letter o that stands for it before C: {@code 25 <sup>o</sup>C}. */
  private boolean isDegree(Element element, List<? extends XmlNode> next) {
    if (markup.kind(element) != Markup.Kind.RAISED) {
      return false;
    }
    String raised = lone(element).orElse("");
    return !raised.isEmpty()
        && (DEGREES.contains(raised) || raised.equals("o") && next.stream().anyMatch(this::beginsWithC));
  }

  /** The one character that an element holds, if it holds just one. */
  private Optional<String> lone(Element element) {
    if (element.children().size() != 1) {
      return Optional.empty();
    }
    return switch (element.children().getFirst()) {
      case Characters run -> Optional.of(plain(run)).filter(text -> text.length() == 1);
      case Element inner -> lone(inner);
    };
  }

  private boolean beginsWithC(XmlNode node) {
    return switch (node) {
      case Characters run -> {
        String text = plain(run);
        yield text.startsWith("C") && (text.length() == 1 || !Character.isLetter(text.charAt(1)));
      }
      case Element element -> !element.children().isEmpty() && beginsWithC(element.children().getFirst());
    };
  }

  /** The first characters of {@code run} without white space and entities. */
  private String plain(Characters run) {
    int end = Math.min(run.span().end(), run.span().start() + LONGEST_ENTITY);
    return Parser.unescapeEntities(content.substring(run.span().start(), end), false).strip();
  }
}
