package dev.lithograph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
  @Test
  void dividesDecadesWhereValuesLieFarApart() {
    assertEquals(List.of(1e-4, 1.8e-4, 3.2e-4, 5.6e-4, 1e-3, 1.8e-3, 3.2e-3, 5.6e-3, 1e-2), Spread.edges(1.2e-4, 6e-3));
  }

  @Test
  void dividesEvenlyWhereValuesAreNear() {
    assertEquals(List.of(7.0, 7.2, 7.4, 7.6, 7.8, 8.0), Spread.edges(7.1, 11).subList(0, 6));
    assertEquals(List.of(-10.0, -5.0, 0.0), Spread.edges(-9, 95).subList(0, 3));
  }

  @ParameterizedTest
  @CsvSource({"1e-30, 1e5", "-3, 7", "0, 1e-9", "99.1, 99.2", "1, 1e6", "5e-12, 6e-12", "100, 2999"})
  void holdsAllValuesInFewBins(double least, double greatest) {
    List<Double> edges = Spread.edges(least, greatest);
    assertTrue(edges.getFirst() <= least && edges.getLast() > greatest, edges.toString());
    assertTrue(edges.size() <= 45, edges.toString());
    assertEquals(edges.stream().distinct().sorted().toList(), edges);
  }
}
