package dev.lithograph.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the characters of a source stand on its pages; those of a source without pages stand nowhere. */
public final class Layout {
  private static final Layout NONE = new Layout(List.of(), new int[0]);

  private final List<PageBox> lines;
  private final int[] starts;

  private Layout(List<PageBox> lines, int[] starts) {
    this.lines = lines;
    this.starts = starts;
  }

  /** The layout of a source that has no pages. */
  public static Layout none() {
    return NONE;
  }

  /**
   * The layout of a source that is a row of lines.
   *
   * @param lines the box of each line
   * @param starts index in the source of the first character of each line, ascending
   */
  public static Layout of(List<PageBox> lines, List<Integer> starts) {
    return new Layout(List.copyOf(lines), starts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The lines that {@code span} touches, those below each other joined to one box. */
  public List<PageBox> boxes(Span span) {
    List<PageBox> boxes = new ArrayList<>();
    int end = Math.max(span.end(), span.start() + 1);
    for (int line = Math.max(0, line(span.start())); line < starts.length && starts[line] < end; line++) {
      PageBox box = lines.get(line);
      if (!boxes.isEmpty() && areBelowEachOther(boxes.getLast(), box)) {
        boxes.set(boxes.size() - 1, boxes.getLast().union(box));
      } else {
        boxes.add(box);
      }
    }
    return boxes;
  }

  private static boolean areBelowEachOther(PageBox above, PageBox below) {
    return above.page() == below.page() && below.top() > above.top() - 1 && below.left() < above.right()
        && above.left() < below.right();
  }

  /** The page on which the character at {@code offset} stands. */
  public OptionalInt page(int offset) {
    return Optional.of(line(offset)).filter(line -> line >= 0).map(line -> OptionalInt.of(lines.get(line).page()))
        .orElse(OptionalInt.empty());
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout layout && lines.equals(layout.lines) && Arrays.equals(starts, layout.starts);
  }

  @Override
  public int hashCode() {
    return lines.hashCode() * 31 + Arrays.hashCode(starts);
  }
}
