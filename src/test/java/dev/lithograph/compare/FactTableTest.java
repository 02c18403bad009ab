package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTableTest {
  private static final MinedDocument REVIEW = ExampleReview.mined();

  @Test
  void namesItsColumnsAsTheFactTableDoes() {
    assertEquals("document where property subject formula value unit temperature rate cycle cell refs confidence start end quote kind",
        FactTable.header().strip().replace('\t', ' '));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0 | GARNETS  | ionic_conductivity  | ~4.0e-4       | S/cm  | rt       |            |     |              | 1   | result
      1 | GARNETS  | specific_capacity   | 145           | mAh/g | rt       | 0.1C;0.2C  | 50  | LiFePO4      | 1   | result
      2 | POLYMERS | ionic_conductivity  | ~1.0e-5..1.0e-4 | S/cm | 40 .. 60 C |         |     |              | 2,3 | result
      3 | POLYMERS | cycling_duration    | >1100         | h     |          | 0.5 mA/cm2 |     | symmetric Li |     | result
      4 | POLYMERS | capacity_retention  | <3            | %     |          |            |     | S            |     | result
      5 | POLYMERS | stability_voltage   | >4.5          | V     |          |            |     |              |     | criterion
      6 | T1.r1    | capacity_retention  | 92            | %     |          |            | 500 | LiFePO4      | 1   | result
      """)
  void writesValuesAndConditionsInTheirNotation(int number, String where, String property, String value, String unit,
      String temperature, String rate, String cycle, String cell, String refs, String kind) {
    List<String> cells = cells(number);
    assertEquals("10.1234/review.2021", cells.getFirst().toLowerCase());
    assertEquals(List.of(where, property), cells.subList(1, 3));
    assertEquals(List.of(value, unit, text(temperature), text(rate), text(cycle), text(cell), text(refs)), cells.subList(5, 12));
    assertEquals(kind, cells.getLast());
  }

  @Test
  void givesThePlaceOfTheQuoteInTheFile() {
    List<String> cells = cells(0);
    String content = REVIEW.document().source().content();
    assertEquals(cells.get(15), content.substring(Integer.parseInt(cells.get(13)), Integer.parseInt(cells.get(14))).strip());
  }

  @Test
  void writesTheSameAsJsonWithoutWhatIsNotStated() {
    assertEquals("""
        {"document":"10.1234/Review.2021","where":"T1.r1","property":"capacity_retention","subject":"LLZO + [Py14][TFSI]/LiTFSI 80:20",\
        "formula":"Li7La3Zr2O12","value":"92","unit":"%","cycle":500,"cell":"LiFePO4","refs":[1],"confidence":0.9,"start":START,"end":END,\
        "quote":"92% (500th)","kind":"result"}""".replace("START", cells(6).get(13)).replace("END", cells(6).get(14)),
        FactJson.of(REVIEW.document().id(), REVIEW.facts().get(6)));
  }

  private static List<String> cells(int number) {
    Fact fact = REVIEW.facts().get(number);
    return List.of(FactTable.line(REVIEW.document().id(), fact).strip().split("\t", -1));
  }

  /** An empty cell of a table in a text block is null. */
  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
