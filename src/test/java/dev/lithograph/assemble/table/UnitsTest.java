package dev.lithograph.assemble.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.rdf.OntologyCatalogue;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header, and the units in it with the power of ten by which the numbers below are to be multiplied. */
class UnitsTest {
  private static final Units UNITS = new Units(OntologyCatalogue.read());

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      σ (10⁻⁴ S cm⁻¹) | S/cm e-4
      σ (× 10⁻⁴ S cm⁻¹) | S/cm e-4
      σ (×10-4 S/cm) | S/cm e-4
      σ (10-4 S cm-1) | S/cm e-4
      σ [10^-4 S cm^-1] | S/cm e-4
      σ (S cm⁻¹ × 10⁻⁴) | S/cm e-4
      σ (S cm⁻¹) × 10⁻⁴ | S/cm e-4
      σ × 10⁴ / S cm⁻¹ | S/cm e-4
      σ × 10⁴ (S cm⁻¹) | S/cm e-4
      σ × 10⁻⁴ (S cm⁻¹) | S/cm e-4
      10³ σ (S cm⁻¹) | S/cm e-3
      Ionic conductivity/10⁻³ S cm⁻¹ | S/cm e-3
      R × 10⁻³ (Ω cm²) | ohm cm2 e-3
      R (10³ Ω cm²) | ohm cm2 e3
      Ionic conductivity [mS/cm] | mS/cm e0
      Ionic conductivity (σ), S/cm | S/cm e0
      Conductivity in S cm⁻¹ | S/cm e0
      Ea / eV | eV e0
      Ea(eV) | eV e0
      Capacity, mAh g-1 | mAh/g e0
      Conductivity (25 °C, mS cm⁻¹) | C e0; mS/cm e0
      Capacity (mAh g⁻¹)/retention (%) | mAh/g e0; % e0
      No. of cycles | cycles e0
      T/°C | C e0
      Stability (h @ mA cm⁻²) | h e0; mA/cm2 e0
      Voltage (V vs. Li/Li+) | V e0
      log σ (S cm⁻¹) | ""
      log10(σ / S cm⁻¹) | ""
      Transference number | ""
      """)
  void readsUnitAndPowerOfTen(String header, String expected) {
    assertEquals(expected, UNITS.in(header).stream().map(found -> found.unit().symbol() + " e" + found.power())
        .collect(Collectors.joining("; ")));
  }
}
