package dev.lithograph.recognise.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.document.Text;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text, and what is recognised in it: quantities in the notation of the fact table (degrees Celsius as {@code °C}), {@code #300} for a
 * cycle, {@code rt} for room temperature. Members of a list have {@code [place/size]}, those of a change {@code {place/size}}.
 */
class QuantityRecogniserTest {
  private static final QuantityRecogniser RECOGNISER = new QuantityRecogniser(OntologyCatalogue.read().units());

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "none", textBlock = """
      4.0 × 10⁻⁴ S cm⁻¹ | 4.0e-4 S/cm
      4.0×10⁻⁴ S cm⁻¹ | 4.0e-4 S/cm
      4.0x10-4 S/cm | 4.0e-4 S/cm
      4.0 x 10-4 S cm-1 | 4.0e-4 S/cm
      4.0 X 10⁻⁴ S cm⁻¹ | 4.0e-4 S/cm
      4.0·10^-4 S/cm | 4.0e-4 S/cm
      4.0 ⋅ 10⁻⁴ S·cm⁻¹ | 4.0e-4 S/cm
      4.0 * 10^-4 S/cm | 4.0e-4 S/cm
      4E-4 S cm⁻¹ | 4e-4 S/cm
      4.0e-4 S/cm | 4.0e-4 S/cm
      8.3x10^-4 S/cm | 8.3e-4 S/cm
      1.05 × 10^{-4} S cm^{-1} | 1.05e-4 S/cm
      1.05 × 10^(−4) S/cm | 1.05e-4 S/cm
      3.2 × 10−4 S cm−1 | 3.2e-4 S/cm
      3.2 × 10–4 S cm–1 | 3.2e-4 S/cm
      3.2 × 10 -4 S cm -1 | 3.2e-4 S/cm
      6.6×10⁻⁴Scm⁻¹ | 6.6e-4 S/cm
      10⁻⁴ S cm⁻¹ | 1e-4 S/cm
      10^-4 S/cm | 1e-4 S/cm
      10-4 S cm-1 | 1e-4 S/cm
      10−4 S cm−1 | 1e-4 S/cm
      10-12 S cm-1 | 1e-12 S/cm
      10−7 cm2 s−1 | 1e-7 cm2/s
      10-12 nm | 10..12 nm
      10-40 °C | 10..40 °C
      6.5 × 10⁴ Ω cm² | 65000 ohm cm2
      6.5 × 104 Ω cm2 | 65000 ohm cm2
      1.4 × 10³ Ω·cm² | 1400 ohm cm2
      1.9 × 10 5 Ω cm 2 | 1.9e5 ohm cm2
      only 1.5 Ωcm 2 . | 1.5 ohm cm2
      at 1.5 Ωcm 2 and | 1.5 ohm cm2
      of 140 mA·hour g -1 , | 140 mAh/g
      of 1.4 mA · h cm -2 . | 1.4 mAh/cm2
      1.2 × 10⁻⁴ at 25 °C and 8.9 × 10⁻⁴ S cm⁻¹ at 60 °C | 1.2e-4 S/cm; 25 °C; 8.9e-4 S/cm; 60 °C
      1.2 × 10⁻⁴ (25 °C) and 8.9 × 10⁻⁴ S cm⁻¹ (60 °C) | 1.2e-4 S/cm; 25 °C; 8.9e-4 S/cm; 60 °C
      a ratio of 1.2 × 10⁻⁴ was seen, and 8.9 × 10⁻⁴ S cm⁻¹ | 8.9e-4 S/cm
      5.4 × 10−5 to 3.2 × 10−3 S cm−1 | 5.4e-5..3.2e-3 S/cm
      1.9 × 10−3, 6.8 × 10−4, and 4.6 × 10−7 S cm−1 | 1.9e-3 S/cm [0/3]; 6.8e-4 S/cm [1/3]; 4.6e-7 S/cm [2/3]
      136, 125, 117, and 112 mAh g⁻¹ | 136 mAh/g [0/4]; 125 mAh/g [1/4]; 117 mAh/g [2/4]; 112 mAh/g [3/4]
      higher than 3 mS/cm | >3 mS/cm
      4.0 3 10 -4 S cm -1 | 4.0e-4 S/cm
      4.0 3 10⁻⁴ S cm⁻¹ | 4.0e-4 S/cm
      4 3 10 -3 S cm -1 at 25 °C | 4e-3 S/cm; 25 °C
      3-4 3 10 -3 S cm -1 | 3e-3..4e-3 S/cm
      2 3 10 -4 S cm -1 to 3 3 10 -2 S cm -1 | 2e-4..0.03 S/cm
      types 2, 3 and 10 nm | 2 nm [0/3]; 3 nm [1/3]; 10 nm [2/3]
      (1.2 ± 0.1) × 10⁻³ S cm⁻¹ | 1.2e-3 S/cm
      1.2 ± 0.1 × 10⁻³ S cm⁻¹ | 1.2e-3 S/cm
      1.2 × 10⁻³ ± 0.1 × 10⁻³ S cm⁻¹ | 1.2e-3 S/cm
      1.2(1) × 10⁻³ S cm⁻¹ | 1.2e-3 S/cm
      0.34 ± 0.02 eV | 0.34 eV
      0.345(12) eV | 0.345 eV
      (25 ± 1) °C | 25 °C
      25 ± 2 °C | 25 °C
      31 +/- 2 kJ/mol | 31 kJ/mol
      3,860 mAh g⁻¹ | 3860 mAh/g
      1 528 mAh g⁻¹ | 1528 mAh/g
      1 528 mAh g⁻¹ | 1528 mAh/g
      12 000 h | 12000 h
      0,38 eV | 0.38 eV
      1,5 V | 1.5 V
      .5 mA cm⁻² | 0.5 mA/cm2
      −3.04 V | -3.04 V
      (− 3.04 V vs. SHE) | -3.04 V
      a potential of - 3.04 V | -3.04 V
      the cell - 5 V class - | 5 V
      at −20 °C | -20 °C
      1.2 × 10 - 3 S cm - 1 | 1.2e-3 S/cm
      close to 10 -4 S cm -1 ( 31 ) | ~1e-4 S/cm
      from −20 to 80 °C | -20..80 °C
      298 K | 298 K
      25°C | 25 °C
      60 ◦C | 60 °C
      60 ºC | 60 °C
      60 deg C | 60 °C
      at 60 C | 60 °C
      0.2C | 0.2 C
      0.2 C | 0.2 C
      1C | 1 C
      C/20 | 0.05 C
      at C/5 and | 0.2 C
      1/5 C | 0.2 C
      C/3 | 0.333333 C
      99.5% | 99.5 %
      99.5 % | 99.5 %
      99.5 wt% | 99.5 wt%
      20 vol.% | 20 vol%
      a 20-µm-thick film | 20 um
      a 4-V class | 4 V
      200 cycles | 200 cycles
      1,500 charge–discharge cycles | 1500 cycles
      two 100-cycle runs | 100 cycles
      300+ cycles | >300 cycles
      47 µS cm⁻¹ | 47 uS/cm
      0.12 S m⁻¹ | 0.12 S/m
      240 meV | 240 meV
      146 mAh g -1 | 146 mAh/g
      350 Wh kg⁻¹ | 350 Wh/kg
      20 mA g⁻¹ | 20 mA/g
      5 °C min⁻¹ | 5 C/min
      1.4(2) mS cm⁻¹ at 298(1) K | 1.4 mS/cm; 298 K
      an overpotential of ±15 mV | 15 mV
      25 °C ± 2 °C | 25 °C
      grew by a factor of 10 to 1.2 mS cm⁻¹ | 1.2 mS/cm
      grew by 5% to 80% | 5 %; 80 %
      20 mA g(LFP)⁻¹ | 20 mA/g
      145 mAh gS⁻¹ | 145 mAh/g
      1,100 mAh g⁻ at | 1100 mAh/g
      146 mAh g - 1 | 146 mAh/g
      1.2 × 10⁻³ S cm⁻¹12 | 1.2e-3 S/cm
      at 60 oC | 60 °C
      20C rate | 20 C
      20 C-rate | 20 C
      a transference number of 0.91 is | 0.91 1
      t₊ = 0.45 | 0.45 1
      after five cycles | 5 cycles
      after five cycles at 0.1C | 5 cycles; 0.1 C
      after two formation cycles | 2 cycles
      for two weeks | 2 weeks
      the composite cycled for 1100 h | 1100 h
      was cycled 400 times at | 400 cycles
      10° to 70°. A test | 10..70 deg
      125 100 % (500th) | 100 %; #500
      """)
  void readsEveryWayToPrintAQuantity(String text, String expected) {
    assertEquals(expected, recognised(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      ~145 mAh g⁻¹ | ~145 mAh/g
      ∼ 145 mAh g⁻¹ | ~145 mAh/g
      ≈145 mAh g⁻¹ | ~145 mAh/g
      ≅ 145 mAh g⁻¹ | ~145 mAh/g
      ca. 145 mAh g⁻¹ | ~145 mAh/g
      ca 145 mAh g⁻¹ | ~145 mAh/g
      c.a. 145 mAh g⁻¹ | ~145 mAh/g
      about 145 mAh g⁻¹ | ~145 mAh/g
      approximately 145 mAh g⁻¹ | ~145 mAh/g
      around 145 mAh g⁻¹ | ~145 mAh/g
      nearly 145 mAh g⁻¹ | ~145 mAh/g
      close to 100% | ~100 %
      roughly 145 mAh g⁻¹ | ~145 mAh/g
      some 145 mAh g⁻¹ | ~145 mAh/g
      (order of 10⁻⁶ S cm⁻¹) | ~1e-6 S/cm
      approaching 100% | ~100 %
      on the order of 10⁻⁶ S cm⁻¹ | ~1e-6 S/cm
      > 145 mAh g⁻¹ | >145 mAh/g
      ≥99.5% | >99.5 %
      over 145 mAh g⁻¹ | >145 mAh/g
      above 10⁻⁴ S cm⁻¹ | >1e-4 S/cm
      well above 10⁻² S cm⁻¹ | >0.01 S/cm
      more than 145 mAh g⁻¹ | >145 mAh/g
      at least 99.8% | >99.8 %
      exceeding 3 mA cm⁻² | >3 mA/cm2
      in excess of 3 mA cm⁻² | >3 mA/cm2
      greater than 3 V | >3 V
      higher than 3 V | >3 V
      beyond 4.5 V | >4.5 V
      no less than 3 V | >3 V
      more than about 3 V | >3 V
      < 20 Ω cm² | <20 ohm cm2
      ≤20 Ω cm² | <20 ohm cm2
      below 20 Ω cm² | <20 ohm cm2
      under 20 Ω cm² | <20 ohm cm2
      less than 10⁻⁹ S cm⁻¹ | <1e-9 S/cm
      lower than 20 Ω cm² | <20 ohm cm2
      smaller than 20 Ω cm² | <20 ohm cm2
      at most 20 Ω cm² | <20 ohm cm2
      within 20 nm | <20 nm
      no more than 47 µS cm⁻¹ | <47 uS/cm
      does not exceed 5 × 10⁻¹⁰ S cm⁻¹ | <5e-10 S/cm
      never above 10⁻⁶ S cm⁻¹ | <1e-6 S/cm
      should exceed an ionic conductivity of 10⁻⁴ S cm⁻¹ | >1e-4 S/cm
      manages no more than a conductivity of 47 µS cm⁻¹ | <47 uS/cm
      over the composition range of 5 mol% | 5 mol%
      not higher than 5 mV | <5 mV
      up to 9.4 mS cm⁻¹ | 9.4 mS/cm
      as high as 9.4 mS cm⁻¹ | 9.4 mS/cm
      as low as 0.16 eV | 0.16 eV
      reaching 9.4 mS cm⁻¹ | 9.4 mS/cm
      only 2 Ω cm² | 2 ohm cm2
      110 mAh g⁻¹ or more | >110 mAh/g
      5 Ω cm² or less | <5 ohm cm2
      for over 2000 h | >2000 h
      with 99 % over 100 cycles | 99 %; 100 cycles
      lasting over 500 cycles | >500 cycles
      lost 5% within 100 cycles | 5 %; 100 cycles
      under 5 MPa | 5 MPa
      under 0.1 mA cm⁻² | 0.1 mA/cm2
      under 60 °C | 60 °C
      above 60 °C | >60 °C
      """)
  void readsWordsThatBlurOrBound(String text, String expected) {
    assertEquals(expected, recognised(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      10⁻³–10⁻⁴ S cm⁻¹ | 1e-4..1e-3 S/cm
      10−4–10−3 S cm−1 | 1e-4..1e-3 S/cm
      10-4-10-3 S cm-1 | 1e-4..1e-3 S/cm
      10⁻⁴~10⁻³ S cm⁻¹ | 1e-4..1e-3 S/cm
      10⁻⁴ to 10⁻³ S cm⁻¹ | 1e-4..1e-3 S/cm
      10−4 to 10−3 S cm−1 | 1e-4..1e-3 S/cm
      5.4 × 10−5 to 3.2 × 10−3 S cm−1 | 5.4e-5..3.2e-3 S/cm
      10 -4 -10 -3 S cm -1 | 1e-4..1e-3 S/cm
      2 × 10 -4 -5 × 10 -3 S cm -1 | 2e-4..5e-3 S/cm
      10 -20 nm and 2.8 -4.3 V | 10..20 nm; 2.8..4.3 V
      2–9 × 10⁻⁴ S cm⁻¹ | 2e-4..9e-4 S/cm
      2-9 × 10⁻⁴ S cm⁻¹ | 2e-4..9e-4 S/cm
      (1.5–3.5) × 10⁻⁴ S cm⁻¹ | 1.5e-4..3.5e-4 S/cm
      (1.5 to 3.5) × 10⁻⁴ S cm⁻¹ | 1.5e-4..3.5e-4 S/cm
      6 × 10⁻⁵ to 1.2 × 10⁻³ S cm⁻¹ | 6e-5..1.2e-3 S/cm
      between 0.25 and 0.35 eV | 0.25..0.35 eV
      between 2.5 V and 3.8 V | 2.5..3.8 V
      in the range of 10⁻⁵ and 10⁻⁴ S cm⁻¹ | 1e-5..1e-4 S/cm
      in the range from 0.25 to 0.35 eV | 0.25..0.35 eV
      ranges from 5.4 × 10⁻⁶ to 3.2 × 10⁻⁵ S cm⁻¹ | 5.4e-6..3.2e-5 S/cm
      varies from 900 to 100 Ω cm² | 100..900 ohm cm2
      400 to 1200 Ω cm² | 400..1200 ohm cm2
      0.3–0.9 mA cm⁻² | 0.3..0.9 mA/cm2
      0.3-0.9 mA cm⁻² | 0.3..0.9 mA/cm2
      99.6–99.9% | 99.6..99.9 %
      20 °C–60 °C | 20..60 °C
      20~60 °C | 20..60 °C
      500 nm to 5 µm | 0.5..5 um
      gave 40/50 mAh g⁻¹ | 40..50 mAh/g
      below 1.7–1.8 V | 1.7..1.8 V
      about 5–6 mm | ~5..6 mm
      0.1C–1C | 0.1..1 C
      50 to 1.2 × 10³ Ω | 50..1200 ohm
      3–5 and 8–9 nm | 3..5 nm [0/2]; 8..9 nm [1/2]
      """)
  void readsRanges(String text, String expected) {
    assertEquals(expected, recognised(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      lowers it from 6.5 × 10⁴ to 248 Ω cm² | 65000 ohm cm2 {0/2}; 248 ohm cm2 {1/2}
      the resistance fell from 1180 to 34 Ω cm² | 1180 ohm cm2 {0/2}; 34 ohm cm2 {1/2}
      rises from 8 × 10⁻⁷ S cm⁻¹ to 1.3 × 10⁻⁴ S cm⁻¹ | 8e-7 S/cm {0/2}; 1.3e-4 S/cm {1/2}
      improved from 2.1 to 5.3 × 10⁻⁴ S cm⁻¹ | 2.1e-4 S/cm {0/2}; 5.3e-4 S/cm {1/2}
      Going from 0.1C to 1C | 0.1 C {0/2}; 1 C {1/2}
      from 960 to 41 Ω cm² | 960 ohm cm2 {0/2}; 41 ohm cm2 {1/2}
      fell from 155 mAh g⁻¹ in the first cycle to 121 mAh g⁻¹ | 155 mAh/g {0/2}; #1; 121 mAh/g {1/2}
      cut from 960 Ω cm² at 25 °C to only 41 Ω cm² | 960 ohm cm2 {0/2}; 25 °C; 41 ohm cm2 {1/2}
      The temperature was raised from 25 to 80 °C | 25..80 °C
      """)
  void tellsChangesFromRanges(String text, String expected) {
    assertEquals(expected, recognised(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      1.9 × 10−3, 6.8 × 10−4, and 4.6 × 10−7 S cm−1 | 1.9e-3 S/cm [0/3]; 6.8e-4 S/cm [1/3]; 4.6e-7 S/cm [2/3]
      3.1, 2.4 and 1.9 × 10⁻⁴ S cm⁻¹ | 3.1e-4 S/cm [0/3]; 2.4e-4 S/cm [1/3]; 1.9e-4 S/cm [2/3]
      0.6, 2.4 and 3.1 × 10⁻⁴ S cm⁻¹ | 6e-5 S/cm [0/3]; 2.4e-4 S/cm [1/3]; 3.1e-4 S/cm [2/3]
      136, 125, 117, and 112 mAh g⁻¹ | 136 mAh/g [0/4]; 125 mAh/g [1/4]; 117 mAh/g [2/4]; 112 mAh/g [3/4]
      0.1C, 0.2C and 0.5C | 0.1 C [0/3]; 0.2 C [1/3]; 0.5 C [2/3]
      0.1, 0.2 and 0.5 C | 0.1 C [0/3]; 0.2 C [1/3]; 0.5 C [2/3]
      C/10, C/5 and C/2 | 0.1 C [0/3]; 0.2 C [1/3]; 0.5 C [2/3]
      5, 7, 9 nm | 5 nm [0/3]; 7 nm [1/3]; 9 nm [2/3]
      30 and 60 °C | 30 °C [0/2]; 60 °C [1/2]
      94% and 82% | 94 % [0/2]; 82 % [1/2]
      ~3, ~4 and ~5 V | ~3 V [0/3]; ~4 V [1/3]; ~5 V [2/3]
      10−4 and 10−3 S cm−1 | 1e-4 S/cm [0/2]; 1e-3 S/cm [1/2]
      5.1 × 10⁻⁴ and 1.7 × 10⁻³ S cm⁻¹ | 5.1e-4 S/cm [0/2]; 1.7e-3 S/cm [1/2]
      150 mAh g⁻¹, 0.5C and 25 °C | 150 mAh/g; 0.5 C; 25 °C
      after 1, 100 and 300 cycles | 1 cycles [0/3]; 100 cycles [1/3]; 300 cycles [2/3]
      In 2020, 145 mAh g⁻¹ was reached | 145 mAh/g
      (3.1, 2.4 and 1.9) × 10⁻⁴ S cm⁻¹ | 3.1e-4 S/cm [0/3]; 2.4e-4 S/cm [1/3]; 1.9e-4 S/cm [2/3]
      (5, 7 and 9) nm | 5 nm [0/3]; 7 nm [1/3]; 9 nm [2/3]
      about 136, 125 and 117 mAh g⁻¹ | ~136 mAh/g [0/3]; ~125 mAh/g [1/3]; ~117 mAh/g [2/3]
      about 136 mAh g⁻¹ and 125 mAh g⁻¹ | ~136 mAh/g [0/2]; 125 mAh/g [1/2]
      charge/discharge capacities of 148/145 mAh g⁻¹ | 148 mAh/g [0/2]; 145 mAh/g [1/2]
      0.1/0.2/0.5 C | 0.1 C [0/3]; 0.2 C [1/3]; 0.5 C [2/3]
      For x = 0, 0.1 and 0.2, it is 0.6, 2.4 and 3.1 mS cm⁻¹ | 0.6 mS/cm [0/3]; 2.4 mS/cm [1/3]; 3.1 mS/cm [2/3]
      """)
  void sharesUnitAndPowerOfTenInLists(String text, String expected) {
    assertEquals(expected, recognised(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      in the 300th cycle | #300
      125 mAh g⁻¹ (500th) | 125 mAh/g; #500
      in the first cycle | #1
      first-cycle Coulombic efficiency | #1
      the first discharge capacity | #1
      the initial discharge capacity | #1
      the initial charge and discharge capacities | #1
      87% in the first and 99% in the fifth cycle | 87 %; #1; 99 %; #5
      with σ25 = 2 mS/cm | rt; 2 mS/cm
      has σ_25 of 2 mS/cm | rt; 2 mS/cm
      σRT of the gel | rt
      a σ of 25 mS/cm | 25 mS/cm
      87% in the first sample and 99% in the fifth | 87 %; 99 %
      an initial Coulombic efficiency | #1
      93% of the initial capacity | 93 %
      the 1st, 2nd and 100th cycles | #1; #2; #100
      after the 2nd discharge | #2
      the second cycle | #2
      at cycle 50 | #50
      121 mAh g⁻¹ in the 250th at 0.5C | 121 mAh/g; #250; 0.5 C
      at room temperature | rt
      room-temperature conductivity | rt
      at ambient temperature | rt
      at RT | rt
      at r.t. | rt
      """)
  void readsCyclesAndRoomTemperature(String text, String expected) {
    assertEquals(expected, recognised(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      Li6.4La3Zr1.4Ta0.6O12 was pressed
      75Li2S–25P2S5 glass
      as cited before [137] and [12,13]
      Figure 3 A shows it
      Table 1 K
      x = 0.3 in the formula
      an 18650 cell
      in 2019 and 2020
      two orders of magnitude
      a 10-fold increase
      five times longer
      Refs 2–4
      the 20th century
      0.2 V-doped samples
      60 S
      the 3d orbital of V
      Super C65 and C60
      exp(−Ea/RT)
      at an EO:Li ratio of 18:1
      14 million cars
      5 K⁺ ions
      P2S5 and 2 V2O5
      R-3m and Fm-3m
      on 24d and 96h sites
      the octahedral interstices (48 h and 24 g)
      of 0.5Li2S glass
      (x = 0.2, 0.3 and 0.4)
      cycles 400 times faster
      """)
  void findsNoQuantityInOtherNumbers(String text) {
    assertEquals("", recognised(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      it gives [about 145 mAh g⁻¹] at
      is [> 10⁻⁴ S cm⁻¹]⁴⁵ at
      with [1.2 × 10⁻³ S cm⁻¹] [12]
      kept [99.5%]⁴⁵ over
      of [3.1], [2.4] and [1.9 × 10⁻⁴ S cm⁻¹].
      from [65] to [24 Ω cm²] by
      is [2–9 × 10⁻⁴ S cm⁻¹], and
      """)
  void spansWordsAndUnitButNoCitation(String marked) {
    String plain = marked.replaceAll("\\[(?!12)|(?<!12)]", "");
    List<Mention> mentions = RECOGNISER.in(Text.of(plain));
    StringBuilder again = new StringBuilder(plain);
    for (Mention mention : mentions.reversed()) {
      again.insert(mention.end(), ']').insert(mention.start(), '[');
    }
    assertEquals(marked, again.toString());
  }

  @Test
  void readsThousandsOfNumbersWithoutUnitsInTime() {
    assertEquals("", recognised("1, 2, 3 and 4, ".repeat(20_000)));
    assertEquals("", recognised("(1 ".repeat(50_000)));
    assertEquals("", recognised("about ".repeat(50_000)));
  }

  private static String recognised(String text) {
    return RECOGNISER.in(Text.of(text)).stream().map(QuantityRecogniserTest::notation).collect(Collectors.joining("; "));
  }

  static String notation(Mention mention) {
    return switch (mention) {
      case QuantityMention quantity -> {
        String printed = quantity.quantity().toString();
        String degrees = quantity.quantity().unit().offset().signum() == 0 ? printed : printed.replace(" C", " °C");
        yield degrees + quantity.series().map(series -> series.kind() == QuantityMention.Series.Kind.LIST
            ? " [" + series.index() + "/" + series.size() + "]" : " {" + series.index() + "/" + series.size() + "}").orElse("");
      }
      case CycleMention cycle -> "#" + cycle.cycle();
      case AmbientMention ambient -> "rt";
      default -> throw new AssertionError(mention);
    };
  }
}
