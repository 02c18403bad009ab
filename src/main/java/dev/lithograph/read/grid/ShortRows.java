package dev.lithograph.read.grid;

import dev.lithograph.document.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the columns of rows that have too few cells. A cell that spans several rows is printed once, and some converters leave
 * it out of the rows below, so that what is left moves to the left: its numbers then stand under names, its shares under numbers.
 */
final class ShortRows {
  /** What a cell holds, as far as its looks say. */
  private enum Looks { NOTHING, CITATION, SHARE, RANGE, DECIMAL, INTEGER, WORDS }

  private static final String NUMBER = "[~≈<>≤≥±+−-]? ?\\d[\\d,]*";
  private static final Pattern CITATION = Pattern.compile("\\[[\\d, –-]+\\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
  private static final Pattern SHARE = Pattern.compile(NUMBER + "(?:\\.\\d+)? ?%.*");
  private static final Pattern RANGE = Pattern.compile(NUMBER + "(?:\\.\\d+)? ?(?:V ?)?[−–~-] ?\\d.*");
  private static final Pattern DECIMAL = Pattern.compile(NUMBER + "\\.\\d.*");
  private static final Pattern INTEGER = Pattern.compile(NUMBER + "(?!\\p{L}).*");
  private static final Pattern NOTHING = Pattern.compile("[-–—−/. ]*");
  private static final int FEWEST_MODELS = 3;
  /** A column in which fewer cells look so does not hold them. */
  private static final double UNLIKELY = 0.05;
  private static final double LIKELY = 0.15;
  /** How much a number without a point looks like one with it. */
  private static final double ALIKE = 0.4;

  private final int width;
  private final List<Map<Looks, Double>> columns = new ArrayList<>();
  private final boolean known;

  /** @param models rows with all of their cells */
  ShortRows(List<GridRow> models, int width) {
    this.width = width;
    this.known = models.size() >= FEWEST_MODELS;
    for (int column = 0; column < width; column++) {
      Map<Looks, Double> shares = new EnumMap<>(Looks.class);
      for (GridRow row : models) {
        shares.merge(looks(row.cells().get(column).text()), 1.0 / models.size(), Double::sum);
      }
      columns.add(shares);
    }
  }

  /**
   * The columns of {@code cells}, one for each, in order; empty where they may as well stand in the first ones, or nowhere fit.
   */
  Optional<int[]> columns(List<GridCell> cells) {
    List<Looks> looks = cells.stream().map(cell -> looks(cell.text())).toList();
    if (!known || cells.isEmpty() || fits(looks, first(cells.size()), UNLIKELY)) {
      return Optional.empty();
    }
    return Optional.of(best(looks)).filter(places -> fits(looks, places, LIKELY));
  }

  private static int[] first(int count) {
    int[] places = new int[count];
    Arrays.setAll(places, i -> i);
    return places;
  }

  private boolean fits(List<Looks> looks, int[] places, double least) {
    for (int i = 0; i < places.length; i++) {
      if (looks.get(i) != Looks.NOTHING && likelihood(looks.get(i), places[i]) < least) {
        return false;
      }
    }
    return true;
  }

  /** The places, in order, that suit the cells best together. */
  private int[] best(List<Looks> looks) {
    int count = looks.size();
    double[][] score = new double[count + 1][width + 1];
    for (int i = 1; i <= count; i++) {
      Arrays.fill(score[i], Double.NEGATIVE_INFINITY);
      for (int column = i; column <= width; column++) {
        score[i][column] = Math.max(score[i][column - 1],
            score[i - 1][column - 1] + Math.log(UNLIKELY + likelihood(looks.get(i - 1), column - 1)));
      }
    }
    int[] places = new int[count];
    int column = width;
    for (int i = count; i > 0; i--) {
      while (score[i][column - 1] == score[i][column]) {
        column--;
      }
      places[i - 1] = --column;
    }
    return places;
  }

  private double likelihood(Looks looks, int column) {
    double same = columns.get(column).getOrDefault(looks, 0.0);
    double alike = looks == Looks.DECIMAL ? columns.get(column).getOrDefault(Looks.INTEGER, 0.0)
        : looks == Looks.INTEGER ? columns.get(column).getOrDefault(Looks.DECIMAL, 0.0) : 0;
    return same + ALIKE * alike;
  }

  private static Looks looks(Text text) {
    String value = text.value().strip();
    return NOTHING.matcher(value).matches() ? Looks.NOTHING
        : CITATION.matcher(value).matches() ? Looks.CITATION
        : SHARE.matcher(value).matches() ? Looks.SHARE
        : RANGE.matcher(value).matches() ? Looks.RANGE
        : DECIMAL.matcher(value).matches() ? Looks.DECIMAL
        : INTEGER.matcher(value).matches() ? Looks.INTEGER : Looks.WORDS;
  }
}
