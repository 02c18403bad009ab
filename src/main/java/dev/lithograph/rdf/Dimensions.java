package dev.lithograph.rdf;

import dev.lithograph.quantity.Dimension;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Dimensions as the graph spells them: {@code LENGTH:-3 MASS:-1 TIME:3 CURRENT:2}. */
final class Dimensions {
  private Dimensions() {}

  static String write(Dimension dimension) {
    return dimension.exponents().entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  /** @throws IllegalArgumentException where {@code notation} is no dimension */
  static Dimension read(String notation) {
    Map<Dimension.Base, Integer> exponents = new EnumMap<>(Dimension.Base.class);
    for (String factor : notation.isEmpty() ? new String[0] : notation.split(" ")) {
      int colon = factor.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(factor);
      }
      exponents.put(Dimension.Base.valueOf(factor.substring(0, colon)), Integer.valueOf(factor.substring(colon + 1)));
    }
    return new Dimension(exponents);
  }
}
