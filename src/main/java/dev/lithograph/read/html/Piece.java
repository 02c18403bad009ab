package dev.lithograph.read.html;

import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;

/** What a page is made of, in reading order. */
sealed interface Piece {
  /** @param level from 1 to 6 */
  record Heading(Element element, int level) implements Piece {}

  record Prose(List<XmlNode> nodes) implements Piece {}

  /**
   * @param before what stands over the table within its frame: the caption
   * @param after what stands under it within its frame: the notes
   */
  record Grid(Element table, List<Prose> before, List<Prose> after) implements Piece {}

  record Picture(Element figure) implements Piece {}
}
