package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Dimension.Base;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import dev.lithograph.rdf.OntologyCatalogue;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitConversionTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ionic_conductivity     | 4.0e-4 | S/cm      | mS/cm   | 0.40
      ionic_conductivity     | 4.0e-4 | S/cm      | S/m     | 0.040
      ionic_conductivity     | 2.02   | mS/cm     | S/cm    | 2.02e-3
      ionic_conductivity     | 1e-7   | S/cm      | mS/cm   | 1e-4
      interfacial_resistance | 65     | kohm cm2  | ohm cm2 | 65000
      activation_energy      | 17     | kcal/mol  | kJ/mol  | 71
      activation_energy      | 0.30   | eV        | meV     | 300
      activation_energy      | 0.30   | eV        | kJ/mol  | 0.30
      """)
  void keepsTheDigitsThatWerePrinted(String property, String number, String from, String to, String shown) {
    assertEquals(shown, UnitConversion.of(new Quantity(Value.exactly(number), unit(property, from)), unit(property, to)).value()
        .notation());
  }

  @Test
  void keepsTheDecimalsOfDegrees() {
    Dimension warmth = new Dimension(Map.of(Base.TEMPERATURE, 1));
    Unit kelvin = new Unit("K", warmth, BigDecimal.ONE);
    Unit celsius = new Unit("C", warmth, BigDecimal.ONE, new BigDecimal("273.15"));
    assertEquals("298", UnitConversion.of(new Quantity(Value.exactly("25"), celsius), kelvin).value().notation());
  }

  private static Unit unit(String property, String symbol) {
    return OntologyCatalogue.read().property(property).orElseThrow().units().stream()
        .filter(unit -> unit.symbol().equals(symbol)).findFirst().orElseThrow();
  }
}
