package dev.lithograph.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the fragments of a column that stand on one line. */
final class Lines {
  private Lines() {}

  /** @param number of the column in the paper */
  static List<Line> of(List<Fragment> column, int number) {
    List<List<Fragment>> rows = new ArrayList<>();
    for (Fragment fragment : column) {
      boolean sameRow = !rows.isEmpty() && fragment.baseline() - rows.getLast().getFirst().baseline()
          < 0.35f * Math.min(fragment.size(), rows.getLast().getFirst().size());
      if (!sameRow) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(fragment);
    }
    List<Fragment> joined = rows.stream().map(Fragment::join).toList();
    float left = left(joined);
    float right = joined.stream().map(Fragment::right).max(Comparator.naturalOrder()).orElse(0f);
    return joined.stream().map(row -> new Line(row, number, left, right)).toList();
  }

  /** Where most lines begin; of places that are nearly even, the leftmost. */
  private static float left(List<Fragment> lines) {
    Map<Integer, Integer> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(Math.round(line.left() / 2), 1, Integer::sum));
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    int place = counts.entrySet().stream().filter(count -> count.getValue() * 3 >= most).map(Map.Entry::getKey)
        .min(Integer::compare).orElse(0);
    return (float) lines.stream().mapToDouble(Fragment::left).filter(left -> Math.round(left / 2) == place).min().orElse(0);
  }
}
