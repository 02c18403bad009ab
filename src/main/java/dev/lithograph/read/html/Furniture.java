package dev.lithograph.read.html;

import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Characters;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what of a page belongs to the site and not to the article. */
final class Furniture {
  private static final Set<String> ELEMENTS = Set.of("nav", "aside", "footer", "form", "button", "script", "style", "noscript",
      "template", "iframe", "svg", "dialog", "head");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu", "toolbar", "alert", "tooltip");
  /** Words in the names of classes and ids. */
  private static final Set<String> WORDS = Set.of("nav", "navbar", "navigation", "menu", "sidebar", "breadcrumb", "breadcrumbs",
      "share", "sharing", "social", "cookie", "cookies", "banner", "footer", "advert", "advertisement", "ads", "recommended",
      "recommendations", "related", "altmetric", "metrics", "toolbar", "download", "downloads", "login", "newsletter", "modal",
      "popup", "tooltip", "skip", "pager", "pagination", "toc", "usa", "ncbi", "citedby", "promo", "subscribe", "feedback");
  private static final Set<String> UNSEEN_CLASSES =
      Set.of("sr-only", "visually-hidden", "u-visually-hidden", "screen-reader-text", "usa-sr-only", "MathJax_Preview", "hidden");

  private Furniture() {}

  /** Whether {@code element} is no part of an article that has {@code length} characters. */
  static boolean is(Element element, int length) {
    boolean named = ELEMENTS.contains(element.name()) || ROLES.contains(element.attribute("role"))
        || words(element).anyMatch(WORDS::contains) || isUnseen(element);
    // A name such as has-sidebar may stand on what holds the article too.
    return named && length(element) * 2 < length;
  }

  /** Whether readers of the page do not see the element: it may be told to screen readers, or set by a script. */
  static boolean isUnseen(Element element) {
    return element.attribute("aria-hidden").equals("true") || element.attributes().containsKey("hidden")
        || Arrays.stream(element.attribute("class").split("\\s+")).anyMatch(UNSEEN_CLASSES::contains);
  }

  /** The words of class and id in small letters: {@code c}, {@code article}, {@code sidebar}. */
  static Stream<String> words(Element element) {
    String names = element.attribute("class") + " " + element.attribute("id");
    return names.isBlank() ? Stream.empty() : Arrays.stream(names.toLowerCase(Locale.ROOT).split("[^a-z]+"));
  }

  /** How many characters stand in the element. */
  static int length(Element element) {
    return length(element.children());
  }

  private static int length(List<XmlNode> nodes) {
    return nodes.stream().mapToInt(node -> switch (node) {
      case Characters run -> run.literal() ? 0 : run.span().length();
      case Element element -> length(element.children());
    }).sum();
  }
}
