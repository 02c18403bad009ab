package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGrammarTest {
  /** As printed | canonical text | every element once. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Li7La3Zr2O12                    | Li7La3Zr2O12                    | Li7La3Zr2O12
      Li₆.₄La₃Zr₁.₄Ta₀.₆O₁₂           | Li6.4La3Zr1.4Ta0.6O12           | Li6.4La3Zr1.4Ta0.6O12
      Li_{6.40}La_{3}Zr_{2}O_{12}     | Li6.4La3Zr2O12                  | Li6.4La3Zr2O12
      Li1.3Al0.3Ti1.7(PO4)3           | Li1.3Al0.3Ti1.7(PO4)3           | Li1.3Al0.3Ti1.7P3O12
      Li1.3Al0.3Ti1.7( PO4 )3         | Li1.3Al0.3Ti1.7(PO4)3           | Li1.3Al0.3Ti1.7P3O12
      Li1+xAlxTi2−x(PO4)3             | Li1+xAlxTi2-x(PO4)3             | Li1+xAlxTi2-xP3O12
      Li1 + xAlxTi2 − x(PO4)3         | Li1+xAlxTi2-x(PO4)3             | Li1+xAlxTi2-xP3O12
      Li3xLa2/3−xTiO3                 | Li3xLa2/3-xTiO3                 | Li3xLa2/3-xTiO3
      Li7-3xAlxLa3Zr2O12              | Li7-3xAlxLa3Zr2O12              | Li7-3xAlxLa3Zr2O12
      Li7La3Zr2O12−δ                  | Li7La3Zr2O12-δ                  | Li7La3Zr2O12-δ
      LiNi1-y-zMnyCozO2               | LiNi1-y-zMnyCozO2               | LiNi1-y-zMnyCozO2
      Li(Ni1-xMnx)O2                  | LiNi1-xMnxO2                    | LiNi1-xMnxO2
      Li(1-x)FePO4                    | Li1-xFePO4                      | Li1-xFePO4
      LiNi1/3Mn1/3Co1/3O2             | LiNi1/3Mn1/3Co1/3O2             | LiNi1/3Mn1/3Co1/3O2
      Li6PS5Cl1-xBrx                  | Li6PS5Cl1-xBrx                  | Li6PS5Cl1-xBrx
      Na2O·11Al2O3                    | Na2O·11Al2O3                    | Na2O34Al22
      LiI∙3H2O                        | LiI·3H2O                        | LiIH6O3
      75Li2S–25P2S5                   | 75Li2S-25P2S5                   | Li150S200P50
      0.75Li2S-0.25P2S5               | 0.75Li2S-0.25P2S5               | Li1.5S2P0.5
      (100-x)Li2S-xP2S5               | (100-x)Li2S-xP2S5               | Li200-2xS100+4xP2x
      (1-x)P2S5-xLi2S                 | (1-x)P2S5-xLi2S                 | P2-2xS5-4xLi2x
      xLi2S-(100-x)P2S5               | xLi2S-(100-x)P2S5               | Li2xS500-4xP200-2x
      90(75Li2S–25P2S5)–10LiBH4       | 90(75Li2S-25P2S5)-10LiBH4       | Li145S180P45B10H40
      (1-x)(0.7Li2S·0.3P2S5)·xLiI     | (1-x)(0.7Li2S·0.3P2S5)·xLiI     | Li1.4-0.4xS2.2-2.2xP0.6-0.6xIx
      (Li2S)0.75(P2S5)0.25            | (Li2S)0.75(P2S5)0.25            | Li1.5S2P0.5
      Li2S-SiS2-Li3PO4                | Li2S-SiS2-Li3PO4                | Li5S3SiPO4
      LiCl-LiI                        | LiCl-LiI                        | Li2ClI
      Li7La3Zr2O12:Ta                 | Li7La3Zr2O12:Ta                 | Li7La3Zr2O12
      PF6⁻                            | PF6-                            | PF6
      PO4³⁻                           | PO4^3-                          | PO4
      [BH4]⁻                          | (BH4)-                          | BH4
      LiPxOyNz                        | LiPxOyNz                        | LiPxOyNz
      SiOx                            | SiOx                            | SiOx
      LiNi0.8Mn0.1Co0.1O2             | LiNi0.8Mn0.1Co0.1O2             | LiNi0.8Mn0.1Co0.1O2
      Li4Ti5O12                       | Li4Ti5O12                       | Li4Ti5O12
      Li3(NH2)2I                      | Li3(NH2)2I                      | Li3N2H4I
      LiF                             | LiF                             | LiF
      MgO                             | MgO                             | MgO
      V2O5                            | V2O5                            | V2O5
      g                               |                                 |
      La0.62 Li0.14(Mg0.5W0.5)O3      | La0.62Li0.14Mg0.5W0.5O3         | La0.62Li0.14Mg0.5W0.5O3
      Li10MP2S12                      | Li10MP2S12                      | Li10MP2S12
      """)
  void readsWholeTokens(String printed, String flat, String composition) {
    Optional<Formula> formula = FormulaGrammar.parse(printed);
    assertEquals(Optional.ofNullable(flat), formula.map(Formula::flat));
    assertEquals(Optional.ofNullable(composition), formula.map(f -> f.composition().toString()));
    formula.ifPresent(f -> assertEquals(printed, f.asPrinted()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"In", "He", "Co", "NO", "PC", "PEO", "LiPON", "LCO", "CuI", "CoNLP", "C", "S", "I", "II", "IV", "VI",
      "SOC", "OCV", "NCM811", "NMC622", "NCA", "LiTFSI", "LiFSI", "LiBOB", "NaFSI", "PVC", "PAN", "NASICON", "LISICON", "XPS",
      "C1s", "S2p", "Li1s", "P21", "C2", "C2/m", "Pnma", "R-3c", "Ia-3d", "P42/nmc", "CR2032", "S8", "O2", "C60", "IC50", "SOC50",
      "UV", "PVA2000", "PC12", "FIB", "SEI", "CEI", "CCD", "EIS", "NMR", "Nano", "Tiny", "Sony", "Boxy", "Any", "Pb", "Nix", "No",
      "As", "Is", "On", "This", "Using", "Composite", "NiCd", "PS", "SCN", "Li", "Li+", "HOMO", "LUMO", "BO", "CNC", "VC",
      "(Li2S)", "(75Li2S-25P2S5)", "99(75Li2S-25P2S5)",
      "KI", "WP3", "VIP2", "Li2", "F2", "Li-In", "NaN", "PoC", "Si", "SiPM", "BiP", "Ca", "CNT", "CNF", "COF", "MOF", "UIO",
      "PI"})
  void leavesWordsAndAbbreviationsAlone(String token) {
    assertEquals(Optional.empty(), FormulaGrammar.parse(token).map(Formula::flat));
    assertEquals(Optional.empty(), FormulaGrammar.at("with " + token + " as", 5).map(found -> found.formula().flat()));
  }

  /** Text with the place to begin at marked by ^ | the formula found. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the ^Li7La3Zr2O12 pellet                        | Li7La3Zr2O12
      ^Li7La3Zr2O12-based                             | Li7La3Zr2O12
      of ^Li6PS5Cl.                                   | Li6PS5Cl
      ^LiFePO4 (LFP)                                  | LiFePO4
      ^LiFePO4(LFP)                                   | LiFePO4
      Li/^LiFePO4/C                                   | LiFePO4
      ^LiFePO4-Li                                     | LiFePO4
      ^LiCoO2-Li2S                                    | LiCoO2
      ^Li7La3Zr2O12-Li3BO3                            | Li7La3Zr2O12
      ^Li2S-P2S5-based                                | Li2S-P2S5
      with ^SeS2-Li3PS4                               | SeS2
      Al-doped ^Li7La3Zr2O12, which                   | Li7La3Zr2O12
      ^75Li2S-25P2S5 glass                            | 75Li2S-25P2S5
      0.^75Li2S                                       |
      Li7^La3Zr2O12                                   |
      ^Li6PS5X (X = Cl, Br, I) were                   | Li6PS5X (X = Cl, Br, I)
      ^Li6PS5X (X = Cl, Br and I) were                | Li6PS5X (X = Cl, Br and I)
      ^Li6PS5X (see Fig. 1)                           | Li6PS5X
      ^Li3PS4 + xLiI                                  | Li3PS4
      ^SiO2/10 wt%                                    | SiO2
      ^LiCl (111)                                     | LiCl
      ^LiFePO4(010) plane                             | LiFePO4
      ^CO2 and                                        | CO2
      ^PF6− anion                                     | PF6
      [^PF6]                                          | PF6
      ^LiPF6 in EC                                    | LiPF6
      ^Li10GeP2S12 12                                 | Li10GeP2S12
      """)
  void findsTheLongestFormulaAtAPlaceOfAText(String marked, String expected) {
    int start = marked.indexOf('^');
    String text = marked.replace("^", "");
    Optional<FormulaGrammar.Found> found = FormulaGrammar.at(text, start);
    assertEquals(Optional.ofNullable(expected), found.map(f -> text.substring(f.start(), f.end())));
    found.ifPresent(f -> assertEquals(expected, f.formula().asPrinted()));
  }

  @Test
  void substitutesVariables() {
    Formula formula = FormulaGrammar.parse("Li1+xAlxTi2−x(PO4)3").orElseThrow();
    assertTrue(formula.composition().isVariable());
    assertEquals("Li1.3Al0.3Ti1.7(PO4)3", formula.with(Map.of("x", new BigDecimal("0.3"))).flat());
    assertEquals("LiTi2(PO4)3", formula.with(Map.of("x", BigDecimal.ZERO)).flat());
    assertEquals("Li1+xAlxTi2-x(PO4)3", formula.with(Map.of("y", BigDecimal.ONE)).flat());
  }

  @Test
  void fillsPlaceholders() {
    Formula formula = FormulaGrammar.parse("Li6PS5X (X = Cl, Br, I)").orElseThrow();
    assertEquals(List.of("Li6PS5Cl", "Li6PS5Br", "Li6PS5I"), formula.filled().stream().map(Formula::flat).toList());
  }

  @Test
  void takesBoundedTimeOnEndlessFormulas() {
    for (String piece : List.of("Li", "(", "((Li2", "Li2S-", "Li1+x", "1", "Li9(PO4)", "x", "Li2O·", "Li1/")) {
      String text = piece.repeat(10_000 / piece.length());
      assertTimeout(Duration.ofSeconds(10), () -> {
        for (int i = 0; i < text.length(); i++) {
          FormulaGrammar.at(text, i);
        }
      }, piece);
    }
  }
}
