package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.ExampleReview;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixtureTest {
  private static final Column.Measured CAPACITY = Column.of("Capacity", ExampleReview.SPECIFIC_CAPACITY, List.of());
  private static final Column.Measured CONDUCTIVITY = Column.of("Conductivity", ExampleReview.IONIC_CONDUCTIVITY, List.of());

  @Test
  void countsWhatIsMixedAndWhatDoesNotSay() {
    Values values = new Values().capacity("150", at("0.1")).capacity("148", at("0.1")).capacity("120", at("1"))
        .capacity("160", Conditions.none());
    Mixture rates = only(Mixture.in(values.table(CAPACITY)));
    assertEquals(Aspect.RATE, rates.aspect());
    assertEquals(List.of("0.1C 2", "1C 1"), shares(rates));
    assertEquals(1, rates.unstated());
  }

  @Test
  void isGoneWithTheColumnOfOneCondition() {
    Values values = new Values().capacity("150", at("0.1")).capacity("120", at("1"));
    String key = only(Mixture.in(values.table(CAPACITY))).keyWith(new Condition(Aspect.RATE, "0.1C"));
    assertEquals("specific_capacity@rate:0.1C", key);
    Column.Measured slow =
        Column.of("Capacity", ExampleReview.SPECIFIC_CAPACITY, List.of(Condition.of("rate:0.1C").orElseThrow()));
    assertEquals(key, slow.key());
    assertEquals(List.of(), Mixture.in(values.table(slow)));
    assertEquals("150", values.table(slow).rows().getFirst().cells().getFirst().text());
  }

  @Test
  void tellsSymmetricCellsFromThoseWithAnElectrode() {
    Values values = new Values().capacity("150", in(ExampleReview.LFP_CELL)).capacity("3", in(new SymmetricCell("Li")));
    assertEquals(List.of("LiFePO4 1", "symmetric Li 1"), shares(only(Mixture.in(values.table(CAPACITY)))));
  }

  @Test
  void tellsGrainsFromTheWhole() {
    Values values = new Values().conductivity("1e-3", Conditions.none(), "Its bulk conductivity is ")
        .conductivity("1e-4", Conditions.none(), "Its total conductivity is, grain boundaries included, ")
        .conductivity("2e-4", Conditions.none(), "It conducts ");
    Mixture parts = only(Mixture.in(values.table(CONDUCTIVITY)));
    assertEquals(List.of("bulk 1", "total 1"), shares(parts));
    assertEquals(1, parts.unstated());
  }

  @Test
  void doesNotMindInWhichCellAnElectrolyteWentOnToBeUsed() {
    Values values = new Values().conductivity("1e-3", in(ExampleReview.LFP_CELL), "It is ")
        .conductivity("2e-3", in(new SymmetricCell("Li")), "It is ");
    assertEquals(List.of(), Mixture.in(values.table(CONDUCTIVITY)));
  }

  @Test
  void holdsRoomTemperatureFor20To30Degrees() {
    Values values = new Values().conductivity("1e-3", ExampleReview.at(new Room()), "It is ")
        .conductivity("2e-3", ExampleReview.at(new Celsius(new BigDecimal("25"), new BigDecimal("25"))), "It is ");
    assertEquals(List.of(), Mixture.in(values.table(CONDUCTIVITY)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      rt                  | RT
      60C                 | 60 °C
      -30C                | -30 °C
      40..60C             | 40 to 60 °C
      rate:0.2 mA/cm2     | 0.2 mA/cm²
      rate:100 uA/cm2     | 100 µA/cm²
      cell:symmetric Li   | symmetric Li
      cycle:100           | cycle 100
      part:grain boundary | grain boundary
      """)
  void readsItsKeys(String key, String name) {
    Condition condition = Condition.of(key).orElseThrow();
    assertEquals(name, condition.name());
    assertEquals(key, condition.key());
  }

  @ParameterizedTest
  @CsvSource({"60", "beauty:1", "''"})
  void knowsNoOtherKeys(String key) {
    assertTrue(Condition.of(key).isEmpty());
  }

  private static Conditions at(String rate) {
    return new Conditions(Optional.empty(), List.of(ExampleReview.quantity(rate, ExampleReview.C_RATE)), OptionalInt.empty(),
        Optional.empty());
  }

  private static Conditions in(Cell cell) {
    return new Conditions(Optional.empty(), List.of(), OptionalInt.empty(), Optional.of(cell));
  }

  private static Mixture only(List<Mixture> mixtures) {
    assertEquals(1, mixtures.size(), mixtures.toString());
    return mixtures.getFirst();
  }

  private static List<String> shares(Mixture mixture) {
    return mixture.shares().stream().map(share -> share.condition().name() + " " + share.values()).toList();
  }
}
