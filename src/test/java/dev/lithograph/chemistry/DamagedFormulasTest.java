package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedFormulasTest {
  /** A text with the place to look at marked by ^ | what is printed there | what it said. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      pellets of ^L17La3Zr2O12 were            | L17La3Zr2O12           | Li7La3Zr2O12
      (^L16,75La3Zr1.75Ta0.25O12),             | L16,75La3Zr1.75Ta0.25O12 | Li6.75La3Zr1.75Ta0.25O12
      ^L11.5Al0.5Ge1.5(PO4)3.                  | L11.5Al0.5Ge1.5(PO4)3  | Li1.5Al0.5Ge1.5(PO4)3
      ^Li1.3A10.3Ti1.7(PO4)3                   | Li1.3A10.3Ti1.7(PO4)3  | Li1.3Al0.3Ti1.7(PO4)3
      the ^L10 level                           |                        |
      group ^A1B2 of                           |                        |
      sample ^C12-P1 was                       |                        |
      the ^T10 and                             |                        |
      ^NCM811                                  |                        |
      as in ^Ref. 10                           |                        |
      ^L17La3Zr2O11                            |                        |
      aL^17La3Zr2O12                           |                        |
      """)
  void findsWhatOneRepairMakesAFormula(String marked, String printed, String formula) {
    int start = marked.indexOf('^');
    Optional<FormulaGrammar.Found> found = DamagedFormulas.at(marked.replace("^", ""), start);
    assertEquals(Optional.ofNullable(printed), found.map(there -> there.formula().asPrinted()));
    assertEquals(Optional.ofNullable(formula), found.map(there -> there.formula().flat()));
  }
}
