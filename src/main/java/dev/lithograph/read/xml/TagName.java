package dev.lithograph.read.xml;

import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.xml.XmlNode.Element;

/** The name of an element as a heading: few files give the abstract one of its own. */
public final class TagName {
  private TagName() {}

  /** {@code Abstract} for {@code <abstract>}, where it stands in the file {@code content}. */
  public static Text heading(String content, Element element) {
    Text.Builder name = Text.builder();
    int start = content.indexOf(element.name(), element.span().start());
    for (int i = 0; i < element.name().length(); i++) {
      char letter = element.name().charAt(i);
      name.append(i == 0 ? Character.toUpperCase(letter) : letter, Script.BASE, start + i, start + i + 1);
    }
    return name.build();
  }
}
