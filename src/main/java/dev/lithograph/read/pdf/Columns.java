package dev.lithograph.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a page into columns in reading order: where enough lines stand side by side there is a gutter between them, and what lies
 * across the gutter (titles, wide figures and tables) cuts the page into bands, one read after the other.
 */
final class Columns {
  private static final int FEWEST_PAIRS = 4;
  private static final int DEEPEST = 12;

  /** @param pairs how many lines on the left of the gutter have one beside them on the right */
  private record Gutter(float left, float right, int pairs, List<Fragment> across) {
    float middle() {
      return (left + right) / 2;
    }
  }

  private final List<List<Fragment>> columns = new ArrayList<>();

  private Columns() {}

  /** The columns of a page, none of them empty, each from top to bottom. */
  static List<List<Fragment>> of(List<Fragment> fragments) {
    Columns cutting = new Columns();
    cutting.cut(fragments, 0);
    return cutting.columns;
  }

  private void cut(List<Fragment> fragments, int depth) {
    if (fragments.isEmpty()) {
      return;
    }
    Optional<Gutter> gutter = depth < DEEPEST ? gutter(fragments) : Optional.empty();
    if (gutter.isEmpty()) {
      List<Fragment> column = new ArrayList<>(fragments);
      column.sort(Comparator.comparing(Fragment::baseline).thenComparing(Fragment::left));
      columns.add(column);
      return;
    }
    bands(fragments, gutter.get(), depth);
  }

  /** Reads what lies across the gutter in its turn, and between two of those the left side before the right. */
  private void bands(List<Fragment> fragments, Gutter gutter, int depth) {
    List<Fragment> across = new ArrayList<>(gutter.across());
    across.sort(Comparator.comparing(Fragment::baseline));
    Set<Fragment> crossing = Collections.newSetFromMap(new IdentityHashMap<>());
    crossing.addAll(across);
    List<Fragment> beside = new ArrayList<>(fragments.stream().filter(fragment -> !crossing.contains(fragment)).toList());
    beside.sort(Comparator.comparing(Fragment::baseline));
    int next = 0;
    int i = 0;
    while (i < across.size() || next < beside.size()) {
      float end = i < across.size() ? across.get(i).baseline() : Float.MAX_VALUE;
      List<Fragment> band = new ArrayList<>();
      while (next < beside.size() && beside.get(next).baseline() < end) {
        band.add(beside.get(next));
        next++;
      }
      for (List<Fragment> zone : zones(band, gutter.middle())) {
        cut(zone.stream().filter(fragment -> fragment.middle() < gutter.middle()).toList(), depth + 1);
        cut(zone.stream().filter(fragment -> fragment.middle() >= gutter.middle()).toList(), depth + 1);
      }
      List<Fragment> wide = new ArrayList<>();
      float top = next < beside.size() ? beside.get(next).baseline() : Float.MAX_VALUE;
      while (i < across.size() && across.get(i).baseline() <= top) {
        wide.add(across.get(i));
        i++;
      }
      cut(wide, depth + 1);
    }
  }

  /** Cuts {@code band}, ordered by height, where text of another size begins on both sides, as a list of references does. */
  private static List<List<Fragment>> zones(List<Fragment> band, float middle) {
    float bottom = 0;
    long most = 0;
    int cut = 0;
    for (int i = 1; i < band.size(); i++) {
      bottom = Math.max(bottom, band.get(i - 1).bottom());
      long fitting = band.get(i).top() > bottom ? fitting(band.subList(0, i), band.subList(i, band.size()), middle) : 0;
      if (fitting > most) {
        most = fitting;
        cut = i;
      }
    }
    return cut == 0 ? List.of(band) : List.of(band.subList(0, cut), band.subList(cut, band.size()));
  }

  /** How many lines have the one size above and the other below; 0 where the sizes are no two, or not the same left and right. */
  private static long fitting(List<Fragment> above, List<Fragment> below, float middle) {
    float[] sizes = {size(above, middle, true), size(above, middle, false),
        size(below, middle, true), size(below, middle, false)};
    boolean two = sizes[0] > 0 && sizes[2] > 0 && Math.abs(sizes[0] - sizes[1]) < 0.3f && Math.abs(sizes[2] - sizes[3]) < 0.3f
        && Math.abs(sizes[0] - sizes[2]) > 0.5f;
    return two ? count(above, sizes[0]) + count(below, sizes[2]) : 0;
  }

