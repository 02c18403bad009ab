package dev.lithograph.rdf;

import dev.lithograph.fact.NodeName;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;

/** Quantities as QUDT quantity values, and units. */
final class Quantities {
  private final UnitIris unitIris;

  Quantities(UnitIris unitIris) {
    this.unitIris = unitIris;
  }

  Resource write(Model model, String iri, Quantity quantity) {
    Resource node = model.createResource(iri, Vocabulary.QUANTITY_VALUE)
        .addProperty(Vocabulary.NOTATION, quantity.toString())
        .addProperty(Vocabulary.HAS_UNIT, write(model, quantity.unit()));
    switch (quantity.value()) {
      case Value.Exact exact -> qualified(node, exact.approximate())
          .addProperty(Vocabulary.NUMERIC_VALUE, decimal(exact.number()));
      case Value.Range range -> qualified(node, range.approximate())
          .addProperty(Vocabulary.LOWER, decimal(range.low())).addProperty(Vocabulary.UPPER, decimal(range.high()));
      case Value.Above above -> node.addProperty(Vocabulary.LOWER, decimal(above.bound()));
      case Value.Below below -> node.addProperty(Vocabulary.UPPER, decimal(below.bound()));
    }
    return node;
  }

  private static Resource qualified(Resource node, boolean approximate) {
    return approximate ? node.addProperty(Vocabulary.QUALIFIER, Vocabulary.APPROXIMATELY) : node;
  }

  /** The notation keeps the significant digits, which a triple store drops from decimals. */
  Quantity read(Resource node) {
    String notation = node.getProperty(Vocabulary.NOTATION).getString();
    int gap = notation.indexOf(' ');
    return new Quantity(value(notation.substring(0, gap)), readUnit(node.getPropertyResourceValue(Vocabulary.HAS_UNIT)));
  }

  private static Value value(String notation) {
    boolean approximate = notation.startsWith("~");
    String digits = approximate ? notation.substring(1) : notation;
    int dots = digits.indexOf("..");
    if (dots >= 0) {
      return new Value.Range(new BigDecimal(digits.substring(0, dots)), new BigDecimal(digits.substring(dots + 2)), approximate);
    }
    return switch (digits.charAt(0)) {
      case '>' -> new Value.Above(new BigDecimal(digits.substring(1)));
      case '<' -> new Value.Below(new BigDecimal(digits.substring(1)));
      default -> new Value.Exact(new BigDecimal(digits), approximate);
    };
  }

  private Resource write(Model model, Unit unit) {
    String iri = unitIris.of(unit).orElseGet(() -> Vocabulary.ID + "unit/"
        + NodeName.encoded(unit.symbol().replace("/", " per ").replace(' ', '_')));
    Resource node = model.createResource(iri, Vocabulary.UNIT_CLASS)
        .addProperty(Vocabulary.SYMBOL, unit.symbol())
        .addProperty(Vocabulary.CONVERSION_MULTIPLIER, decimal(unit.toCoherent()))
        .addProperty(Vocabulary.DIMENSION, Dimensions.write(unit.dimension()));
    return unit.offset().signum() == 0 ? node : node.addProperty(Vocabulary.CONVERSION_OFFSET, decimal(unit.offset()));
  }

  private static Unit readUnit(Resource node) {
    Statement offset = node.getProperty(Vocabulary.CONVERSION_OFFSET);
    return new Unit(node.getProperty(Vocabulary.SYMBOL).getString(),
        Dimensions.read(node.getProperty(Vocabulary.DIMENSION).getString()),
        number(node.getProperty(Vocabulary.CONVERSION_MULTIPLIER).getLiteral()),
        offset == null ? BigDecimal.ZERO : number(offset.getLiteral()));
  }

  static Literal decimal(BigDecimal number) {
    return ResourceFactory.createTypedLiteral(number.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** Without the zeros that a triple store adds or drops: 60, not 60.0. */
  static BigDecimal number(Literal literal) {
    return plain(new BigDecimal(literal.getLexicalForm()));
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
