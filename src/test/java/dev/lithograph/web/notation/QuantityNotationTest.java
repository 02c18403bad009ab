package dev.lithograph.web.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.quantity.Dimension;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityNotationTest {
  @ParameterizedTest
  @CsvSource({
      "4.0e-4, 4.0 × 10⁻⁴",
      "1E-10, 1 × 10⁻¹⁰",
      "0.0004, 4 × 10⁻⁴",
      "0.01, 0.01",
      "145, 145",
      "145.0, 145.0",
      "65000, 65000",
      "6.5e4, 65000",
      "120000, 1.20000 × 10⁵",
      "1.2e5, 1.2 × 10⁵",
      "-3.04, −3.04",
      "-4e-4, −4 × 10⁻⁴",
      "0, 0",
      "0.000, 0.000",
  })
  void writesNumbersWithTheDigitsPrinted(String number, String written) {
    assertEquals(written, plain(QuantityNotation.of(new BigDecimal(number))));
  }

  @ParameterizedTest
  @CsvSource({
      "S/cm, S cm⁻¹",
      "mS/cm, mS cm⁻¹",
      "mAh/g, mAh g⁻¹",
      "uA/cm2, µA cm⁻²",
      "ohm cm2, Ω cm²",
      "ohm, Ω",
      "um, µm",
      "deg, °",
      "kJ/mol, kJ mol⁻¹",
      "%, %",
      "h, h",
      "cycles, cycles",
  })
  void writesUnitsWithExponents(String symbol, String written) {
    assertEquals(written, plain(QuantityNotation.of(unit(symbol))));
  }

  @Test
  void keepsBoundsRangesAndApproximations() {
    assertEquals("~145 mAh g⁻¹", written(Value.about("145"), "mAh/g"));
    assertEquals("> 110 Ω cm²", written(new Value.Above(new BigDecimal("110")), "ohm cm2"));
    assertEquals("< 20 %", written(new Value.Below(new BigDecimal("20")), "%"));
    assertEquals("(1–5) × 10⁻⁴ S cm⁻¹", written(range("1e-4", "5e-4"), "S/cm"));
    assertEquals("1 × 10⁻⁴ – 1 × 10⁻³ S cm⁻¹", written(range("1e-4", "1e-3"), "S/cm"));
    assertEquals("5 × 10⁻³ – 2 × 10⁻² S cm⁻¹", written(range("5e-3", "2e-2"), "S/cm"));
    assertEquals("110 – 125 mAh g⁻¹", written(range("110", "125"), "mAh/g"));
  }

  @Test
  void setsCRatesCloseToTheirNumber() {
    assertEquals("0.1C", written(Value.exactly("0.1"), "C"));
  }

  @Test
  void tellsDegreesCelsiusFromCRates() {
    Unit celsius = new Unit("C", new Dimension(Map.of(Dimension.Base.TEMPERATURE, 1)), BigDecimal.ONE);
    assertEquals("60 °C", plain(QuantityNotation.of(new Quantity(Value.exactly("60"), celsius))));
  }

  @Test
  void setsDegreesOfAnAngleCloseToTheirNumber() {
    assertEquals("146°", written(Value.exactly("146"), "deg"));
  }

  private static Value range(String low, String high) {
    return new Value.Range(new BigDecimal(low), new BigDecimal(high), false);
  }

  private static String written(Value value, String unit) {
    return plain(QuantityNotation.of(new Quantity(value, unit(unit))));
  }

  private static Unit unit(String symbol) {
    return new Unit(symbol, Dimension.NONE, BigDecimal.ONE);
  }

  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }
}
