package dev.lithograph.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, as Markdown to put into a page: the goals first. Each line is told as it comes, too. */
final class Report {
  private static final int COLUMNS = 130;

  private final StringBuilder tables = new StringBuilder();
  private final List<String> goals = new ArrayList<>();
  private final double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

  /** In lines as a page of text has them. */
  void paragraph(String words) {
    StringBuilder lines = new StringBuilder("\n");
    int column = 0;
    for (String word : words.split(" ")) {
      if (column > 0) {
        boolean fits = column + 1 + word.length() <= COLUMNS;
        lines.append(fits ? ' ' : '\n');
        column = fits ? column + 1 : 0;
      }
      lines.append(word);
      column += word.length();
    }
    add(lines + "\n");
  }

  void table(String... headings) {
    add("\n" + line(headings) + "|" + "---|".repeat(headings.length) + "\n");
  }

  void row(String... cells) {
    add(line(cells));
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", Arrays.asList(cells)) + " |\n";
  }

  private void add(String lines) {
    tables.append(lines);
    System.out.print(lines);
  }

  /** A goal to stay below. */
  void goalBelow(double most, double measured, String unit, String what) {
    goal(what, "< " + number(most) + unit, number(measured) + unit, measured < most);
  }

  /** A goal to reach. */
  void goalAtLeast(double least, double measured, String unit, String what) {
    goal(what, "≥ " + number(least) + unit, number(measured) + unit, measured >= least);
  }

  private void goal(String what, String wanted, String measured, boolean reached) {
    goals.add(line(what, wanted, measured, reached ? "yes" : "no"));
  }

  /** To two digits that count, or to the last one before the point. */
  static String number(double value) {
    int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
    return String.format(Locale.ROOT, "%,." + Math.clamp(1 - magnitude, 0, 4) + "f", value);
  }

  /** How many times {@code baseline} it is. */
  static String ratio(double value, double baseline) {
    return number(value / baseline);
  }

  String text() {
    return String.format(Locale.ROOT, "%d cores, JDK %d; %.1f processes wanted to compute when it began.%n%n",
        Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), loadBefore)
        + line("goal", "wanted", "measured", "reached") + "|---|---|---|---|\n" + String.join("", goals) + tables;
  }
}
