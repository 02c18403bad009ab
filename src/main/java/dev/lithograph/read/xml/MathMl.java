package dev.lithograph.read.xml;

import dev.lithograph.document.Text.Script;
import dev.lithograph.read.spelling.Glyphs;
import dev.lithograph.read.xml.XmlNode.Characters;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.parser.Parser;

/** Prints formulas in MathML as plain characters. */
final class MathMl {
  private static final String SPACED = "=<>≤≥≈×≪≫";
  private static final String RINGS = "°∘◦";
  private static final int LONGEST_TOKEN = 32;

  private final String content;
  private final BiConsumer<Characters, Script> characters;
  private final Glyphs glyphs;

  /** @param characters prints characters to {@code glyphs} */
  MathMl(String content, BiConsumer<Characters, Script> characters, Glyphs glyphs) {
    this.content = content;
    this.characters = characters;
    this.glyphs = glyphs;
  }

  void print(Element element, Script script) {
    List<Element> parts = element.elements();
    switch (element.name()) {
      case "mi", "mn", "mtext", "ms" -> printToken(element, script);
      case "mo" -> printOperator(element, script);
      case "mspace" -> put(" ", script, element);
      case "msup" -> printScripts(parts, script, Script.SUPERSCRIPT, Script.SUPERSCRIPT);
      case "msub" -> printScripts(parts, script, Script.SUBSCRIPT, Script.SUBSCRIPT);
      case "msubsup" -> printScripts(parts, script, Script.SUBSCRIPT, Script.SUPERSCRIPT);
      case "mmultiscripts" -> printAround(parts, script);
      case "mover", "munder", "munderover" -> parts.stream().limit(1).forEach(part -> print(part, script));
      case "mfrac" -> printFraction(parts, script, element);
      case "msqrt", "mroot" -> {
        put("√", script, element);
        printGrouped(parts.subList(0, element.is("mroot") ? Math.min(1, parts.size()) : parts.size()), script, element);
      }
      case "mfenced" -> printFenced(element, script);
      case "mtr", "mtd" -> {
        put(" ", script, element);
        parts.forEach(part -> print(part, script));
      }
      case "annotation", "annotation-xml", "mphantom" -> { }
      default -> parts.forEach(part -> print(part, script));
    }
  }

  private void printToken(Element token, Script script) {
    for (XmlNode node : token.children()) {
      switch (node) {
        case Characters run -> characters.accept(run, script);
        case Element element -> print(element, script);
      }
    }
  }

  /** Relations and × are set with room around them, so that numbers do not run together. */
  private void printOperator(Element operator, Script script) {
    String text = plain(operator);
    String room = script == Script.BASE && text.length() == 1 && SPACED.contains(text) ? " " : "";
    put(room, script, operator);
    printToken(operator, script);
    put(room, script, operator);
  }

  private void printScripts(List<Element> parts, Script script, Script first, Script second) {
    for (int i = 0; i < parts.size(); i++) {
      Script set = i == 0 ? script : i == 1 ? first : second;
      if (set == Script.SUPERSCRIPT && i > 0 && isRing(parts.get(i))) {
        put("°", Script.BASE, parts.get(i));
      } else {
        print(parts.get(i), set);
      }
    }
  }

  /** Base, then below and above in turn; behind {@code mprescripts} come those before the base. */
  private void printAround(List<Element> parts, Script script) {
    int end = (int) parts.stream().takeWhile(part -> !part.is("mprescripts")).count();
    for (int i = end + 1; i < parts.size(); i++) {
      print(parts.get(i), (i - end) % 2 == 1 ? Script.SUBSCRIPT : Script.SUPERSCRIPT);
    }
    for (int i = 0; i < end; i++) {
      print(parts.get(i), i == 0 ? script : i % 2 == 1 ? Script.SUBSCRIPT : Script.SUPERSCRIPT);
    }
  }

  private void printFraction(List<Element> parts, Script script, Element fraction) {
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        put("/", script, fraction);
      }
      boolean compound = parts.get(i).elements().size() > 1;
      if (compound) {
        printGrouped(List.of(parts.get(i)), script, fraction);
      } else {
        print(parts.get(i), script);
      }
    }
  }

  private void printGrouped(List<Element> parts, Script script, Element group) {
    put("(", script, group);
    parts.forEach(part -> print(part, script));
    put(")", script, group);
  }

  private void printFenced(Element fenced, Script script) {
    put(fenced.attributes().getOrDefault("open", "("), script, fenced);
    List<Element> parts = fenced.elements();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        put(",", script, fenced);
      }
      print(parts.get(i), script);
    }
    put(fenced.attributes().getOrDefault("close", ")"), script, fenced);
  }

  private boolean isRing(Element element) {
    String text = plain(element);
    return text.length() == 1 && RINGS.contains(text);
  }

  /** The first characters of a token, or of the only one in a group. */
  private String plain(Element token) {
    List<Element> inner = token.elements();
    if (inner.size() == 1) {
      return plain(inner.getFirst());
    }
    return token.children().stream().filter(Characters.class::isInstance).findFirst()
        .map(run -> content.substring(run.span().start(), Math.min(run.span().end(), run.span().start() + LONGEST_TOKEN)))
        .map(printed -> Parser.unescapeEntities(printed, false).strip()).orElse("");
  }

  /** What the formula means but no character of the file says. */
  private void put(String symbols, Script script, Element element) {
    glyphs.put(symbols, script, element.span().start(), element.span().end());
  }
}
