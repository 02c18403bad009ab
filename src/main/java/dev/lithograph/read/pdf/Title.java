package dev.lithograph.read.pdf;

import dev.lithograph.read.pdf.Passage.Caption;
import dev.lithograph.read.pdf.Passage.Grid;
import dev.lithograph.read.pdf.Passage.Heading;
import dev.lithograph.read.pdf.Passage.Prose;
import dev.lithograph.read.structure.Headings;
import java.util.ArrayList;
import java.util.List;

/** Finds the title of a paper, which is set larger than anything near it, and leaves out what stands before it. */
final class Title {
  private static final int SHORTEST = 15;
  private static final int FARTHEST = 20;

  private Title() {}

  /** The passages from the title on, which is the first heading then; all of them where no title is found. */
  static List<Passage> first(List<Passage> passages, Styles styles) {
    int title = -1;
    float largest = 1.15f * styles.bodySize();
    for (int i = 0; i < Math.min(FARTHEST, passages.size()); i++) {
      List<Line> lines = lines(passages.get(i));
      boolean candidate = !lines.isEmpty() && lines.getFirst().page() == 1 && Passages.value(lines).length() >= SHORTEST
          && !Headings.namesChapter(Passages.value(lines)) && Passages.value(lines).indexOf(' ') > 0;
      if (candidate && lines.getFirst().size() > largest) {
        largest = lines.getFirst().size();
        title = i;
      }
    }
    if (title < 0) {
      return passages;
    }
    List<Passage> kept = new ArrayList<>(passages.subList(title, passages.size()));
    kept.set(0, new Heading(lines(kept.getFirst()), 1));
    return kept;
  }

  private static List<Line> lines(Passage passage) {
    return switch (passage) {
      case Heading heading -> heading.lines();
      case Prose prose -> prose.lines();
      case Caption caption -> List.of();
      case Grid grid -> List.of();
    };
  }
}
