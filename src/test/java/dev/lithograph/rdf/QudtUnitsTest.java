package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** That the units which we take from QUDT are what QUDT says they are. */
class QudtUnitsTest {
  private static final OntologyUnits UNITS = OntologyUnits.of(OntologyFiles.onClassPath());
  /** In the order of QUDT's dimension vectors. */
  private static final Map<Base, String> LETTERS = Map.of(Base.AMOUNT, "A", Base.CURRENT, "E", Base.LENGTH, "L", Base.MASS, "M",
      Base.TEMPERATURE, "H", Base.TIME, "T");

  @ParameterizedTest
  @CsvFileSource(files = "src/test/resources/vocabularies/qudt-units.tsv", delimiter = '\t', numLinesToSkip = 1,
      useHeadersInDisplayName = true)
  void convertAndCombineAsInQudt(String name, BigDecimal multiplier, BigDecimal offset, String vector) {
    Unit unit = UNITS.unit("http://qudt.org/vocab/unit/" + name).orElseThrow();
    assertTrue(isNearlyOne(unit.toCoherent().divide(multiplier, MathContext.DECIMAL64)), unit.toCoherent() + " is not "
        + multiplier);
    assertEquals(offset == null ? 0 : offset.doubleValue(), unit.offset().doubleValue());
    assertEquals(vector.substring(0, vector.indexOf('D')), vector(unit));
  }

  private static boolean isNearlyOne(BigDecimal ratio) {
    return Math.abs(ratio.doubleValue() - 1) < 1e-6;
  }

  /** What only we tell apart, as shares and angles, QUDT calls dimensionless. */
  private static String vector(Unit unit) {
    return Stream.of("A", "E", "L", "I", "M", "H", "T").map(letter -> letter + exponent(unit, letter))
        .collect(Collectors.joining());
  }

  private static int exponent(Unit unit, String letter) {
    return unit.dimension().exponents().entrySet().stream().filter(entry -> letter.equals(LETTERS.get(entry.getKey())))
        .mapToInt(Map.Entry::getValue).sum();
  }
}
