package dev.lithograph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.quantity.Unit;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.Wording.Bound;
import dev.lithograph.search.Wording.Part;
import dev.lithograph.search.Wording.Temperature;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingReaderTest {
  private static final WordingReader READER = new WordingReader(OntologyCatalogue.read().units());

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LLZO ionic liquid conductivity > 1e-4 60 °C LiFePO4 | LLZO ionic liquid conductivity LiFePO4 | >=0.0001; 59.5..60.5
      conductivity > 4.0 × 10⁻⁴ S cm⁻¹ | conductivity           | >=0.00040 S/cm
      conductivity ≥ 10-4 S/cm         | conductivity           | >=0.0001 S/cm
      capacity at least 140 mAh/g LFP  | capacity LFP           | >=140 mAh/g
      more than 1,5 mA/cm2             |                        | >=1.5 mA/cm2
      retention < 80 % 100 cycles      | retention 100 cycles   | <=80 %
      below 100 Ω cm²                  |                        | <=100 ohm cm2
      over 1000h symmetric             | symmetric              | >=1000 h
      >140 LiFePO4                     | LiFePO4                | >=140
      > 1e-3 < 1e-2                    |                        | >=0.001; <=0.01
      LATP RT                          | LATP                   | 20.0..30.0
      PEO at room temperature          | PEO                    | 20.0..30.0
      conductivity of a garnet at r.t. | conductivity garnet    | 20.0..30.0
      In with Sb                       | In Sb                  |
      with                             | with                   |
      333 K PEO                        | PEO                    | 59.35..60.35
      -20 °C gel                       | gel                    | -20.5..-19.5
      Li6.4La3Zr1.4Ta0.6O12            | Li6.4La3Zr1.4Ta0.6O12  |
      Li₇La₃Zr₂O₁₂ 0.2C                | Li7La3Zr2O12 0.2C      |
      LLZO > LATP                      | LLZO > LATP            |
      over and above                   | over above             |
      ART 5 K2O                        | ART 5 K2O              |
      """)
  void tellsBoundsAndTemperaturesFromWords(String text, String words, String parts) {
    Wording wording = READER.read(text);
    assertEquals(words == null ? "" : words, wording.words());
    assertEquals(parts == null ? "" : parts,
        wording.parts().stream().map(WordingReaderTest::notation).collect(Collectors.joining("; ")));
  }

  @Test
  void saysWhatIsLeftWithoutAPart() {
    Wording wording = READER.read("LLZO > 1e-4 S/cm  60 °C LFP");
    assertEquals("LLZO 60 °C LFP", wording.parts().getFirst().without());
    assertEquals("LLZO > 1e-4 S/cm LFP", wording.parts().getLast().without());
  }

  private static String notation(Part part) {
    return switch (part) {
      case Bound bound -> (bound.isLeast() ? ">=" : "<=") + bound.number().toPlainString()
          + bound.unit().map(Unit::symbol).map(symbol -> " " + symbol).orElse("");
      case Temperature temperature -> Math.round(temperature.low() * 100) / 100.0 + ".."
          + Math.round(temperature.high() * 100) / 100.0;
    };
  }
}
