package dev.lithograph.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A chart as it is drawn: places along the x axis in percent of its width, whatever that is, and along the y axis in pixels from
 * the top.
 *
 * @param bottom labels of the x axis
 * @param top labels of the same axis in another unit
 * @param left labels of the y axis; none where strips have names
 * @param room where room temperature is, for values at which none is given as a number
 * @param lines that join the values of one sample
 */
record Plot(int height, Side bottom, Optional<Side> top, Side left, Optional<Shade> room, List<Band> bands, List<Segment> lines,
    List<Mark> marks, List<Entry> legend) {
  /** Of the standalone drawing, whose width is fixed. */
  static final int WIDTH = 680;
  static final int LEGEND_LINE = 22;

  record Side(String title, List<Label> labels) {}

  record Label(String place, String text) {}

  /** @param series from 1 for the largest, 0 for what has no mark of its own */
  record Segment(int series, String x1, String y1, String x2, String y2) {}

  record Shade(String x, String width) {}

  /**
   * One value.
   *
   * @param approximate whether either number is printed as an approximate one
   * @param bars along each axis on which it is a range
   * @param arrows to where the value may be, where it is a bound: {@code up}, {@code down}, {@code left}, {@code right}
   */
  record Mark(String url, String label, int series, boolean approximate, String x, String y, List<Segment> bars,
      List<String> arrows) {}

  /** A strip of its own, with the median of its values. */
  record Band(String label, String labelY, Segment median) {}

  /** @param url of the chart with these alone */
  record Entry(int series, String label, Optional<String> url, int points) {}

  boolean hasApproximate() {
    return marks.stream().anyMatch(Mark::approximate);
  }

  boolean hasRanges() {
    return marks.stream().anyMatch(mark -> !mark.bars().isEmpty());
  }

  boolean hasBounds() {
    return marks.stream().anyMatch(mark -> !mark.arrows().isEmpty());
  }

  /** Of the standalone drawing, with the legend below. */
  int standaloneHeight() {
    return 130 + height + LEGEND_LINE * (Math.ceilDiv(legend.size(), 2) + 1);
  }
}
