package dev.lithograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.quantity.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammar of units over the symbols of the ontology. */
class PrintedUnitsTest {
  private static final List<Property> PROPERTIES = OntologyCatalogue.read().properties();
  private static final UnitGrammar UNITS = OntologyCatalogue.read().units();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      S cm⁻¹ | S/cm
      S/cm | S/cm
      Scm⁻¹ | S/cm
      S cm-1 | S/cm
      S cm−1 | S/cm
      S cm–1 | S/cm
      Scm-1 | S/cm
      S cm^-1 | S/cm
      S cm^{-1} | S/cm
      S cm^(−1) | S/cm
      S cm -1 | S/cm
      S·cm⁻¹ | S/cm
      S·cm−1 | S/cm
      S.cm-1 | S/cm
      S ⋅ cm⁻¹ | S/cm
      S / cm | S/cm
      S per cm | S/cm
      siemens per centimetre | S/cm
      mS cm⁻¹ | mS/cm
      mScm-1 | mS/cm
      mS/cm | mS/cm
      µS cm⁻¹ | uS/cm
      μS cm⁻¹ | uS/cm
      uS/cm | uS/cm
      nS cm⁻¹ | nS/cm
      S m⁻¹ | S/m
      S/m | S/m
      mS m-1 | mS/m
      mAh g⁻¹ | mAh/g
      mAh g -1 | mAh/g
      mAh g−1 | mAh/g
      mA h g⁻¹ | mAh/g
      mA h g -1 | mAh/g
      mA·h·g⁻¹ | mAh/g
      mA·h g−1 | mAh/g
      mAhg⁻¹ | mAh/g
      mAh·g⁻¹ | mAh/g
      mAh/g | mAh/g
      mAh/g⁻¹ | mAh/g
      mAh per gram | mAh/g
      mAh cm⁻² | mAh/cm2
      mAh/cm2 | mAh/cm2
      mAh/cm² | mAh/cm2
      mAh/cm^2 | mAh/cm2
      mA h cm-2 | mAh/cm2
      mA cm⁻² | mA/cm2
      mA·cm−2 | mA/cm2
      mAcm⁻² | mA/cm2
      mA/cm2 | mA/cm2
      mA per square centimeter | mA/cm2
      µA cm^-2 | uA/cm2
      μA/cm2 | uA/cm2
      mA g⁻¹ | mA/g
      mA/g | mA/g
      A g⁻¹ | A/g
      Ω cm² | ohm cm2
      Ω cm2 | ohm cm2
      Ω·cm2 | ohm cm2
      Ω·cm² | ohm cm2
      Ω cm² | ohm cm2
      Ωcm² | ohm cm2
      Ωcm2 | ohm cm2
      ohm cm^2 | ohm cm2
      ohm·cm2 | ohm cm2
      Ohm cm2 | ohm cm2
      Ω cm^{2} | ohm cm2
      Ω cm 2 | ohm cm2
      mA/cm 2 | mA/cm2
      m 2 g -1 | m2/g
      S cm - 1 | S/cm
      ohm square centimetre | ohm cm2
      kΩ cm² | kohm cm2
      kOhm cm² | kohm cm2
      mΩ cm² | mohm cm2
      Ω cm | ohm cm
      Ω·m | ohm m
      Ω | ohm
      kΩ | kohm
      MΩ | Mohm
      kJ mol⁻¹ | kJ/mol
      kJmol-1 | kJ/mol
      kJ/mol | kJ/mol
      kcal mol−1 | kcal/mol
      eV | eV
      meV | meV
      V | V
      mV | mV
      Wh kg⁻¹ | Wh/kg
      W h kg⁻¹ | Wh/kg
      Wh L−1 | Wh/L
      Wh/kg | Wh/kg
      % | %
      percent | %
      wt% | wt%
      wt.% | wt%
      wt % | wt%
      vol% | vol%
      mol% | mol%
      K | K
      h | h
      hours | h
      d | d
      min | min
      cycles | cycles
      µm | um
      microns | um
      μ m | um
      μ A cm⁻² | uA/cm2
      nm | nm
      Å | angstrom
      GPa | GPa
      MPa | MPa
      mol L⁻¹ | mol/L
      mol kg−1 | mol/kg
      M | M
      mg cm⁻² | mg/cm2
      g cm-3 | g/cm3
      µL | uL
      µL mg−1 | uL/mg
      cm² s⁻¹ | cm2/s
      cm2/s | cm2/s
      cm⁻¹ | 1/cm
      mV s⁻¹ | mV/s
      °C min⁻¹ | C/min
      milliamperes | mA
      microampere | uA
      """)
  void composesTheSymbolOfTheFactTable(String printed, String symbol) {
    assertEquals(symbol, UNITS.parse(printed).map(Unit::symbol).orElse("nothing"));
  }

  @ParameterizedTest
  @CsvSource({"°C, TEMPERATURE", "℃, TEMPERATURE", "ºC, TEMPERATURE", "◦C, TEMPERATURE", "deg C, TEMPERATURE", "° C, TEMPERATURE",
      "C, C_RATE", "C-rate, C_RATE"})
  void tellsDegreesFromRates(String printed, String base) {
    assertEquals("C", UNITS.parse(printed).orElseThrow().symbol());
    assertEquals("{" + base + "=1}", UNITS.parse(printed).orElseThrow().dimension().exponents().toString());
  }

  /** The unit ends at the bar. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
      S cm⁻¹| at 25 °C
      mAh g⁻¹|⁴⁵ was
      mAh g⁻¹|⁴⁵,⁴⁶
      mA cm⁻²|¹² was
      mAh/g|⁴⁵
      Ω cm²|¹⁷
      V|²³
      nm|²⁴
      S cm⁻¹| [12]
      S cm-1|.
      nm|-1 µm
      mm| 2 days
      Ω cm| 2.5 V
      mm|-1.5 mm
      h| and
      A| current of
      V| vs. Li
      °C| K+
      C| for 200 cycles
      C|, 0.2C
      V|-class
      %| of
      %|of
      mA| has
      mA cm−2| h
      kJ mol-1|)
      °C|/10 °C
      """)
  void endsBeforeWhatBelongsToTheSentence(String marked) {
    int end = marked.indexOf('|');
    assertEquals(end, UNITS.at(marked.replace("|", ""), 0).orElseThrow().end());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Super
      Sulfur
      Scm
      Company
      has
      Knowledge
      K⁺
      V2O5
      Co
      mm2S
      hot
      x
      """)
  void findsNoUnitInWords(String word) {
    assertTrue(UNITS.at(word, 0).isEmpty(), () -> UNITS.at(word, 0).toString());
  }

  @Test
  void readsTheUnitsOfAllPropertiesAsTheOntologyHasThem() {
    for (Property property : PROPERTIES) {
      for (Unit unit : property.units()) {
        String printed = unit.offset().signum() == 0 ? unit.symbol() : "°" + unit.symbol();
        if (!unit.symbol().equals("1")) {
          assertEquals(unit, UNITS.parse(printed).orElseThrow(() -> new AssertionError(unit)), property.name());
        }
      }
    }
  }

  @Test
  void turnsKelvinIntoDegreesCelsius() {
    Unit celsius = UNITS.parse("°C").orElseThrow();
    Unit kelvin = UNITS.parse("K").orElseThrow();
    assertEquals("24.85 C", new Quantity(Value.exactly("298"), kelvin).in(celsius).toString());
    assertEquals("~298.15 K", new Quantity(Value.about("25"), celsius).in(kelvin).toString());
  }
}
