package dev.lithograph.recognise.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Text;
import dev.lithograph.quantity.Unit;
import dev.lithograph.rdf.OntologyCatalogue;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell, and the numbers in it, with their own unit where they bear one. */
class CellNumbersTest {
  private static final CellNumbers NUMBERS = new CellNumbers(OntologyCatalogue.read().units());

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      4.0 | 4.0
      1.2 × 10⁻⁴ | 1.2e-4
      6.2 x 10-5 | 6.2e-5
      5.1E-4 | 5.1e-4
      (1.2 ± 0.3) × 10⁻⁴ | 1.2e-4
      10⁻⁴ | 1e-4
      10-4 | 1e-4
      10-40 | 10..40
      10⁻³–10⁻⁴ | 1e-4..1e-3
      10-4-10-3 | 1e-4..1e-3
      ~0.5 | ~0.5
      ≈ 4 | ~4
      >300 | >300
      up to 4.5 | 4.5
      3–5 | 3..5
      1.2(3) | 1.2
      0.35 ± 0.02 | 0.35
      1,274 | 1274
      1 274 | 1274
      4.0* | 4.0
      148/145 | 148; 145
      132.4 → 120.1 | 132.4; 120.1
      160 79% | 160; 79 %
      125 92 % | 125; 92 %
      125 100 % | 125; 100 %
      160 (0.1C), 120 (1C) | 160; 0.1 C; 120; 1 C
      0.1C: 160; 1C: 120 | 0.1 C; 160; 1 C; 120
      1.2 × 10⁻⁴ (25 °C) | 1.2e-4; 25 C
      3.5×10-4 at RT | 3.5e-4
      Li6PS5Cl | ""
      - | ""
      n.a. | ""
      — | ""
      80:20 | ""
      """)
  void readsNumbersOfCells(String cell, String expected) {
    assertEquals(expected, NUMBERS.in(Text.of(cell), List.of()).stream()
        .map(number -> number.value().notation() + number.unit().map(Unit::symbol).map(" "::concat).orElse(""))
        .collect(Collectors.joining("; ")));
  }
}
