package dev.lithograph.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private final List<GoldFact> gold = new ArrayList<>();
  private final List<Fact> mined = new ArrayList<>();

  @Test
  void givesEachFactToTheGoldFactThatItAgreesWithMost() throws InvalidGoldException {
    owe(Map.of("refs", "7"));
    owe(Map.of("refs", "8"));
    mine(Map.of("refs", "8"));
    mine(Map.of("refs", "9"));
    Evaluation evaluation = evaluation();
    assertEquals(List.of(Optional.of(Level.VALUE), Optional.of(Level.FULL)),
        evaluation.owed().stream().map(owed -> owed.answer().map(Evaluation.Answer::level)).toList());
    assertEquals(new Score(2, 2, 2), evaluation.score(Level.VALUE));
    assertEquals(new Score(2, 2, 1), evaluation.score(Level.CITED));
  }

  @Test
  void countsOneFactOnce() throws InvalidGoldException {
    owe(Map.of());
    mine(Map.of());
    mine(Map.of());
    Score score = evaluation().score(Level.FULL);
    assertEquals(new Score(1, 2, 1), score);
    assertEquals(0.5, score.precision());
    assertEquals(1, score.recall());
    assertEquals(2 / 3.0, score.f1(), 1e-9);
  }

  @Test
  void neitherOwesNorPunishesWhatIsNoResult() throws InvalidGoldException {
    owe(Map.of("kind", "criterion", "value", "1e-4"));
    owe(Map.of("kind", "theoretical", "value", "2e-4"));
    owe(Map.of("kind", "definition", "value", "3e-4"));
    owe(Map.of("kind", "result"));
    mine(Map.of("value", "1e-4"));
    mine(Map.of("kind", "criterion", "value", "5e-4"));
    assertEquals(new Score(1, 0, 0), evaluation().score(Level.VALUE));
  }

  @Test
  void holdsWhatIsNotInTheGoldAgainstTheMiner() throws InvalidGoldException {
    mine(Map.of());
    Evaluation evaluation = evaluation();
    assertEquals(mined, evaluation.surplus());
    assertEquals(new Score(0, 1, 0), evaluation.score(Level.VALUE));
    assertEquals(0, evaluation.score(Level.VALUE).f1());
  }

  @Test
  void scoresEveryPropertyByItself() throws InvalidGoldException {
    owe(Map.of("property", "thickness", "value", "20", "unit", "um"));
    owe(Map.of());
    owe(Map.of("value", "1e-3"));
    mine(Map.of());
    mine(Map.of("property", "contact_angle", "value", "146", "unit", "deg"));
    Evaluation evaluation = evaluation();
    assertEquals(List.of("ionic_conductivity", "thickness", "contact_angle"), evaluation.properties());
    assertEquals(new Score(2, 1, 1), evaluation.score(Level.FULL, "ionic_conductivity"));
    assertEquals(new Score(0, 1, 0), evaluation.score(Level.FULL, "contact_angle"));
    assertEquals(new Score(2, 1, 1), Evaluation.of(gold, mined, "ionic_conductivity"::equals).score(Level.VALUE));
  }

  @Test
  void tellsWhichShareIsRightOfFactsThatTheMinerWasAboutAsSureOf() throws InvalidGoldException {
    owe(Map.of());
    owe(Map.of("value", "1e-3"));
    mine(Map.of("confidence", "0.899999"));
    mine(Map.of("confidence", "1.0", "value", "1e-3", "refs", "8"));
    mine(Map.of("confidence", "0.85", "value", "2e-3"));
    mine(Map.of("confidence", "0.3", "value", "3e-3"));
    List<ConfidenceBand> bands = evaluation().calibration();
    assertEquals(List.of(9, 8, 0), bands.stream().map(ConfidenceBand::tenths).toList());
    assertEquals(List.of(10, 9, 5), bands.stream().map(ConfidenceBand::upperTenths).toList());
    assertEquals(Map.of(Level.VALUE, 1.0, Level.CITED, 0.5, Level.CONTEXT, 0.5, Level.FULL, 0.5), bands.getFirst().right());
    assertEquals(0.95, bands.getFirst().claimed(), 1e-6);
    assertEquals(2, bands.getFirst().facts());
    assertEquals(0, bands.get(1).right().get(Level.VALUE));
  }

  @Test
  void isEmptyWithoutFacts() {
    assertEquals(new Score(0, 0, 0), evaluation().score(Level.FULL));
    assertTrue(evaluation().calibration().isEmpty() && evaluation().properties().isEmpty());
  }

  private Evaluation evaluation() {
    return Evaluation.of(gold, mined, property -> true);
  }

  private void owe(Map<String, String> row) throws InvalidGoldException {
    gold.add(MadeUp.gold(completed(row)));
  }

  private void mine(Map<String, String> row) throws InvalidGoldException {
    mined.add(MadeUp.mined(completed(row)));
  }

  private static Map<String, String> completed(Map<String, String> row) {
    Map<String, String> whole = new HashMap<>(Map.of("property", "ionic_conductivity", "subject", "LLZO", "value", "4e-4",
        "unit", "S/cm", "refs", "7"));
    whole.putAll(row);
    return whole;
  }
}
