package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementInitialsTest {
  @ParameterizedTest
  @CsvSource({
      "LATP, Li1.3Al0.3Ti1.7(PO4)3, true",
      "LAGP, Li1.5Al0.5Ge1.5(PO4)3, true",
      "LLZTO, Li6.4La3Zr1.4Ta0.6O12, true",
      "NZSP, Na3Zr2Si2PO12, true",
      "LPSCl, Li6PS5Cl, true",
      "LLZO, Li6.4La3Zr1.4Ta0.6O12, false",
      "LLZTO, Li7La3Zr2O12, false",
      "LATP, Li1.5Al0.5Ge1.5(PO4)3, false",
      "PEO, Li7La3Zr2O12, false",
      "LP, LiPO3, false"})
  void comparesInitialsWithElements(String name, String formula, boolean spelled) {
    assertEquals(spelled, ElementInitials.spell(name, FormulaGrammar.parse(formula).orElseThrow().composition()));
  }
}
