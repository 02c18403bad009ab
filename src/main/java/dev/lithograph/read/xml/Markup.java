package dev.lithograph.read.xml;

import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;

/** What the elements of a format mean within running text. */
public interface Markup {
  enum Kind {
    /** Text like that around it. */
    PLAIN,
    /** Stands within text but is no part of it. */
    APART,
    RAISED,
    LOWERED,
    /** A formula that may stand there as MathML and as LaTeX. */
    FORMULA,
    /** The root of a formula in MathML. */
    MATHML,
    LATEX,
    /** A name whose parts are marked, perhaps without the spaces between them. */
    NAME,
    /** Parts of an entry, perhaps without the punctuation between them. */
    PARTS
  }

  Kind kind(Element element);

  /** Whether the words before and behind the element are apart from those in it. */
  boolean separates(Element element);

  /** What the element links to in the reference list. */
  List<String> targets(Element element);
}