  private static long count(List<Fragment> fragments, float size) {
    return fragments.stream().filter(fragment -> isProse(fragment) && Math.abs(fragment.size() - size) < 0.3f).count();
  }

  /** The size that nearly all lines on one side have, 0 where there is none. */
  private static float size(List<Fragment> fragments, float middle, boolean left) {
    List<Fragment> side = fragments.stream().filter(fragment -> fragment.middle() < middle == left && isProse(fragment)).toList();
    float median = (float) side.stream().mapToDouble(Fragment::size).sorted().skip(side.size() / 2).findFirst().orElse(0);
    return side.size() > 2 && count(side, median) * 10 >= side.size() * 8L ? median : 0;
  }

  /** The gutter with most lines side by side, if those are not few beside the lines across it. */
  private static Optional<Gutter> gutter(List<Fragment> fragments) {
    Optional<Gutter> best = Optional.empty();
    for (float left : edges(fragments.stream().filter(Columns::isProse).toList())) {
      Gutter gutter = at(fragments, left);
      boolean enough = gutter.pairs() >= FEWEST_PAIRS && gutter.pairs() * 3 > lines(gutter.across());
      if (enough && (best.isEmpty() || gutter.pairs() > best.get().pairs())) {
        best = Optional.of(gutter);
      }
    }
    return best;
  }

  private static long lines(List<Fragment> fragments) {
    return fragments.stream().map(fragment -> Math.round(fragment.baseline() / 3)).distinct().count();
  }

  /** Where at least three lines begin below each other. */
  private static List<Float> edges(List<Fragment> fragments) {
    List<Float> lefts = fragments.stream().map(Fragment::left).sorted().toList();
    List<Float> edges = new ArrayList<>();
    int i = 0;
    while (i < lefts.size()) {
      int end = i;
      while (end + 1 < lefts.size() && lefts.get(end + 1) - lefts.get(i) < 2) {
        end++;
      }
      if (end - i + 1 >= FEWEST_PAIRS - 1) {
        edges.add(lefts.get(i));
      }
      i = end + 1;
    }
    return edges;
  }

  /** The gutter on the left of {@code edge}; what reaches over the edge from well before it lies across. */
  private static Gutter at(List<Fragment> fragments, float edge) {
    List<Fragment> across = new ArrayList<>();
    List<Fragment> left = new ArrayList<>();
    List<Fragment> right = new ArrayList<>();
    float start = 0;
    for (Fragment fragment : fragments) {
      if (fragment.right() <= edge - 0.4f * fragment.size()) {
        left.add(fragment);
        start = Math.max(start, fragment.right());
      } else if (fragment.left() >= edge - 0.5f) {
        right.add(fragment);
      } else {
        across.add(fragment);
      }
    }
    goOn(across, left, right);
    int pairs = 0;
    List<Fragment> prose = left.stream().filter(Columns::isProse).toList();
    for (Fragment fragment : right) {
      boolean begins = isProse(fragment) && fragment.left() < edge + 3 * fragment.size();
      pairs += begins && prose.stream().anyMatch(other -> other.overlapsRows(fragment)) ? 1 : 0;
    }
    return new Gutter(start, edge, pairs, across);
  }

  /** The short last line of what lies across lies across too: alone on its line, close below, of the same size and side. */
  private static void goOn(List<Fragment> across, List<Fragment> left, List<Fragment> right) {
    List<Fragment> sorted = new ArrayList<>(left);
    sorted.sort(Comparator.comparing(Fragment::baseline));
    for (Fragment fragment : sorted) {
      boolean below = across.stream().anyMatch(above -> Math.abs(above.size() - fragment.size()) < 0.3f
          && Math.abs(above.left() - fragment.left()) < 2 && fragment.baseline() > above.baseline()
          && fragment.baseline() - above.baseline() < 1.5f * fragment.size());
      boolean ends = below && left.stream().noneMatch(other -> other != fragment && other.overlapsRows(fragment))
          && right.stream().noneMatch(other -> other.overlapsRows(fragment));
      if (ends) {
        across.add(fragment);
        left.remove(fragment);
      }
    }
  }

  /** Whether a fragment is wide enough for a line of a column, which numbers of axes and cells of tables are not. */
  private static boolean isProse(Fragment fragment) {
    return fragment.width() > 9 * fragment.size();
  }
}
