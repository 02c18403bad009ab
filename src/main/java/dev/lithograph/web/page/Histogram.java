package dev.lithograph.web.page;

import dev.lithograph.search.Spread;
import dev.lithograph.search.Spread.Bin;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.SearchParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The values that a search finds as bars, each of which leads to the values that it stands for.
 *
 * @param edges of the bars, one more than there are bars, as the parameters of a search say them
 * @param width of the drawing, in units of its own
 */
record Histogram(List<Bar> bars, List<String> edges, int width, String from, String to) {
  static final int HEIGHT = 48;
  static final int STEP = 10;
  private static final int GAP = 1;

  /** @param chosen whether the bounds of the search let some of its values pass */
  record Bar(String url, String label, int left, int top, int width, int height, boolean chosen) {}

  /** @param unit of the spread */
  static Histogram of(Spread spread, SearchParameters parameters, String unit, String path) {
    int most = spread.bins().stream().mapToInt(Bin::facts).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < spread.bins().size(); i++) {
      Bin bin = spread.bins().get(i);
      int height = bin.facts() == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * bin.facts() / most));
      String label = "%s to %s %s: %d".formatted(number(bin.low()), number(bin.high()), unit, bin.facts());
      bars.add(new Bar(parameters.within(OptionalDouble.of(bin.low()), OptionalDouble.of(bin.high())).url(path), label, i * STEP,
          HEIGHT - height, STEP - GAP, height, isWithin(bin, parameters)));
      edges.add(Double.toString(bin.low()));
    }
    edges.add(Double.toString(spread.bins().getLast().high()));
    return new Histogram(bars, edges, STEP * bars.size(), number(spread.bins().getFirst().low()),
        number(spread.bins().getLast().high()));
  }

  private static boolean isWithin(Bin bin, SearchParameters parameters) {
    return bin.high() > parameters.min().orElse(Double.NEGATIVE_INFINITY)
        && bin.low() < parameters.max().orElse(Double.POSITIVE_INFINITY);
  }

  private static String number(double edge) {
    return QuantityNotation.of(BigDecimal.valueOf(edge).stripTrailingZeros());
  }
}
