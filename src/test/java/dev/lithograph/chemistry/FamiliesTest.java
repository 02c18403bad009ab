package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliesTest {
  /** A formula | the term of its family, none for what is no inorganic electrolyte. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Li7La3Zr2O12                          | Garnet
      Li6.4La3Zr1.4Ta0.6O12                 | Garnet
      Li6.25Al0.25La3Zr2O12                 | Garnet
      Li6.4Ga0.2La3Zr2O12                   | Garnet
      Li7-3xAlxLa3Zr2O12                    | Garnet
      Li7La3Zr2O12:Ta                       | Garnet
      Li5La3M2O12                           | Garnet
      Li3Nd3Te2O12                          | Garnet
      Li6.5La2.5Ba0.5ZrNbO12                | Garnet
      Li7La3Zr2O12-δ                        | Garnet
      La2Zr2O7                              | Pyrochlore
      Li1.3Al0.3Ti1.7(PO4)3                 | NASICON
      Li1+xAlxGe2-x(PO4)3                   | NASICON
      LiTi2(PO4)3                           | NASICON
      LiM2(PO4)3                            | NASICON
      Na3Zr2Si2PO12                         | NASICON
      Na3.4Zr1.9Zn0.1Si2.2P0.8O12           | NASICON
      Li1.2Ca0.1Zr1.9(PO4)3                 | NASICON
      LiZr2(PO4)3                           | NASICON
      Li3xLa2/3-xTiO3                       | Perovskite
      Li0.33La0.557TiO3                     | Perovskite
      Li0.375Sr0.4375Ta0.75Zr0.25O3         | Perovskite
      LiSr1.65Zr1.3Ta1.7O9                  | Perovskite
      Li3OCl                                | AntiPerovskite
      Li3OCl0.5Br0.5                        | AntiPerovskite
      Li2OHCl                               | AntiPerovskite
      Li2.99Ba0.005OCl                      | AntiPerovskite
      Na3OBr                                | AntiPerovskite
      Li14Zn(GeO4)4                         | LISICON
      Li3+x(P1-xSix)O4                      | LISICON
      Li3.5Ge0.5V0.5O4                      | LISICON
      Li3PO4                                | LISICON
      Li10GeP2S12                           | LGPSType
      Li10SnP2S12                           | LGPSType
      Li11Si2PS12                           | LGPSType
      Li9.54Si1.74P1.44S11.7Cl0.3           | LGPSType
      Li9.6P3S12                            | LGPSType
      Li10MP2S12                            | LGPSType
      Li3.25Ge0.25P0.75S4                   | ThioLISICON
      Li4-xGe1-xPxS4                        | ThioLISICON
      Li4GeS4                               | ThioLISICON
      Li4SnS4                               | ThioLISICON
      Li3PS4                                | ThioLISICON
      Li3.833Sn0.833As0.166S4               | ThioLISICON
      Li6PS5Cl                              | Argyrodite
      Li6PS5X                               | Argyrodite
      Li5.5PS4.5Cl1.5                       | Argyrodite
      Li5.3PS4.3ClBr0.7                     | Argyrodite
      Li7PS6                                | Argyrodite
      Li6.6Si0.6Sb0.4S5I                    | Argyrodite
      Li6PS5Cl1-xBrx                        | Argyrodite
      Ag8GeS6                               | Argyrodite
      75Li2S-25P2S5                         | SulfideGlass
      (100-x)Li2S-xP2S5                     | SulfideGlass
      (Li2S)0.75(P2S5)0.25                  | SulfideGlass
      Li2S-SiS2-Li3PO4                      | SulfideGlass
      Li7P3S11                              | GlassCeramic
      Li7P2S8I                              | Chalcohalide
      Li4PS4I                               | Chalcohalide
      Li4P2S6                               | Sulfide
      Na3PS4                                | Sulfide
      Li3YCl6                               | Chloride
      Li3InCl6                              | Chloride
      Li2.5Y0.5Zr0.5Cl6                     | Chloride
      Li2ZrCl6                              | Chloride
      Li3YBr6                               | Bromide
      Li3ErI6                               | Halide
      Li3AlF6                               | Halide
      LiTaOCl4                              | Oxyhalide
      LiNbOCl4                              | Oxyhalide
      Li3N                                  | Nitride
      Li3AlN2                               | Nitride
      LiBH4                                 | Hydride
      Li2B12H12                             | Hydride
      Li3(NH2)2I                            | Hydride
      Li2.9PO3.3N0.46                       | OxynitrideGlass
      Li2PO2N                               | OxynitrideGlass
      Na2O·11Al2O3                          | BetaAlumina
      Na1.67Mg0.67Al10.33O17                | BetaAlumina
      Li3BO3                                | LithiumBorate
      Li4P2O7                               | Phosphate
      Li2CO3                                | Oxide
      Li2ZrO3                               | Oxide
      LiAlO2                                | Oxide
      LiAl5O8                               | Oxide
      Li2SO4                                | Oxide
      LiNi0.8Co0.1Mn0.1O2                   |
      LiCoO2                                |
      LiMn2O4                               |
      LiFePO4                               |
      FeS2                                  |
      Li2S                                  |
      Li15Si4                               |
      LiPF6                                 |
      LiClO4                                |
      LiCF3SO3                              |
      LiB(C2O4)2                            |
      LiPO2F2                               |
      LiSCN                                 |
      LiNO3                                 |
      Al2O3                                 |
      SiO2                                  |
      """)
  void tellsTheFamilyFromTheRatiosOfTheElements(String formula, String term) {
    assertEquals(Optional.ofNullable(term), FormulaGrammar.parse(formula).flatMap(Families::of).map(Family::term));
  }

  /** A formula | words beside it | family. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Li3PS4         | glass          | SulfideGlass
      Li3PS4         | Glass-ceramics | GlassCeramic
      75Li2S-25P2S5  | glass-ceramic  | GlassCeramic
      Li7P3S11       | crystalline    | GlassCeramic
      Li7P3S11       | glass          | SulfideGlass
      Li6PS5Cl       | glass          | Argyrodite
      Li7La3Zr2O12   | amorphous      | Garnet
      """)
  void letsTheContextTellGlassesFromCrystals(String formula, String word, String term) {
    assertEquals(Optional.of(term),
        FormulaGrammar.parse(formula).flatMap(found -> Families.of(found, List.of(word))).map(Family::term));
  }
}
