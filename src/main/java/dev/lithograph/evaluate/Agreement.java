package dev.lithograph.evaluate;

import dev.lithograph.document.Reference;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares one gold fact with one mined fact. */
final class Agreement {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
  /** A rate is a setting and agrees to the last digit, but for those of C/3 that nobody prints. */
  private static final MathContext RATE_DIGITS = new MathContext(6);
  /** Exact in the SI of 2019. */
  private static final BigDecimal AVOGADRO = new BigDecimal("6.02214076e23");
  private static final double LIKE = 0.34;
  /** Asked for where the gold has a formula and the mined fact says the subject in words alone. */
  private static final double MUCH_ALIKE = 0.5;

  private record Rate(Dimension dimension, Value value) {}

  private Agreement() {}

  static Optional<Level> of(GoldFact gold, Fact fact) {
    if (!gold.property().equals(fact.property().name()) || gold.quantity().filter(q -> isSame(q, fact.quantity())).isEmpty()) {
      return Optional.empty();
    }
    if (!gold.references().equals(references(fact))) {
      return Optional.of(Level.VALUE);
    }
    if (!holdsUnder(gold, fact.conditions())) {
      return Optional.of(Level.CITED);
    }
    return Optional.of(isAbout(gold, fact) ? Level.FULL : Level.CONTEXT);
  }

  private static boolean isSame(Quantity gold, Quantity mined) {
    Quantity one = ofOneParticle(gold);
    Quantity other = ofOneParticle(mined);
    if (!one.unit().isComparableTo(other.unit())) {
      return false;
    }
    Value expected = one.in(other.unit()).value();
    Value found = other.value();
    return isClose(expected.low(), found.low()) && isClose(expected.high(), found.high())
        && expected instanceof Value.Above == found instanceof Value.Above
        && expected instanceof Value.Below == found instanceof Value.Below;
  }

  /** An energy a mole is that of as many particles: 96.5 kJ/mol are 1 eV. */
  private static Quantity ofOneParticle(Quantity quantity) {
    Unit unit = quantity.unit();
    if (unit.dimension().exponents().getOrDefault(Base.AMOUNT, 0) != -1) {
      return quantity;
    }
    Dimension dimension = unit.dimension().times(new Dimension(Map.of(Base.AMOUNT, 1)));
    BigDecimal toCoherent = unit.toCoherent().divide(AVOGADRO, MathContext.DECIMAL64);
    return new Quantity(quantity.value(), new Unit(unit.symbol(), dimension, toCoherent));
  }

  private static boolean isClose(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(one.abs().max(other.abs()).multiply(TOLERANCE)) <= 0;
  }

  private static Set<Integer> references(Fact fact) {
    return fact.attribution().references().stream().map(Reference::number).collect(Collectors.toSet());
  }

  private static boolean holdsUnder(GoldFact gold, Conditions conditions) {
    Optional<String> temperature = gold.temperature().map(Temperature::notation);
    return (temperature.isEmpty() || temperature.equals(conditions.temperature().map(Temperature::notation)))
        && (gold.rates().isEmpty() || !Collections.disjoint(rates(gold.rates()), rates(conditions.rates())))
        && (gold.cycle().isEmpty() || gold.cycle().equals(conditions.cycle()))
        && (gold.cells().isEmpty()
            || conditions.cell().map(Cell::notation).map(Spelling::formula).filter(gold.cells()::contains).isPresent());
  }

  private static Set<Rate> rates(List<Quantity> rates) {
    return rates.stream().map(rate -> new Rate(rate.unit().dimension(), rounded(rate.value().times(rate.unit().toCoherent()))))
        .collect(Collectors.toSet());
  }

  private static Value rounded(Value value) {
    return switch (value) {
      case Value.Exact exact -> new Value.Exact(rounded(exact.number()), exact.approximate());
      case Value.Range range -> new Value.Range(rounded(range.low()), rounded(range.high()), range.approximate());
      case Value.Above above -> new Value.Above(rounded(above.bound()));
      case Value.Below below -> new Value.Below(rounded(below.bound()));
    };
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.round(RATE_DIGITS).stripTrailingZeros();
  }

  private static boolean isAbout(GoldFact gold, Fact fact) {
    double likeness = Spelling.likeness(gold.subject(), fact.subject().name());
    if (gold.formulas().isEmpty()) {
      return likeness >= LIKE;
    }
    return fact.subject().formula().map(Spelling::alternatives).map(found -> !Collections.disjoint(gold.formulas(), found))
        .orElse(likeness >= MUCH_ALIKE);
  }
}
