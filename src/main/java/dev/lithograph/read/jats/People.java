package dev.lithograph.read.jats;

import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.read.xml.XmlNode.Element;
import dev.lithograph.read.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the people and groups that an element names as authors. */
final class People {
  private People() {}

  /** The authors among the descendants of {@code element}, but not its editors and translators. */
  static List<Author> authors(String content, Element element) {
    List<Author> authors = new ArrayList<>();
    for (Element child : element.elements()) {
      switch (child.name()) {
        case "name", "string-name" -> author(content, child).ifPresent(authors::add);
        case "collab" -> authors.add(new Author(JatsMarkup.text(content, groupName(child)).value(), ""));
        case "contrib", "person-group" -> {
          if (isOfAuthors(child)) {
            authors.addAll(authors(content, child));
          }
        }
        case "contrib-group", "name-alternatives", "collab-alternatives" -> {
          List<Author> named = authors(content, child);
          authors.addAll(child.is("contrib-group") ? named : named.subList(0, Math.min(1, named.size())));
        }
        default -> { }
      }
    }
    return authors;
  }

  private static boolean isOfAuthors(Element group) {
    String role = group.attribute(group.is("contrib") ? "contrib-type" : "person-group-type");
    return role.isEmpty() || role.equals("author") || role.equals("allauthors");
  }

  /** A group may name its members within its own name. */
  private static List<XmlNode> groupName(Element collab) {
    return collab.children().stream().filter(node -> !(node instanceof Element e && e.is("contrib-group", "xref"))).toList();
  }

  private static Optional<Author> author(String content, Element name) {
    String family = part(content, name, "surname");
    String given = part(content, name, "given-names");
    return family.isEmpty() ? Optional.empty() : Optional.of(new Author(family, given));
  }

  private static String part(String content, Element name, String part) {
    return name.at(part).map(found -> JatsMarkup.text(content, found).value()).orElse("");
  }
}
