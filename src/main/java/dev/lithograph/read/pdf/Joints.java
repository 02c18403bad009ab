package dev.lithograph.read.pdf;

import dev.lithograph.document.Text;
import dev.lithograph.read.pdf.Passage.Caption;
import dev.lithograph.read.pdf.Passage.Grid;
import dev.lithograph.read.pdf.Passage.Heading;
import dev.lithograph.read.pdf.Passage.Prose;
import dev.lithograph.read.structure.Paragraphs;
import java.util.ArrayList;
import java.util.List;

/** Joins paragraphs that the end of a column, a figure or a table cut in two; what stood between comes behind them. */
final class Joints {
  private final Styles styles;
  private final List<Passage> joined = new ArrayList<>();
  /** Index of the paragraph that may go on, -1 for none. */
  private int open = -1;

  private Joints(Styles styles) {
    this.styles = styles;
  }

  static List<Passage> mend(List<Passage> passages, Styles styles) {
    Joints joints = new Joints(styles);
    passages.forEach(joints::add);
    return joints.joined;
  }

  private void add(Passage passage) {
    switch (passage) {
      case Prose prose when isText(prose) -> addText(prose);
      case Heading heading -> {
        joined.add(heading);
        open = -1;
      }
      case Prose note -> joined.add(note);
      case Caption caption -> joined.add(caption);
      case Grid grid -> joined.add(grid);
    }
  }

  private boolean isText(Prose prose) {
    return Math.abs(prose.lines().getFirst().size() - styles.bodySize()) < 0.3f;
  }

  private void addText(Prose prose) {
    if (open >= 0 && goesOn((Prose) joined.get(open), prose, floatsBehind())) {
      List<Line> lines = new ArrayList<>(((Prose) joined.get(open)).lines());
      lines.addAll(prose.lines());
      joined.set(open, new Prose(lines));
    } else {
      open = joined.size();
      joined.add(prose);
    }
  }

  /** Whether a figure or table stands behind the open paragraph. */
  private boolean floatsBehind() {
    return joined.subList(open + 1, joined.size()).stream()
        .anyMatch(passage -> passage instanceof Caption || passage instanceof Grid);
  }

  private static boolean goesOn(Prose before, Prose next, boolean across) {
    Line last = before.lines().getLast();
    Line first = next.lines().getFirst();
    boolean cut = last.column() != first.column() || across;
    boolean full = last.room() < 6 * last.size() || text(before).value().endsWith("-");
    return cut && full && Paragraphs.continues(text(before), text(next), across);
  }

  private static Text text(Prose prose) {
    return Text.of(Passages.value(prose.lines()));
  }
}
