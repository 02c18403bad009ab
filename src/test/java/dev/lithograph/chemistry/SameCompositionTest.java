package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameCompositionTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Li7La3Zr2O12               | Li7La3Zr2O12.0              | true
      Li7La3Zr2O12               | La3Li7Zr2O12                | true
      Li₇La₃Zr₂O₁₂               | Li7La3Zr2O12                | true
      Li6.40La3Zr1.40Ta0.60O12   | Li6.4La3Zr1.4Ta0.6O12       | true
      70Li2S-30P2S5              | Li7P3S11                    | true
      0.7Li2S-0.3P2S5            | 70Li2S-30P2S5               | true
      75Li2S-25P2S5              | Li3PS4                      | true
      LiNi1/3Mn1/3Co1/3O2        | LiNi0.33Mn0.33Co0.33O2      | true
      Li51.2Al1.6La24Zr16O96     | Li6.4Al0.2La3Zr2O12         | true
      Li1.3Al0.3Ti1.7(PO4)3      | Li1.3Al0.3Ti1.7P3O12        | true
      Li1+xAlxTi2-x(PO4)3        | Li1+xAlxTi2−x(PO4)3         | true
      Li1+xAlxTi2-x(PO4)3        | Li1.3Al0.3Ti1.7(PO4)3       | false
      Li7La3Zr2O12               | Li7La3Hf2O12                | false
      Li6.4La3Zr1.4Ta0.6O12      | Li6.5La3Zr1.5Ta0.5O12       | false
      Li6.75La3Zr1.75Ta0.25O12   | Li6.7La3Zr1.7Ta0.3O12       | false
      Li10GeP2S12                | Li10SnP2S12                 | false
      75Li2S-25P2S5              | 70Li2S-30P2S5               | false
      Li6PS5Cl                   | Li5.5PS4.5Cl1.5             | false
      Li3.25Ge0.25P0.75S4        | Li10GeP2S12                 | false
      """)
  void comparesRatiosOfElements(String left, String right, boolean same) {
    Composition one = FormulaGrammar.parse(left).orElseThrow().composition();
    Composition other = FormulaGrammar.parse(right).orElseThrow().composition();
    assertEquals(same, one.isSameAs(other));
    assertEquals(same, other.isSameAs(one));
  }
}
