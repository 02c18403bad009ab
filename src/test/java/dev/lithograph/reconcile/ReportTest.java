package dev.lithograph.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.fact.Fact.Kind;
import dev.lithograph.fact.StoredFact;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
  /** Values: rounding, units, about, bounds, ranges. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      4e-4 S/cm    | 4.0e-4 S/cm     | same
      0.40 mS/cm   | 4.0e-4 S/cm     | same
      0.4 mS/cm    | 3.6e-4 S/cm     | same
      0.4 mS/cm    | 3.4e-4 S/cm     | other value
      4.0e-4 S/cm  | 4.1e-4 S/cm     | other value
      4.0e-4 S/cm  | 4.04e-4 S/cm    | same
      145.3 mAh/g  | 145.2 mAh/g     | other value
      145.3 mAh/g  | 145 mAh/g       | same
      ~145 mAh/g   | 145.3 mAh/g     | same
      ~150 mAh/g   | 147 mAh/g       | same
      150 mAh/g    | 147 mAh/g       | other value
      ~150 mAh/g   | 158 mAh/g       | other value
      1100 h       | 1120 h          | other value
      >1100 h      | 1120 h          | same
      >1100 h      | >1100 h         | same
      >1100 h      | >1000 h         | different
      >1000 h      | 1800 h          | different
      >1100 h      | 900 h           | other value
      <5.0 %       | 4.5 %           | same
      <5.0 %       | 1.0 %           | different
      <5.0 %       | >6.0 %          | other value
      1e-4..1e-3 S/cm | 1e-4..1e-3 S/cm | same
      1e-4..1e-3 S/cm | 0.1..1 mS/cm    | same
      1e-4..1e-3 S/cm | 4e-4 S/cm       | different
      1e-4..1e-3 S/cm | 2.0e-3 S/cm     | other value
      4e-4 S/cm    | 92 %            | different
      """)
  void comparesValuesByTheirPrint(String left, String right, String verdict) {
    assertVerdict(verdict, "A S1; %s; LLZO; -; Kim 2016 12 45".formatted(left),
        "B T1.r1; %s; LLZO; -; Kim 2016 12 45".formatted(right));
  }

  /** Conditions: equal or one side silent; a rough value needs one report that says no less than the other. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      140 mAh/g  | rt                  | 140 mAh/g | -                 | same
      140 mAh/g  | rt                  | 140 mAh/g | 25 °C             | same
      140 mAh/g  | rt                  | 140 mAh/g | 60 °C             | different
      140 mAh/g  | 0.1 C               | 140 mAh/g | 0.10 C, cycle 1   | same
      140 mAh/g  | 0.1 C               | 140 mAh/g | 1 C               | different
      140 mAh/g  | 0.1 C               | 140 mAh/g | 0.5 mA/cm2        | same
      140 mAh/g  | 0.1 C, 1 C          | 140 mAh/g | 1 C               | same
      140 mAh/g  | cycle 100           | 140 mAh/g | 0.1 C             | same
      ~140 mAh/g | cycle 100           | 140 mAh/g | 0.1 C             | different
      ~140 mAh/g | cycle 100, 0.1 C    | 140 mAh/g | 0.1 C             | same
      140 mAh/g  | cycle 100           | 140 mAh/g | cycle 10          | different
      140 mAh/g  | LiFePO4             | 140 mAh/g | symmetric Li      | different
      140 mAh/g  | LiNi1/3Mn1/3Co1/3O2 | 140 mAh/g | LiNi0.33Mn0.33Co0.33O2 | same
      140 mAh/g  | LiFePO4             | 140 mAh/g | LiCoO2            | different
      140 mAh/g  | 0.1 C, LiFePO4      | 120 mAh/g | 0.1 C, LiFePO4    | other value
      140 mAh/g  | 0.1 C, LiFePO4      | 120 mAh/g | LiFePO4           | different
      >100 mAh/g | cycle 200           | 110 mAh/g | 0.1 C             | different
      """)
  void comparesConditions(String value, String conditions, String otherValue, String otherConditions, String verdict) {
    assertVerdict(verdict, "A S1; %s; LLZO; %s; Kim 2016 12 45".formatted(value, conditions),
        "B T1.r1; %s; LLZO; %s; Kim 2016 12 45".formatted(otherValue, otherConditions));
  }

  /** Subjects: the second verdict is that for a value which differs. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LLZO                   | LLZO pellet                | same      | different
      LLZO                   | Li7La3Zr2O12               | same      | other value
      LLZO                   | La3Li7O12Zr2               | same      | other value
      pristine LLZO          | LLZO                       | same      | different
      LLZO                   | Li6.4La3Zr1.4Ta0.6O12 LLZO | same      | different
      Li6.4La3Zr1.4Ta0.6O12  | Li6.5La3Zr1.5Ta0.5O12      | different | different
      Li6.4La3Zr1.4Ta0.6O12  | Li6.4La3Zr1.4Ta0.6O12      | same      | other value
      LLZO with IL           | LLZO + [Py14][TFSI] 80 20  | same      | different
      LLZO + PEO             | LLZO + [Py14][TFSI]        | different | different
      LLZO + 10 wt% PEO      | LLZO + 20 wt% PEO          | different | different
      LLZO + 10 wt% PEO      | LLZO/PEO 10                | same      | other value
      LLZO                   | LATP                       | different | different
      hybrid membrane        | hybrid film                | same      | different
      hybrid membrane        | hybrid membrane            | same      | other value
      the cell               | a cell                     | different | different
      sample S1              | sample S2                  | same      | different
      sample 1               | sample 2                   | different | different
      """)
  void comparesSubjects(String left, String right, String verdict, String otherwise) {
    assertVerdict(verdict, "A S1; 4.0e-4 S/cm; %s; rt; Kim 2016 12 45".formatted(left),
        "B T1.r1; 4.0e-4 S/cm; %s; rt; Kim 2016 12 45".formatted(right));
    assertVerdict(otherwise, "A S1; 4.0e-4 S/cm; %s; rt; Kim 2016 12 45".formatted(left),
        "B T1.r1; 6.0e-4 S/cm; %s; rt; Kim 2016 12 45".formatted(right));
  }

  /** Papers: by DOI, else by author, year, volume and page; without them nothing is said of two documents. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Kim 2016 12 45                       | Kim 2016 12 45                              | same
      Kim 2016 12 45 doi:10.1/a            | Kim 2016 12 45                              | same
      doi:10.1/a                           | Kim 2016 12 45 doi:10.1/A                   | same
      Kim 2016 12 45 doi:10.1/a            | Kim 2016 12 45 doi:10.1/b                   | other credit
      Kim 2016 12 45                       | Kim 2016 12 46                              | other credit
      Kim 2016 12 45                       | Lee 2016 12 45                              | other credit
      Kim 2016 12 45                       | Kim 2019                                    | other credit
      Kim 2016 12 45                       | Kim 2016                                    | different
      Kim 2016 12 45                       | Kim 2017 13 45                              | different
      Kim 2016 12 45 J_Power_Sources       | Kim 2016 12 45 Journal_of_Power_Sources     | same
      Kim 2016 12 45 Adv_Mater             | Kim 2016 12 45 Electrochim_Acta             | other credit
      Müller 2016 12 45                    | Muller 2016 12 45                           | same
      AuthorB 2024 1 1                     | own                                         | same
      own                                  | AuthorB 2024 1 1                            | other credit
      Kim 2016 12 45 + Lee 2017 1 2        | Kim 2016 12 45                              | different
      nobody                               | Kim 2016 12 45                              | different
      """)
  void comparesPapers(String left, String right, String verdict) {
    assertVerdict(verdict, "A S1; 145.3 mAh/g; LLZO; 0.1 C, LiFePO4; " + left,
        "B T1.r1; 145.3 mAh/g; LLZO; 0.1 C, LiFePO4; " + right);
  }

  /** An equal value credited elsewhere is a disagreement only where it can hardly be a coincidence. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A S1    | 144 mAh/g    | LLZO                  | 0.1 C, LiFePO4 | A T3.r3 | ~144 mAh/g   | LLZO + [Py14][TFSI]   | 0.1 C, LiFePO4, cycle 1 | other credit
      A S1    | 144 mAh/g    | LLZO                  | 1 C, LiFePO4   | A T3.r3 | 144 mAh/g    | LLZO                  | 0.1 C, LiFePO4          | different
      A S1    | 1e-4 S/cm    | LLZO                  | rt             | A T3.r3 | 1e-4 S/cm    | LLZO                  | rt                      | different
      A S1    | 4.1e-4 S/cm  | LLZO                  | rt             | A T3.r3 | 4.1e-4 S/cm  | LLZO                  | rt                      | different
      A S1    | 4.1e-4 S/cm  | LLZO                  | 60 °C          | A T3.r3 | 4.1e-4 S/cm  | LLZO                  | 60 °C                   | other credit
      A S1    | 4.1e-4 S/cm  | LLZO                  | 60 °C          | B T3.r3 | 4.1e-4 S/cm  | LLZO                  | 60 °C                   | different
      A S1    | 4.1e-4 S/cm  | Li6.4La3Zr1.4Ta0.6O12 | rt             | A T3.r3 | 4.1e-4 S/cm  | Li6.4La3Zr1.4Ta0.6O12 | rt                      | other credit
      A S1    | 4.1e-4 S/cm  | Li6.4La3Zr1.4Ta0.6O12 | rt             | B T3.r3 | 4.1e-4 S/cm  | Li6.4La3Zr1.4Ta0.6O12 | rt                      | different
      A S1    | 4.13e-4 S/cm | Li6.4La3Zr1.4Ta0.6O12 | rt             | B T3.r3 | 4.13e-4 S/cm | Li6.4La3Zr1.4Ta0.6O12 | rt                      | other credit
      A S1    | 4.13e-4 S/cm | LLZO                  | rt             | A T3.r3 | 4.13e-4 S/cm | LATP                  | rt                      | different
      A S1    | >110 mAh/g   | LLZO                  | 0.1 C, LiFePO4 | A T3.r3 | >110 mAh/g   | LLZO                  | 0.1 C, LiFePO4          | different
      A T3.r1 | 144 mAh/g    | LLZO                  | 0.1 C, LiFePO4 | A T3.r3 | 144 mAh/g    | LLZO                  | 0.1 C, LiFePO4          | different
      A S1    | 144 mAh/g    | LLZO                  | 0.1 C, LiFePO4 | A S1'   | 144 mAh/g    | LLZO                  | 0.1 C, LiFePO4          | different
      """)
  void knowsAnEqualValueFromACoincidence(String place, String value, String subject, String conditions, String otherPlace,
      String otherValue, String otherSubject, String otherConditions, String verdict) {
    assertVerdict(verdict, String.join("; ", place, value, subject, conditions, "Kim 2016 12 45"),
        String.join("; ", otherPlace, otherValue, otherSubject, otherConditions, "Lee 2018 3 7"));
  }

  /** One sentence or table tells of different things; a passage that gives about the same number again, of another cell. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A T1.r1 | 140 mAh/g  | A T1.r2 | 140 mAh/g | different
      A T1.r1 | 140 mAh/g  | A T2.r1 | 140 mAh/g | same
      A T1.r1 | 140 mAh/g  | B T1.r2 | 140 mAh/g | same
      A S1    | 140 mAh/g  | A S1    | 140 mAh/g | different
      A S1    | 140 mAh/g  | A S1'   | 140 mAh/g | same
      A S1    | 140 mAh/g  | A S1'   | ~140 mAh/g | different
      A S1    | 140 mAh/g  | A S2    | ~140 mAh/g | same
      A S1    | 140 mAh/g  | A S1'   | 120 mAh/g | different
      A S1    | 140 mAh/g  | A S2    | 120 mAh/g | different
      A S1    | 140 mAh/g  | A T2.r1 | 120 mAh/g | other value
      A T1.r1 | 140 mAh/g  | A T2.r1 | 120 mAh/g | other value
      A S1    | 140 mAh/g  | B S1    | 120 mAh/g | other value
      """)
  void mindsWhereReportsStand(String place, String value, String otherPlace, String otherValue, String verdict) {
    assertVerdict(verdict, "%s; %s; LLZO; 0.1 C; Kim 2016 12 45".formatted(place, value),
        "%s; %s; LLZO; 0.1 C; Kim 2016 12 45".formatted(otherPlace, otherValue));
  }

  @Test
  void comparesResultsOnly() {
    String line = "%s; 140 mAh/g; LLZO; -; Kim 2016 12 45";
    assertEquals(Optional.empty(),
        report(Told.of(line.formatted("A S1"), Kind.CRITERION)).to(report(Told.of(line.formatted("B S1")))));
  }

  /** In either order. */
  private static void assertVerdict(String verdict, String left, String right) {
    Optional<Relation> expected = switch (verdict) {
      case "same" -> Optional.of(Relation.SAME_MEASUREMENT);
      case "other value" -> Optional.of(Relation.OTHER_VALUE);
      case "other credit" -> Optional.of(Relation.OTHER_CREDIT);
      case "different" -> Optional.empty();
      default -> throw new IllegalArgumentException(verdict);
    };
    Report one = report(Told.of(left));
    Report other = report(Told.of(right));
    assertEquals(expected, one.to(other), left + " | " + right);
    assertEquals(expected, other.to(one), right + " | " + left);
  }

  private static Report report(StoredFact fact) {
    return Report.of(fact, new Known());
  }
}
