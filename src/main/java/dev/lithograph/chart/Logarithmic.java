package dev.lithograph.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Equal factors at equal distances, of positive numbers. */
public record Logarithmic(double from, double to) implements Scale {
  private static final int MOST_DECADES = 7;
  private static final int[] WITHIN_A_DECADE = {1, 2, 5};

  /** With a margin; of a single number half a decade to either side. */
  static Logarithmic over(double least, double greatest) {
    double margin = greatest > least ? MARGIN * Math.log10(greatest / least) : 0.5;
    double factor = Math.pow(10, Math.max(margin, 0.02));
    return new Logarithmic(least / factor, greatest * factor);
  }

  @Override
  public double place(double number) {
    return Math.log10(number / from) / Math.log10(to / from);
  }

  /** Powers of ten, and where there are few of them also 2 and 5 times those. */
  @Override
  public List<Tick> ticks() {
    int first = (int) Math.floor(Math.log10(from));
    int last = (int) Math.floor(Math.log10(to));
    int step = Math.ceilDiv(last - first, MOST_DECADES);
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      if (last - first > 2) {
        add(ticks, BigDecimal.ONE.scaleByPowerOfTen(power), power % step == 0);
      } else {
        for (int number : WITHIN_A_DECADE) {
          add(ticks, BigDecimal.valueOf(number).scaleByPowerOfTen(power), true);
        }
      }
    }
    return ticks;
  }

  private void add(List<Tick> ticks, BigDecimal number, boolean isWanted) {
    double place = place(number.doubleValue());
    if (isWanted && place >= 0 && place <= 1) {
      ticks.add(new Tick(place, number));
    }
  }
}
