package dev.lithograph.read.xml;

import dev.lithograph.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A node of an XML file that knows its place in it; comments and processing instructions are left out. */
public sealed interface XmlNode {
  /** Where the node stands in the file, an element with its tags. */
  Span span();

  /**
   * @param literal whether ampersands are themselves, as in CDATA
   */
  record Characters(Span span, boolean literal) implements XmlNode {}

  /**
   * @param name without the prefix of its namespace
   * @param attributes by name, without prefixes
   */
  record Element(String name, Map<String, String> attributes, List<XmlNode> children, Span span) implements XmlNode {
    public Element {
      attributes = Map.copyOf(attributes);
      children = List.copyOf(children);
    }

    public boolean is(String... names) {
      return List.of(names).contains(name);
    }

    /** The value of an attribute, empty where there is none. */
    public String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    public List<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    public List<Element> elements(String... names) {
      return elements().stream().filter(child -> child.is(names)).toList();
    }

    /** The element at the end of the path of first children with these names. */
    public Optional<Element> at(String... path) {
      Optional<Element> found = Optional.of(this);
      for (String step : path) {
        found = found.flatMap(parent -> parent.elements(step).stream().findFirst());
      }
      return found;
    }

    /** The elements below this one that have one of the names, in order. */
    public List<Element> descendants(String... names) {
      return descendants(element -> element.is(names));
    }

    public List<Element> descendants(Predicate<Element> wanted) {
      List<Element> found = new ArrayList<>();
      collect(wanted, found);
      return found;
    }

    private void collect(Predicate<Element> wanted, List<Element> found) {
      for (XmlNode node : children) {
        if (node instanceof Element child) {
          if (wanted.test(child)) {
            found.add(child);
          }
          child.collect(wanted, found);
        }
      }
    }

    public Optional<Element> descendant(String... names) {
      return Stream.of(names).flatMap(wanted -> descendants(wanted).stream()).findFirst();
    }
  }
}
