package dev.lithograph.store.describe;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Texts and numbers of the graph. */
final class Literals {
  private Literals() {}

  static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  static Node integer(long number) {
    return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
  }
}
