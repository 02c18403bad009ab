package dev.lithograph.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.quantity.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of the example review can be drawn, and how. */
class PointsTest {
  private static final MinedDocument REVIEW = ExampleReview.mined();
  private static final List<StoredFact> FACTS = IntStream.range(0, REVIEW.facts().size())
      .mapToObj(i -> new StoredFact(StoredFact.iriOf("r" + i), REVIEW.document().id(), REVIEW.document().bibliography(),
          REVIEW.facts().get(i), List.of()))
      .toList();

  @Test
  void drawsRoomTemperatureAsTheRangeThatItMayMean() {
    Point point = draw("specific_capacity", Against.Condition.TEMPERATURE).all().getFirst();
    assertEquals(Points.ROOM, point.x());
    assertEquals(Value.exactly("145"), point.y());
  }

  @Test
  void drawsAValueOnceForEachRateThatItHoldsFor() {
    List<String> rates = draw("specific_capacity", Against.Condition.RATE).all().stream()
        .filter(point -> point.fact() == FACTS.get(1)).map(point -> point.x().notation()).toList();
    assertEquals(List.of("0.1", "0.2"), rates);
  }

  @Test
  void countsWhatItLeavesOut() {
    assertEquals(Map.of(LeftOut.NOT_STATED, 1), draw("capacity_retention", Against.Condition.CYCLE).leftOut());
    assertEquals(Map.of(LeftOut.STATED_OTHERWISE, 1), draw("cycling_duration", Against.Condition.RATE).leftOut());
    assertEquals(Map.of(LeftOut.NO_RESULT, 1), draw("stability_voltage", new Against.Groups()).leftOut());
  }

  @Test
  void pairsValuesOfOneSampleUnlessTheirConditionsDiffer() {
    Points pairs = draw("specific_capacity", new Against.Other(property("ionic_conductivity")));
    assertTrue(pairs.all().stream().allMatch(pair -> pair.other().orElseThrow().fact().subject()
        .equals(pair.fact().fact().subject())));
    assertEquals(List.of("145"), pairs.all().stream().filter(pair -> pair.fact() == FACTS.get(1))
        .map(pair -> pair.y().notation()).toList());
    assertEquals(Map.of(LeftOut.NO_COUNTERPART, 1),
        draw("cycling_duration", new Against.Other(property("ionic_conductivity"))).leftOut());
  }

  private static Points draw(String property, Against against) {
    return Points.of(FACTS.stream().filter(stored -> stored.fact().property().name().equals(property)).toList(), against,
        new Pairs(FACTS));
  }

  private static Property property(String name) {
    return ExampleReview.CATALOGUE.property(name).orElseThrow();
  }
}
