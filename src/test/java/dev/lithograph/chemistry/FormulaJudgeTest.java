package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaJudgeTest {
  /** Printed | what it said | how it was misread. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      L17La3Zr2O12                  | Li7La3Zr2O12                | LETTER_I_AS_1
      L16.24La3Zr2Al0.24O11.98      | Li6.24La3Zr2Al0.24O11.98    | LETTER_I_AS_1
      L16,24La3Zr2Al0.24O11.98      | Li6.24La3Zr2Al0.24O11.98    | LETTER_I_AS_1
      L11.5Al0.5Ge1.5(PO4)3         | Li1.5Al0.5Ge1.5(PO4)3       | LETTER_I_AS_1
      L12O                          | Li2O                        | LETTER_I_AS_1
      Li1.3Al0.3T11.7(PO4)3         | Li1.3Al0.3Ti1.7(PO4)3       | LETTER_I_AS_1
      Li1.3A10.3Ti1.7(PO4)3         | Li1.3Al0.3Ti1.7(PO4)3       | LETTER_L_AS_1
      Li6PS5C1                      | Li6PS5Cl                    | LETTER_L_AS_1
      Li3YC16                       | Li3YCl6                     | LETTER_L_AS_1
      Lil                           | LiI                         | CAPITAL_I_AS_L
      Li6PS5l                       | Li6PS5I                     | CAPITAL_I_AS_L
      Li3lnCl6                      | Li3InCl6                    | CAPITAL_I_AS_L
      Li7La3Zr2Ol2                  | Li7La3Zr2O12                | DIGIT_1_AS_LETTER
      Lil.3Al0.3Til.7(PO4)3         | Li1.3Al0.3Ti1.7(PO4)3       | DIGIT_1_AS_LETTER
      Li7P3S1l                      | Li7P3S11                    | DIGIT_1_AS_LETTER
      Li3P04                        | Li3PO4                      | OXYGEN_AS_0
      LiFeP04                       | LiFePO4                     | OXYGEN_AS_0
      Li1.5Al0.5Ge1.5(P04)3         | Li1.5Al0.5Ge1.5(PO4)3       | OXYGEN_AS_0
      Li7La3Zr2012                  | Li7La3Zr2O12                | OXYGEN_AS_0
      Li1OGeP2S12                   | Li10GeP2S12                 | DIGIT_0_AS_OXYGEN
      LiO.33LaO.557TiO3             | Li0.33La0.557TiO3           | DIGIT_0_AS_OXYGEN
      Li64La3Zr1.4Ta0.6O12          | Li6.4La3Zr1.4Ta0.6O12       | LOST_POINT
      Li64La3Zr14Ta06O12            | Li6.4La3Zr1.4Ta0.6O12       | LOST_POINT
      Li13Al0.3Ti1.7(PO4)3          | Li1.3Al0.3Ti1.7(PO4)3       | LOST_POINT
      Li033La0.557TiO3              | Li0.33La0.557TiO3           | LOST_POINT
      Li675La3Zr175Ta025O12         | Li6.75La3Zr1.75Ta0.25O12    | LOST_POINT
      Li3.3La0.56TiO3               | Li0.33La0.56TiO3            | MOVED_POINT
      Li67.5La3Zr1.75Ta0.25O12      | Li6.75La3Zr1.75Ta0.25O12    | MOVED_POINT
      Li2La3Zr2O12                  | Li7La3Zr2O12                | DIGIT_AS_DIGIT
      Li2P3S11                      | Li7P3S11                    | DIGIT_AS_DIGIT
      Li2PS4                        | Li3PS4                      | DIGIT_AS_DIGIT
      Li2PO4                        | Li3PO4                      | DIGIT_AS_DIGIT
      Li5PS5Cl                      | Li6PS5Cl                    | DIGIT_AS_DIGIT
      Li2S-P2S2                     | Li2S-P2S5                   | DIGIT_AS_DIGIT
      Al2O8                         | Al2O3                       | DIGIT_AS_DIGIT
      LiTi(PO4)3                    | LiTi2(PO4)3                 | LOST_DIGIT
      Li0GeP2S12                    | Li10GeP2S12                 | LOST_DIGIT
      Li10GeP,S12                   | Li10GeP2S12                 | LOST_DIGIT
      Li7La3Zr2O1                   | Li7La3Zr2O12                | LOST_DIGIT
      LiPS4                         | Li3PS4                      | LOST_DIGIT
      Li1+xAlxTi2x(PO4)3            | Li1+xAlxTi2-x(PO4)3         | LOST_SIGN
      Li1+xAlxGe2x(PO4)3            | Li1+xAlxGe2-x(PO4)3         | LOST_SIGN
      """)
  void repairsWhereOneMisreadingExplainsTheCharge(String printed, String repaired, Misreading kind) {
    FormulaVerdict.Repaired verdict =
        assertInstanceOf(FormulaVerdict.Repaired.class, FormulaJudge.judge(printed), () -> "" + FormulaJudge.judge(printed));
    assertEquals(repaired, verdict.repair().to().flat());
    assertEquals(kind, verdict.repair().kind());
    assertEquals(printed, verdict.printed());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Li7La3Zr1.5Ta0.5O12",
      "Li1.6La2.9Ba0.1Zr1.4Ta0.6O12",
      "Li5La3Zr2O12",
      "Li6La3Zr2O12",
      "Li6.4La3Zr2O12",
      "Li0.5Al0.5Ge1.5(PO4)3",
      "Li6.4La3Zr1.4Ta0.8O12",
      "Li4AlCl9",
      "70Li2S-28P2S5-2P2S3",
  })
  void flagsAndLeavesWhatNoOneMisreadingExplains(String printed) {
    FormulaVerdict.Unbalanced verdict = assertInstanceOf(FormulaVerdict.Unbalanced.class, FormulaJudge.judge(printed), printed);
    assertEquals(printed, verdict.formula().orElseThrow().flat());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Li7La3Zr2O12", "Li6.24La3Zr2Al0.24O11.98", "Li1.6Al0.4Mg0.1Ge1.5(PO4)3", "Li0.33La0.557TiO3",
      "Li1+xAlxTi2-x(PO4)3", "Li7-3xAlxLa3Zr2O12", "Li3xLa2/3-xTiO3", "75Li2S-25P2S5", "Li2S-P2S5", "LiNi0.8Co0.1Mn0.1O2",
      "LiCoO2",
      "LiMn2O4", "Li4Ti5O12", "Li14Zn(GeO4)4", "Li10SnP2S12", "Li6PS5Cl", "Li3PS4", "PF6⁻", "Li1,3Al0,3Ti1,7(PO4)3"})
  void passesWhatBalances(String printed) {
    assertInstanceOf(FormulaVerdict.Balanced.class, FormulaJudge.judge(printed), printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Li15Si4", "Li20Ge5", "LiPxOyNz", "Li6PS5X", "Li5La3M2O12", "LiCF3SO3", "Li2S8", "Li2O2", "FeS2", "A1",
      "L1", "Li2S2O4", "Na2S2O3", "Li2S4O6",
      "PL10", "NCM811", "CR2032", "C12", "B1", "Table 1", "Fig. 10", "PEO20", "T10", "S1", "SC1", "IC1", "ILs", "",
      "Li2B12H12", "SeS2", "GeS4", "PO4", "BH4", "(PO4)", "Mg(BH4)(NH2)",
      "H2N2P2S2Cl2Ti2As2Se2Mo2Sn2Sb2Te2W2Yb2Pt2Au2O2"})
  void leavesWhatChargesSayNothingOf(String printed) {
    assertInstanceOf(FormulaVerdict.Unjudged.class, FormulaJudge.judge(printed), printed);
  }

  /** Formulas with characters of theirs replaced, doubled and left out at random, always the same ones. */
  @Test
  void answersToAnyDamageInBoundedTime() {
    List<String> formulas = List.of("Li6.4La3Zr1.4Ta0.6O12", "Li1+xAlxTi2-x(PO4)3", "75Li2S-25P2S5", "Na2O·11Al2O3",
        "Li6PS5X (X = Cl, Br)",
        "LiNi1/3Mn1/3Co1/3O2", "Li7La3Zr2O12:Ta", "[BH4]⁻");
    String characters = "0123456789.,()[]+-/xyLiOlI·⁻ ₂";
    Random random = new Random(1);
    assertTimeout(Duration.ofSeconds(60), () -> {
      for (int i = 0; i < 4_000; i++) {
        StringBuilder text = new StringBuilder(formulas.get(i % formulas.size()));
        for (int times = random.nextInt(6); times >= 0; times--) {
          int at = random.nextInt(text.length());
          text.replace(at, at + random.nextInt(2), String.valueOf(characters.charAt(random.nextInt(characters.length()))));
        }
        FormulaVerdict verdict = FormulaJudge.judge(text.toString());
        verdict.formula().ifPresent(Families::of);
        verdict.formula().map(Formula::composition).ifPresent(ElectrodeMaterials::of);
        DamagedFormulas.at(text, 0);
      }
    });
  }
}
