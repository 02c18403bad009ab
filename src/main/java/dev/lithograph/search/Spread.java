package dev.lithograph.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;

/**
 * How the values of facts are spread.
 *
 * @param bins that lie side by side, from the lowest values to the highest; none where there are no two different values
 */
public record Spread(List<Bin> bins) {
  /** Values over more than this factor are compared by their powers of ten. */
  private static final double WIDE = 30;
  private static final int BINS_A_DECADE = 4;
  private static final int MOST_BINS = 24;
  private static final List<BigDecimal> ROUND_STEPS =
      Stream.of("1", "2", "5", "10").map(BigDecimal::new).toList();

  public static final Spread NONE = new Spread(List.of());

  public Spread {
    bins = List.copyOf(bins);
  }

  /**
   * @param low in the unit in which the values are spread, included
   * @param high not included but in the last bin
   * @param facts how many have a value in between
   */
  public record Bin(double low, double high, int facts) {}

  /**
   * Round numbers from below {@code least} to above {@code greatest}; the same number of them in each decade where that is far.
   */
  static List<Double> edges(double least, double greatest) {
    return least > 0 && greatest / least >= WIDE ? byDecade(least, greatest) : evenly(least, greatest);
  }

  private static List<Double> byDecade(double least, double greatest) {
    double decades = Math.log10(greatest / least);
    int perDecade = Math.clamp((int) (MOST_BINS / Math.ceil(decades + 1)), 1, BINS_A_DECADE);
    int first = (int) Math.floor(Math.log10(least) * perDecade);
    return edges(rounded(first, perDecade) > least ? first - 1 : first, i -> rounded(i, perDecade), greatest);
  }

  /** The {@code index}-th of the numbers of which {@code perDecade} lie in each decade. */
  private static double rounded(long index, int perDecade) {
    return new BigDecimal(Math.pow(10, (double) index / perDecade)).round(new MathContext(2)).doubleValue();
  }

  private static List<Double> evenly(double least, double greatest) {
    BigDecimal step = step((greatest - least) / (MOST_BINS - 2));
    long first = new BigDecimal(least).divide(step, 0, RoundingMode.FLOOR).longValueExact();
    return edges(first, i -> step.multiply(BigDecimal.valueOf(i)).doubleValue(), greatest);
  }

  private static BigDecimal step(double least) {
    int power = (int) Math.floor(Math.log10(least));
    return ROUND_STEPS.stream().map(step -> step.scaleByPowerOfTen(power)).filter(step -> step.doubleValue() >= least).findFirst()
        .orElse(BigDecimal.ONE.scaleByPowerOfTen(power + 2));
  }

  private static List<Double> edges(long first, LongToDoubleFunction edge, double greatest) {
    List<Double> edges = new ArrayList<>();
    for (long i = first; edges.isEmpty() || edges.getLast() <= greatest; i++) {
      edges.add(edge.applyAsDouble(i));
    }
    return edges;
  }
}
