package dev.lithograph.recognise.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.lithograph.document.Document;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.mention.CitationMention;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text as a paragraph of a paper with 150 references that cites them in one style. */
class CitationByNumberTest {
  private static final String EACH = IntStream.rangeClosed(1, 150).mapToObj(Integer::toString).collect(Collectors.joining(","));

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      The gel conducts well [12].                          | [12] > 12
      The gel conducts well [137,138].                     | [137,138] > 137,138
      The gel conducts well [3, 5].                        | [3, 5] > 3,5
      The gel conducts well [3; 5].                        | [3; 5] > 3,5
      The gel conducts well [12-15].                       | [12-15] > 12,13,14,15
      The gel conducts well [12–15].                       | [12–15] > 12,13,14,15
      The gel conducts well [3, 5–7].                      | [3, 5–7] > 3,5,6,7
      The gel conducts well [3,5-7,9].                     | [3,5-7,9] > 3,5,6,7,9
      The gel conducts well [ 3 , 5 – 7 ].                 | [ 3 , 5 – 7 ] > 3,5,6,7
      The gel conducts well [12]–[15].                     | [12]–[15] > 12,13,14,15
      The gel conducts well [12] - [15].                   | [12] - [15] > 12,13,14,15
      The gel conducts well [12], [15].                    | [12], [15] > 12,15
      The gel conducts well [12,13], [15]–[17].            | [12,13], [15]–[17] > 12,13,15,16,17
      The gel conducts well [12] and [15].                 | [12] and [15] > 12,15
      The gel conducts well [12][15].                      | [12][15] > 12,15
      The gel conducts well [12 and 15].                   | [12 and 15] > 12,15
      The gel conducts well [12, 13 and 15].               | [12, 13 and 15] > 12,13,15
      The gel conducts well [12, 13, and 15].              | [12, 13, and 15] > 12,13,15
      The gel conducts well [see 4].                       | [see 4] > 4
      The gel conducts well [e.g., 4, 8].                  | [e.g., 4, 8] > 4,8
      The gel conducts well [4 and references therein].    | [4 and references therein] > 4
      The gel conducts well [12a,b].                       | [12a,b] > 12
      The gel conducts well [137–9].                       | [137–9] > 137,138,139
      The gel[12] conducts, the glass[13] does not.        | [12] > 12 ; [13] > 13
      The gel conducts 1 mS cm⁻²[45] there.                | [45] > 45
      The gel conducts 1 mS cm⁻¹ [45] there.               | [45] > 45
      The gel conducts well[⁶⁰].                           | [⁶⁰] > 60
      The gel conducts well[¹³⁷,¹³⁸].                      | [¹³⁷,¹³⁸] > 137,138
      The gel conducts well[¹⁻³].                          | [¹⁻³] > 1,2,3
      It gives 912 mAh g⁻¹[²].                             | [²] > 2
      As drawn by Wu et al.(¹³³), it grows.                | (¹³³) > 133
      As drawn by Wu [12], it grows.                       | [12] > 12
      As told by the paper [149, 151], it grows.           | [149, 151] > 149 ?151
      See Ref. 12 for the glass.                           | Ref. 12 > 12
      See Refs. 12 and 13 for the glass.                   | Refs. 12 and 13 > 12,13
      See refs 12–14 for the glass.                        | refs 12–14 > 12,13,14
      See reference [12] for the glass.                    | reference [12] > 12
      See references [3,4] for the glass.                  | references [3,4] > 3,4
      See Ref. [12] for the glass.                         | Ref. [12] > 12
      It was 0.4 eV (ref. 2).                              | ref. 2 > 2
      Taken from ref.⁵ without change.                     | ref.⁵ > 5
      See Ref. 12, 20 wt% of which is lost.                | Ref. 12 > 12
      See Ref. 151 for the glass.                          | Ref. 151 > ?151
      The gel [Py14][TFSI] is wet.                         | -
      The salt [BMIM][BF4] is wet.                         | -
      Grown along [110] it conducts.                       | -
      The [100] direction conducts.                        | -
      It was told in [112] long ago.                       | [112] > 112
      It was taken from [112] unchanged.                   | [112] > 112
      It grows in this direction [137].                    | [137] > 137
      Viewed down [111] it conducts.                       | -
      Seen down the [111] zone axis it conducts.           | -
      The beam stood on [110] planes there.                | -
      It grows in the [112] direction fast.                | -
      A share x in the interval [1, 2] is stable.          | -
      A share in [0, 1] is stable.                         | -
      A share x ∈ [1, 3] is stable.                        | -
      The ring [1]benzothiophene is stable.                | -
      The gel has (1) a high value and (2) no vapour.      | -
      As in (12) it is stable.                             | -
      Eq. (3) gives the value.                             | -
      The value 10¹² is high.                              | -
      The ion Ti⁴⁺ is reduced.                             | -
      The area of 5 cm² and the volume of 3 cm³.           | -
      [Figure 3A] shows the value.                         | -
      The value [160] of the film.                         | -
      The years [2016] and so on.                          | -
      """)
  void readsBrackets(String text, String expected) {
    assertEquals(expected, told(Papers.numbered(150, "Many [" + EACH + "] said so.", text), text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      It reaches a high conductivity.⁴⁵                    | ⁴⁵ > 45
      It reaches a high conductivity⁴⁵.                    | ⁴⁵ > 45
      It reaches, as known,⁴⁵ a high value.                | ⁴⁵ > 45
      Kim et al.⁴⁵⁻⁴⁷ reach a high value.                  | ⁴⁵⁻⁴⁷ > 45,46,47
      Kim et al.⁴⁵–⁴⁷ reach a high value.                  | ⁴⁵–⁴⁷ > 45,46,47
      It is used in batteries¹⁻³,⁵ a lot.                  | ¹⁻³,⁵ > 1,2,3,5
      It is used in batteries.¹,² A second one.            | ¹,² > 1,2
      It is used in batteries.¹, ² A second one.           | ¹, ² > 1,2
      It is used in batteries.⁴⁵The second one.            | ⁴⁵ > 45
      It is used by Kim et al. ⁹⁵ and others.              | ⁹⁵ > 95
      It gives 150 mAh g⁻¹⁴⁵ at best.                      | ⁴⁵ > 45
      It gives 150 mAh g⁻¹⁴⁵⁻⁴⁷ at best.                   | ⁴⁵⁻⁴⁷ > 45,46,47
      It gives 150 mAh g⁻¹,⁴⁵ at best.                     | ⁴⁵ > 45
      It gives 0.1 mA cm⁻²³¹ at best.                      | ³¹ > 31
      It gives 1 mS cm⁻¹.⁴⁵                                | ⁴⁵ > 45
      It gives 5 Ω cm²⁴⁵ at best.                          | ⁴⁵ > 45
      It conducts Li⁺¹² at best.                           | ¹² > 12
      It reduces Ti⁴⁺¹² at once.                           | ¹² > 12
      It holds PF6⁻¹² at once.                             | ¹² > 12
      It uses LiFePO4¹² as cathode.                        | ¹² > 12
      It uses (PEO)¹² as matrix.                           | ¹² > 12
      It was found in 2019³⁴ already.                      | ³⁴ > 34
      It was 99%³⁴ already.                                | ³⁴ > 34
      See ref. 12 and the gel.⁷                            | ref. 12 > 12 ; ⁷ > 7
      It gives 0.1 mA cm⁻² at best.                        | -
      It gives 150 mAh g⁻¹ at best.                        | -
      It gives 10⁻⁴ S cm⁻¹ at best.                        | -
      It gives 3 × 10⁻¹⁴ S cm⁻¹ at best.                   | -
      It gives 10¹² Ω at best.                             | -
      It gives 10⁵ Ω at best.                              | -
      It gives 5 Ω cm² and 3 cm³.                          | -
      It gives 20 m² g⁻¹ at best.                          | -
      It conducts Li⁺ and Na⁺.                             | -
      It holds Ti⁴⁺ and Ge⁴⁺.                              | -
      It holds O²⁻ and S²⁻.                                | -
      It was seen by ⁷Li NMR.                              | -
      It was seen by ¹³C NMR.                              | -
      The ¹⁹F and ³¹P spectra tell.                        | -
      The ⁶Li isotope tells.                               | -
      The fit has R² of 0.99.                              | -
      The sp³ and sp² carbon tell.                         | -
      The value of 2³ is small.                            | -
      It is noted asᵃ⁾ there.                              | -
      The film⁴⁵⁶ is thick.                                | -
      Grown along [110] it conducts.                       | -
      Points (1) first and (2) second.                     | -
      """)
  void readsSuperscripts(String text, String expected) {
    String superscripts = IntStream.rangeClosed(1, 150).mapToObj(CitationByNumberTest::raised).collect(Collectors.joining(","));
    assertEquals(expected, told(Papers.numbered(150, "Many" + superscripts + " said so.", text), text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      The film conducts (12).                              | (12) > 12
      The film conducts (3, 5–7).                          | (3, 5–7) > 3,5,6,7
      The film conducts (see 4).                           | (see 4) > 4
      The film conducts (3; 4) and (7).                    | (3; 4) > 3,4 ; (7) > 7
      It ran long in such cells (24). It is safe.          | (24) > 24
      The cells (24) ran long.                             | -
      It ran in sample (3). It is safe.                    | -
      Eq. (3) gives the value.                             | -
      The equation (3) gives the value.                    | -
      The (110) plane conducts.                            | -
      The (104) reflection is weak.                        | -
      The (003) peak is weak.                              | -
      At the (500th) cycle it fails.                       | -
      The valence of Co(2) rises.                          | -
      The journal 104(10) is old.                          | -
      The gel is (1) stable, (2) dry and (3) cheap.        | -
      The year (2016) was cold.                            | -
      """)
  void readsParentheses(String text, String expected) {
    assertEquals(expected, told(Papers.numbered(150, "Many (" + EACH + ") said so.", text), text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      The glass conducts well. 12 It melts early.          | 12 > 12
      The glass conducts well. 12,13 It melts early.       | 12,13 > 12,13
      The glass conducts well. 3 -5,7 It melts early.      | 3 -5,7 > 3,4,5,7
      The glass conducts well. 12                          | 12 > 12
      It gives 3 mS · cm -1 . 12,14 -16 It melts early.    | 12,14 -16 > 12,14,15,16
      No one found any: 31,32 Its use is new.              | 31,32 > 31,32
      Of the glass Li3PS4, 31 which melts, none is left.   | 31 > 31
      It is good, 2,40 both in air and in argon.           | 2,40 > 2,40
      It is known in many families 62,63 .                 | 62,63 > 62,63
      It is known of the crystal Na11Sn2PS12 59 , too.     | 59 > 59
      It gives 98% at C/5 64 , and more at 60 °C 65 .      | 64 > 64 ; 65 > 65
      It is best (so far) 7 and cheap.                     | 7 > 7
      It is seen in glasses 24,25 and in crystals.         | 24,25 > 24,25
      Kim et al. 5 reached a better one.                   | 5 > 5
      Since the first of them in 2012 7 , many came.       | 7 > 7
      Glasses 24,26 show the most.                         | 24,26 > 24,26
      The crystal Na3SbSe4 18 exhibits more.               | 18 > 18
      Both NASICON 23 and some glasses are known.          | 23 > 23
      A cell with NCM 111 and graphite was built.          | -
      A cell at C/2 20 and more times.                     | -
      Kim et al. 5 have reached a better one.              | 5 > 5
      It is drawn in Fig. 3 The other is not.              | -
      It is drawn in Figs. 3,4 and in a table.             | -
      It holds for x = 0, 1 and so on.                     | -
      It was cycled at 1C, 20 cycles long.                 | -
      It was cycled at 1C, 20 mA g -1 being too much.      | -
      It was held for 5, 10 and 20 h.                      | -
      It consists of 4,5 and more.                         | -
      It lasted well. 300 cycles were run.                 | -
      It is cubic (space group 216 ).                      | -
      It melts at 200 , not earlier.                       | -
      It conducts well.3,4 The other fails.                | 3,4 > 3,4
      It conducts well.12                                  | 12 > 12
      It conducts well,12 but the other fails.             | 12 > 12
      Of all glasses12 it is best.                         | 12 > 12
      Of all glasses12,13 and ceramics14 it is best.       | 12,13 > 12,13 ; 14 > 14
      It keeps 88%.72 The other fails.                     | 72 > 72
      Of all (to date).12 The other fails.                 | 12 > 12
      Only sample12 is good.                               | -
      The film3 is good.                                   | -
      The Sample3 is good.                                 | -
      It reached ca.35 V in it.                            | -
      The value is 0.45 The other.                         | -
      Of Super10 it is best.                               | -
      """)
  void readsSuperscriptsThatAConverterSetOnTheLine(String text, String expected) {
    assertEquals(expected, told(Papers.numbered(150, "Many said so. 1,2,90 -94 Others did not. 3,8,11,17,20", text), text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      The film conducts (12).       | -
      The film conducts [12].       | -
      The film conducts.¹²          | -
      The film conducts[¹²].        | [¹²] > 12
      """)
  void leavesNumbersAloneWhereThePaperCitesByName(String text, String expected) {
    Document paper = Papers.listed(Collections.nCopies(20, "Kim, Lim; 2016"), "Many (Kim and Lim 2016) said so.", text);
    assertEquals(expected, told(paper, text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      The film conducts (1).                          | 1 | (1) > 1
      Its energy is 0.55 eV (1, 2).                   | 2 | (1, 2) > 1,2
      It has (1) a high and (2) a low value [3].      | 3 | [3] > 3
      The film conducts.¹                             | 1 | ¹ > 1
      The film conducts 1 mS cm⁻¹[1] there.           | 1 | [1] > 1
      The film conducts [1] and [2].                  | 0 | [1] and [2] > 1,2 ?1 ?2
      """)
  void tellsTheStyleOfAShortPaper(String text, int size, String expected) {
    assertEquals(expected, told(Papers.numbered(size, text), text));
  }

  @Test
  void endsOnAnythingInTime() {
    String text = "[1,2 ".repeat(3000) + "¹⁻²,".repeat(3000) + "(1, ".repeat(3000) + "Refs. 1 and ".repeat(3000);
    Document paper = Papers.numbered(3, text);
    assertTimeout(Duration.ofSeconds(5),
        () -> new CitationRecogniser(paper).in(Text.of(text)));
  }

  private static String told(Document paper, String text) {
    return Papers.told(new CitationRecogniser(paper).in(Text.of(text)).stream()
        .filter(mention -> mention instanceof CitationMention).toList());
  }

  private static String raised(int number) {
    return Integer.toString(number).chars().mapToObj(digit -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }
}
