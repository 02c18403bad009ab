package dev.lithograph.read.jats;

import dev.lithograph.document.Text.Script;
import dev.lithograph.read.jats.XmlNode.Characters;
import dev.lithograph.read.jats.XmlNode.Element;
import dev.lithograph.read.spelling.Glyphs;
import java.util.List;
import java.util.function.BiConsumer;

/** Prints formulas in MathML as plain characters. */
final class MathMl {
  private static final String SPACED = "=<>≤≥≈×≪≫";
  private static final String RINGS = "°∘◦";

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
    String text = InlineText.of(content, operator).value();
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
    String text = InlineText.of(content, element).value();
    return text.length() == 1 && RINGS.contains(text);
  }

  /** What the formula means but no character of the file says. */
  private void put(String symbols, Script script, Element element) {
    glyphs.put(symbols, script, element.span().start(), element.span().end());
  }
}
