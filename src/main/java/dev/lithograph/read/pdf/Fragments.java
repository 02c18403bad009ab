package dev.lithograph.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the glyphs of a page to fragments: first those that the file itself sets in a row, then such runs that touch, and
 * scripts with what they belong to. What is farther apart than words are may be of another column.
 */
final class Fragments {
  private static final float WIDEST_SPACE = 0.9f;
  private static final float SCRIPT_SIZE = 0.88f;
  private static final float ROW = 6;

  private final Page page;
  private final Deadline deadline;
  private final List<Fragment> runs = new ArrayList<>();
  private int[] parents = {};

  private Fragments(Page page, Deadline deadline) {
    this.page = page;
    this.deadline = deadline;
  }

  static List<Fragment> of(Page page, Deadline deadline) throws UnreadablePdfException {
    Fragments fragments = new Fragments(page, deadline);
    fragments.collectRuns();
    fragments.joinRuns();
    return fragments.joined();
  }

  private void collectRuns() {
    List<Glyph> run = new ArrayList<>();
    for (Glyph glyph : page.glyphs()) {
      if (!run.isEmpty() && !follows(run.getLast(), glyph)) {
        runs.add(Fragment.of(page.number(), run));
        run.clear();
      }
      run.add(glyph);
    }
    if (!run.isEmpty()) {
      runs.add(Fragment.of(page.number(), run));
    }
  }

  private static boolean follows(Glyph last, Glyph next) {
    float size = Math.max(last.size(), next.size());
    float gap = next.left() - last.right();
    return Math.abs(last.baseline() - next.baseline()) < 0.03f * size && Math.abs(last.size() - next.size()) < 0.03f * size
        && gap < WIDEST_SPACE * size && gap > -0.5f * size;
  }

  private void joinRuns() throws UnreadablePdfException {
    parents = new int[runs.size()];
    Map<Integer, List<Integer>> rows = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> runs.get(i).left()));
    for (int i : order) {
      deadline.check();
      Fragment run = runs.get(i);
      int reach = (int) Math.ceil(run.size() / ROW);
      for (int row = row(run) - reach; row <= row(run) + reach; row++) {
        joinWith(i, rows.getOrDefault(row, List.of()));
      }
      rows.computeIfAbsent(row(run), k -> new ArrayList<>()).add(i);
    }
  }

  private static int row(Fragment run) {
    return (int) Math.floor(run.baseline() / ROW);
  }

  /** Joins run {@code i} with those of a row, all of which begin left of it. */
  private void joinWith(int i, List<Integer> row) {
    Fragment run = runs.get(i);
    for (int k = row.size() - 1; k >= 0 && row.size() - k < 400; k--) {
      if (belongTogether(runs.get(row.get(k)), run)) {
        parents[root(i)] = root(row.get(k));
      }
    }
  }

  private static boolean belongTogether(Fragment one, Fragment other) {
    float gap = other.left() - one.right();
    Fragment larger = one.size() >= other.size() ? one : other;
    Fragment smaller = larger == one ? other : one;
    float raised = larger.baseline() - smaller.baseline();
    if (Math.abs(raised) < 0.1f * larger.size() && smaller.size() > 0.5f * larger.size()) {
      return gap < WIDEST_SPACE * larger.size() && gap > -2 * larger.size();
    }
    boolean script = smaller.size() < SCRIPT_SIZE * larger.size() && smaller.size() > 0.45f * larger.size();
    if (script) {
      return gap < 0.75f * larger.size() && gap > -3 * larger.size() && raised > -0.4f * larger.size()
          && raised < 0.7f * larger.size();
    }
    boolean bothShort = one.glyphs().size() < 6 && other.glyphs().size() < 6;
    boolean shifted = Math.abs(raised) < 0.5f * larger.size() && bothShort || Math.abs(raised) < 0.35f * larger.size();
    return shifted && smaller.size() > 0.9f * larger.size() && Math.abs(gap) < 0.25f * larger.size();
  }

  private int root(int i) {
    int root = i;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private List<Fragment> joined() {
    Map<Integer, List<Fragment>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(root(i), k -> new ArrayList<>()).add(runs.get(i));
    }
    return groups.values().stream().map(Fragment::join).toList();
  }
}
