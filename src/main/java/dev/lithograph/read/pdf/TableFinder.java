package dev.lithograph.read.pdf;

import dev.lithograph.document.Text;
import dev.lithograph.read.structure.Captions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tables of a page by their captions, and by the rules that enclose them or the rows that stand below. */
final class TableFinder {
  private static final float FARTHEST_CAPTION = 90;
  private static final float SAME_SIDE = 6;

  private final Page page;
  private final Styles styles;
  private final List<Fragment> fragments;
  private final List<Rule> rules;
  private final Map<Fragment, List<TableRow>> tables = new HashMap<>();

  private TableFinder(Page page, Styles styles, List<Fragment> fragments) {
    this.page = page;
    this.styles = styles;
    this.fragments = new ArrayList<>(fragments);
    this.rules = joined(page.rules());
  }

  /**
   * Takes the tables with rules out of a page.
   *
   * @param rest receives what is in no table, captions among it
   * @return the rows of each table by the fragment with which its caption begins
   */
  static Map<Fragment, List<TableRow>> ruled(Page page, Styles styles, List<Fragment> fragments, List<Fragment> rest) {
    TableFinder finder = new TableFinder(page, styles, fragments);
    List<Fragment> captions =
        fragments.stream().filter(TableFinder::isCaption).sorted(Comparator.comparing(Fragment::top)).toList();
    captions.forEach(caption -> finder.find(caption, captions));
    rest.addAll(finder.fragments);
    return finder.tables;
  }

  static boolean isCaption(Fragment fragment) {
    String start = LineText.of(fragment).value();
    boolean alone = start.length() < 12 && Captions.of(Text.of(start + ".")).map(found -> found.ofTable()).orElse(false);
    return alone || Captions.of(Text.of(start)).map(found -> found.ofTable()).orElse(false);
  }

  private void find(Fragment caption, List<Fragment> captions) {
    float end = captions.stream().filter(other -> other.top() > caption.bottom())
        .filter(other -> overlap(other.left(), other.right(), caption) > 0)
        .map(Fragment::top).min(Float::compare).orElse(page.height());
    Optional<Region> below = region(caption, caption.top(), end, false);
    Optional<Region> found = below.isPresent() ? below : region(caption, 0, caption.bottom(), true);
    found.ifPresent(region -> take(caption, region));
  }

  /** @param lines the rules across the table, from top to bottom */
  private record Region(float left, float right, List<Rule> lines) {
    float top() {
      return lines.getFirst().top();
    }

    float bottom() {
      return lines.getLast().top();
    }

    boolean holds(Fragment fragment) {
      float middle = fragment.baseline() - 0.3f * fragment.size();
      return middle > top() && middle < bottom() && fragment.middle() > left - 2 && fragment.middle() < right + 2;
    }
  }

  /**
   * The rules of a table between two heights: the one next to the caption and all of the same width that follow, as long as what
   * stands between is no running text.
   */
  private Optional<Region> region(Fragment caption, float from, float to, boolean upwards) {
    List<Rule> candidates = new ArrayList<>(rules.stream()
        .filter(rule -> rule.top() > from && rule.top() < to && overlap(rule.left(), rule.right(), caption) > 0
            && rule.length() > 8 * styles.bodySize()).sorted(Comparator.comparing(Rule::top)).toList());
    if (upwards) {
      candidates.sort(Comparator.comparing(Rule::top).reversed());
    }
    if (candidates.isEmpty() || distance(caption, candidates.getFirst()) > FARTHEST_CAPTION) {
      return Optional.empty();
    }
    Rule first = candidates.getFirst();
    List<Rule> lines = new ArrayList<>();
    for (Rule rule : candidates) {
      boolean same = Math.abs(rule.left() - first.left()) < SAME_SIDE && Math.abs(rule.right() - first.right()) < SAME_SIDE;
      if (same && !lines.isEmpty() && isRunningText(lines.getLast(), rule)) {
        break;
      }
      if (same) {
        lines.add(rule);
      }
    }
    lines.sort(Comparator.comparing(Rule::top));
    Region region = new Region(first.left(), first.right(), lines);
    return lines.size() > 1 && fragments.stream().filter(region::holds).count() > 3 ? Optional.of(region) : Optional.empty();
  }

  private static float distance(Fragment caption, Rule rule) {
    return Math.max(rule.top() - caption.bottom(), caption.top() - rule.top());
  }

  /** Whether what stands between two rules is mostly whole lines in the style of the running text. */
  private boolean isRunningText(Rule one, Rule other) {
    Region between = new Region(one.left(), one.right(), one.top() < other.top() ? List.of(one, other) : List.of(other, one));
    List<Fragment> held = fragments.stream().filter(between::holds).toList();
    long whole = held.stream().filter(fragment -> fragment.width() > 0.8f * one.length()
        || styles.isProse(fragment) && fragment.glyphs().size() > 45 && fragment.width() > 0.4f * one.length()).count();
    return held.isEmpty() ? Math.abs(one.top() - other.top()) > 60 : whole * 2 > held.size();
  }

  private static float overlap(float left, float right, Fragment caption) {
    return Math.min(right, caption.right()) - Math.max(left, caption.left());
  }

  private void take(Fragment caption, Region region) {
    List<Fragment> held = fragments.stream().filter(region::holds).filter(fragment -> fragment != caption).toList();
    List<Rule> vertical = page.rules().stream().filter(rule -> !rule.isHorizontal() && rule.left() > region.left() + 4
        && rule.left() < region.right() - 4 && rule.bottom() > region.top() - 2 && rule.top() < region.bottom() + 2).toList();
    List<Float> inner = region.lines().subList(1, region.lines().size() - 1).stream().map(Rule::top).toList();
    List<TableRow> rows = new TableGrid(held, inner, vertical.stream().map(Rule::left).toList()).rows();
    if (rows.size() > 1) {
      tables.put(caption, rows);
      fragments.removeIf(fragment -> region.holds(fragment) && fragment != caption);
    }
  }

  /** Horizontal rules; those that a table draws cell by cell are one. */
  private static List<Rule> joined(List<Rule> rules) {
    List<Rule> ordered = rules.stream().filter(Rule::isHorizontal)
        .sorted(Comparator.comparing((Rule rule) -> Math.round(rule.top())).thenComparing(Rule::left)).toList();
    List<Rule> joined = new ArrayList<>();
    for (Rule rule : ordered) {
      Rule last = joined.isEmpty() ? rule : joined.getLast();
      boolean goesOn = !joined.isEmpty() && Math.abs(last.top() - rule.top()) < 1.5f && rule.left() < last.right() + 8;
      if (goesOn) {
        joined.set(joined.size() - 1, new Rule(last.left(), last.top(), Math.max(last.right(), rule.right()), last.bottom()));
      } else {
        joined.add(rule);
      }
    }
    return joined;
  }
}
