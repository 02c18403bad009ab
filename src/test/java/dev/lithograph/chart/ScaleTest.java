package dev.lithograph.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lithograph.chart.Scale.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void comparesFarNumbersByTheirPowersOfTen() {
    assertInstanceOf(Logarithmic.class, Scale.over(List.of(1e-6, 1e-2), false));
    assertInstanceOf(Linear.class, Scale.over(List.of(60.0, 100.0), false));
    assertInstanceOf(Linear.class, Scale.over(List.of(0.0, 100.0), false));
  }

  @Test
  void leavesOutWhatHasNoLogarithmWherePowersAreAskedFor() {
    Scale scale = Scale.over(List.of(0.0, 1e-4, 2e-4), true);
    assertInstanceOf(Logarithmic.class, scale);
    assertEquals(List.of("0.0001", "0.0002"), numbers(scale.ticks()));
  }

  @Test
  void marksPowersOfTenWhereThereAreMany() {
    assertEquals(List.of("0.000001", "0.00001", "0.0001", "0.001", "0.01"),
        numbers(Scale.over(List.of(1e-6, 1e-2), false).ticks()));
  }

  @Test
  void marksNoMoreThanEightOfManyPowers() {
    assertEquals(6, Scale.over(List.of(1e-28, 1.0), false).ticks().size());
  }

  @Test
  void marksRoundNumbers() {
    assertEquals(List.of("0", "100", "200", "300", "400", "500"), numbers(new Linear(0, 510).ticks()));
    assertEquals(List.of("70", "75", "80", "85", "90", "95"), numbers(new Linear(66, 98).ticks()));
  }

  @Test
  void placesTemperaturesByTheirReciprocal() {
    Arrhenius scale = new Arrhenius(2.0, 4.0);
    assertEquals((1000 / 298.15 - 2) / 2, scale.place(25), 1e-9);
    assertEquals(List.of("2.0", "2.5", "3.0", "3.5", "4.0"), numbers(scale.ticks()));
    assertEquals(List.of("25", "0", "50", "100", "200", "150", "-20"), numbers(scale.ticksInCelsius()));
  }

  private static List<String> numbers(List<Tick> ticks) {
    return ticks.stream().map(tick -> tick.number().toPlainString()).toList();
  }
}
