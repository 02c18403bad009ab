package dev.lithograph.read.pdf;

import dev.lithograph.read.pdf.Passage.Caption;
import dev.lithograph.read.pdf.Passage.Grid;
import dev.lithograph.read.pdf.Passage.Heading;
import dev.lithograph.read.pdf.Passage.Prose;
import dev.lithograph.read.structure.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the title of a paper, which is set larger than anything near it, and leaves out what stands before it. */
final class Title {
  private static final int SHORTEST = 15;
  private static final int MOST_LINES = 6;
  private static final int FARTHEST = 20;
  private static final int SHORTEST_ABSTRACT = 400;

  private Title() {}

  /**
   * The passages from the title on, which is the first heading then, without what stands between authors and abstract; all of
   * them where no title is found.
   *
   * @param aside receives the lines that are left out
   */
  static List<Passage> first(List<Passage> passages, Styles styles, List<List<Fragment>> aside) {
    int title = place(passages, styles);
    if (title < 0) {
      return passages;
    }
    List<Passage> kept = new ArrayList<>(passages.subList(title, passages.size()));
    kept.set(0, new Heading(lines(kept.getFirst()), 1));
    if (kept.size() > 1 && kept.get(1) instanceof Heading names && isNames(names)) {
      kept.set(1, new Prose(names.lines()));
    }
    List<Passage> left = new ArrayList<>(passages.subList(0, title));
    while (kept.size() > 2 && kept.get(1) instanceof Prose && kept.get(2) instanceof Prose prose && isImprint(prose)) {
      left.add(kept.remove(2));
    }
    left.forEach(passage -> aside.add(lines(passage).stream().map(Line::fragment).toList()));
    aside.removeIf(List::isEmpty);
    return kept;
  }

  private static boolean isNames(Heading heading) {
    String value = Passages.value(heading.lines());
    return Headings.numberedLevel(value) == 0 && !Headings.namesChapter(value)
        && (value.contains(",") || value.contains(" and "));
  }

  /** Addresses and dates are shorter than an abstract. */
  private static boolean isImprint(Prose prose) {
    String value = Passages.value(prose.lines());
    return prose.lines().getFirst().page() == 1 && value.length() < SHORTEST_ABSTRACT
        && !Manuscript.RUN_IN.matcher(value).lookingAt() && !value.toLowerCase(Locale.ROOT).startsWith("key");
  }

  private static int place(List<Passage> passages, Styles styles) {
    int title = -1;
    float largest = 1.15f * styles.bodySize();
    for (int i = 0; i < Math.min(FARTHEST, passages.size()); i++) {
      List<Line> lines = lines(passages.get(i));
      String value = Passages.value(lines);
      boolean candidate = !lines.isEmpty() && lines.size() <= MOST_LINES && lines.getFirst().page() == 1
          && value.length() >= SHORTEST && value.indexOf(' ') > 0 && !Headings.namesChapter(value);
      if (candidate && lines.getFirst().size() > largest) {
        largest = lines.getFirst().size();
        title = i;
      }
    }
    return title;
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
