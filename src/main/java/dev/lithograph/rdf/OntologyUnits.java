package dev.lithograph.rdf;

import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.UnitGrammar.Symbol;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.SKOS;

/** The units that the ontology describes: symbols that papers compose units of, and the units that have an IRI. */
public final class OntologyUnits implements UnitIris {
  /** {@code C} is a C-rate and a degree Celsius. */
  private record Key(String symbol, Dimension dimension) {
    static Key of(Unit unit) {
      return new Key(unit.symbol(), unit.dimension());
    }
  }

  private final List<Symbol> symbols;
  private final Map<String, Unit> byIri = new HashMap<>();
  private final Map<Key, String> iris = new HashMap<>();

  OntologyUnits(List<OntologyTerm> terms) {
    symbols = terms.stream().filter(term -> term.is(Vocabulary.UNIT_SYMBOL)).map(OntologyUnits::symbol).toList();
    terms.stream().filter(term -> term.is(Vocabulary.UNIT_CLASS) || term.is(Vocabulary.UNIT_SYMBOL)).forEach(this::enter);
  }

  public static OntologyUnits of(OntologyFiles files) {
    return new OntologyUnits(files.terms());
  }

  UnitGrammar grammar() {
    return new UnitGrammar(symbols);
  }

  Optional<Unit> unit(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  @Override
  public Optional<String> of(Unit unit) {
    return Optional.ofNullable(iris.get(Key.of(unit)));
  }

  private void enter(OntologyTerm term) {
    Unit unit = unit(term);
    byIri.put(term.iri(), unit);
    String other = iris.putIfAbsent(Key.of(unit), term.iri());
    if (other != null) {
      throw term.broken("has the symbol " + unit.symbol() + " of " + other);
    }
  }

  private static Symbol symbol(OntologyTerm term) {
    Unit unit = unit(term);
    // The symbol itself is no spelling: that of degrees Celsius in the fact table is C, which in print is a C-rate.
    return new Symbol(unit.symbol(), term.texts(SKOS.altLabel), unit.dimension(), unit.toCoherent(),
        term.flag(Vocabulary.PREFIXABLE),
        unit.offset());
  }

  private static Unit unit(OntologyTerm term) {
    return new Unit(term.requiredText(Vocabulary.SYMBOL), dimension(term),
        term.requiredNumber(Vocabulary.CONVERSION_MULTIPLIER), term.number(Vocabulary.CONVERSION_OFFSET).orElse(BigDecimal.ZERO));
  }

  private static Dimension dimension(OntologyTerm term) {
    String notation = term.requiredText(Vocabulary.DIMENSION);
    try {
      return Dimensions.read(notation);
    } catch (IllegalArgumentException e) {
      throw term.broken("no dimension: " + notation);
    }
  }
}
