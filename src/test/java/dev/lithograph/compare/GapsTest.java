package dev.lithograph.compare;

import static dev.lithograph.fact.ExampleReview.LLZO_IN_IONIC_LIQUID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.ExampleReview;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {
  private static final Conditions IN_CELL =
      new Conditions(Optional.empty(), List.of(), OptionalInt.empty(), Optional.of(ExampleReview.LFP_CELL));
  private static final Column CAPACITY = Column.of("Capacity", ExampleReview.SPECIFIC_CAPACITY, List.of());
  private static final Column RETENTION = Column.of("Retention", ExampleReview.CAPACITY_RETENTION, List.of());
  private static final Column CONDUCTIVITY = Column.of("Conductivity", ExampleReview.IONIC_CONDUCTIVITY, List.of());

  /** Of a cell whose capacity is known, what is said of its retention. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The LiFePO4 cells work.                                          | not reported
      Capacity retention matters, as is shown elsewhere [12,13].       | not reported
      Cells of another kind had a capacity retention of 80 % at least. | not found
      With the LLZO the capacity retention was 80 % at least.          | not extracted
      The ionic conductivity of LLZO is 4 mS cm⁻¹.                     | not reported
      """)
  void claimsNoMoreThanTheDocumentSays(String statement, String reason) {
    ComparisonTable table = new Values().capacity("145", IN_CELL).table(List.of(statement), CAPACITY, RETENTION);
    assertEquals(reason, reason(table, 1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      RESULTS | It was a capacity retention of 80  | not reported
      T1.r1   | 80                                 | not reported
      T1.r1   | 8                                  | not extracted
      """)
  void doesNotMindStatementsThatWereRead(String place, String quote, String reason) {
    ComparisonTable table = new Values().capacity("145", IN_CELL)
        .add(ExampleReview.CAPACITY_RETENTION, ExampleReview.LATP_IN_PEO, "80", ExampleReview.PERCENT, IN_CELL, quote, place)
        .table(List.of("LLZO + [Py14][TFSI]: It was a capacity retention of 80"), CAPACITY, RETENTION);
    assertEquals(reason, reason(table, 1));
  }

  @Test
  void suspectsValuesOfUnclearSubject() {
    ComparisonTable table = new Values().capacity("145", IN_CELL)
        .add(ExampleReview.CAPACITY_RETENTION, ExampleReview.UNKNOWN_SUBJECT, "80", ExampleReview.PERCENT, IN_CELL)
        .table(CAPACITY, RETENTION);
    assertEquals("not extracted", reason(table, 1));
  }

  @Test
  void asksNoMaterialForWhatCellsHave() {
    ComparisonTable table = new Values().conductivity("4e-4", Conditions.none(), "It is ")
        .table(CONDUCTIVITY, CAPACITY, Column.Described.CATHODE, Column.Described.RATE);
    assertEquals(List.of("does not apply", "does not apply", "does not apply"),
        List.of(reason(table, 1), reason(table, 2), reason(table, 3)));
  }

  @Test
  void asksNoSymmetricCellForItsCathode() {
    Conditions symmetric = new Conditions(Optional.empty(), List.of(), OptionalInt.empty(), Optional.of(new SymmetricCell("Li")));
    ComparisonTable table = new Values()
        .add(ExampleReview.CYCLING_DURATION, LLZO_IN_IONIC_LIQUID, "1000", ExampleReview.HOUR, symmetric)
        .table(Column.of("Duration", ExampleReview.CYCLING_DURATION, List.of()), Column.Described.CATHODE, Column.Described.RATE);
    assertEquals("does not apply", reason(table, 1));
    assertEquals("not found", reason(table, 2));
  }

  @Test
  void showsWhatIsReportedUnderOtherConditions() {
    Conditions warm = ExampleReview.at(new Celsius(new BigDecimal("80"), new BigDecimal("80")));
    Values values = new Values().capacity("145", IN_CELL).conductivity("4e-4", warm, "It is ");
    Column atRoom = Column.of("Conductivity", ExampleReview.IONIC_CONDUCTIVITY, List.of(Condition.of("rt").orElseThrow()));
    assertEquals("other conditions", reason(values.table(CAPACITY, atRoom), 1));
    assertEquals(1, values.table(CAPACITY, atRoom).rows().getFirst().cells().get(1).facts().size());
    assertEquals("not reported", reason(values.table(CAPACITY, atRoom, CONDUCTIVITY), 1));
  }

  @Test
  void countsRowsThatConditionsLeaveOut() {
    Column atRoom = Column.of("Conductivity", ExampleReview.IONIC_CONDUCTIVITY, List.of(Condition.of("rt").orElseThrow()));
    Values values = new Values().conductivity("4e-4", Conditions.none(), "It is ");
    assertEquals(0, values.table(atRoom).rows().size());
    assertEquals(1, values.table(atRoom).passedOver());
    assertEquals(0, values.table(atRoom, CONDUCTIVITY).passedOver());
  }

  private static String reason(ComparisonTable table, int column) {
    return table.rows().getFirst().cells().get(column) instanceof Cell.Absent absent ? absent.reason().words() : "a value";
  }
}
