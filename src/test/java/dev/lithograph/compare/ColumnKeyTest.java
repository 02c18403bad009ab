package dev.lithograph.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnKeyTest {
  @ParameterizedTest
  @CsvSource({
      "ionic_conductivity, ionic_conductivity, ''",
      "ionic_conductivity@rt, ionic_conductivity, rt",
      "ionic_conductivity@20..30C, ionic_conductivity, 20..30C",
      "specific_capacity@rate:0.1C@cell:LiFePO4, specific_capacity, rate:0.1C cell:LiFePO4",
      "specific_capacity@cell:S@CNT, specific_capacity, cell:S@CNT",
      "specific_capacity@cell:NCM@LiNbO3@60C@cycle:100, specific_capacity, cell:NCM@LiNbO3 60C cycle:100",
      "ionic_conductivity@soon, ionic_conductivity, soon"})
  void takesOnlySignsOfConditionsApart(String key, String property, String conditions) {
    assertEquals(new ColumnKey(property, Arrays.stream(conditions.split(" ")).filter(part -> !part.isEmpty()).toList()),
        ColumnKey.of(key));
  }
}
