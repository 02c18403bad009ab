package dev.lithograph.read.pdf;

import dev.lithograph.read.pdf.TableRow.TableCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the words of a table into rows and columns: columns are where no word stands in nearly any line. */
final class TableGrid {
  private static final float NARROWEST_GAP = 0.55f;
  /** Lines that are closer than this overlap, so that they can only be of cells beside each other. */
  private static final float LEAST_LINE = 0.85f;
  private static final float WORD_GAP = 0.18f;

  /** A piece of a line that stands in columns [first, last]. */
  private record Piece(Fragment fragment, int first, int last) {}

  private record Row(List<Fragment> fragments, float baseline) {}

  private final List<Row> lines;
  private final List<Float> rules;
  private final List<Float> separators;
  private final List<float[]> extents = new ArrayList<>();
  private final List<List<Piece>> pieces = new ArrayList<>();
  private final float size;

  /**
   * @param rules heights of the rules across the table, without those at its top and bottom
   * @param sides places of rules between columns, none where the table has no such
   */
  TableGrid(List<Fragment> fragments, List<Float> rules, List<Float> sides) {
    this.size = (float) fragments.stream().mapToDouble(Fragment::size).sorted().skip(fragments.size() / 2).findFirst().orElse(10);
    this.lines = lines(fragments);
    this.rules = rules;
    this.separators = sides.isEmpty() ? gaps() : distinct(sides);
    for (int i = 0; i <= separators.size(); i++) {
      extents.add(extent(i, !sides.isEmpty()));
    }
    lines.forEach(line -> pieces.add(pieces(line)));
  }

  /** From where to where the words of a column reach, or its sides where rules show them. */
  private float[] extent(int column, boolean sided) {
    float left = column == 0 ? Float.NEGATIVE_INFINITY : separators.get(column - 1);
    float right = column == separators.size() ? Float.POSITIVE_INFINITY : separators.get(column);
    float[] extent = {right, left};
    for (Fragment word : lines.stream().filter(this::isData).flatMap(line -> line.fragments().stream())
        .flatMap(fragment -> words(fragment).stream()).toList()) {
      if (word.left() >= left && word.right() <= right) {
        extent[0] = Math.min(extent[0], word.left());
        extent[1] = Math.max(extent[1], word.right());
      }
    }
    boolean empty = extent[0] > extent[1];
    return empty || sided ? new float[] {Math.max(left, lines.getFirst().fragments().getFirst().left() - 1000),
        Math.min(right, lines.getFirst().fragments().getLast().right() + 1000)} : extent;
  }

  private static List<Row> lines(List<Fragment> fragments) {
    List<Row> lines = new ArrayList<>();
    for (Fragment fragment : fragments.stream().sorted(Comparator.comparing(Fragment::baseline)).toList()) {
      boolean sameLine = !lines.isEmpty() && fragment.baseline() - lines.getLast().baseline() < 0.4f * fragment.size();
      if (!sameLine) {
        lines.add(new Row(new ArrayList<>(), fragment.baseline()));
      }
      lines.getLast().fragments().add(fragment);
    }
    lines.forEach(line -> line.fragments().sort(Comparator.comparing(Fragment::left)));
    return lines;
  }

  private static List<Float> distinct(List<Float> sides) {
    List<Float> distinct = new ArrayList<>();
    sides.stream().sorted().filter(side -> distinct.isEmpty() || side - distinct.getLast() > 3).forEach(distinct::add);
    return distinct;
  }

  /** The middles of the gaps between columns, as the lines below the head show them that have several words apart. */
  private List<Float> gaps() {
    List<Row> apart = lines.stream().filter(TableGrid::hasGaps).toList();
    List<Row> telling = apart.stream().filter(this::isData).toList();
    List<Row> used = telling.size() > 1 ? telling : apart;
    List<Fragment> words = used.stream().flatMap(line -> line.fragments().stream())
        .flatMap(fragment -> words(fragment).stream()).sorted(Comparator.comparing(Fragment::left)).toList();
    return uncovered(words, used.size() / 14);
  }

  /** The middles of the wide enough stretches over which at most {@code tolerated} of {@code words} reach. */
  private List<Float> uncovered(List<Fragment> words, int tolerated) {
    List<Float> gaps = new ArrayList<>();
    List<Float> ends = new ArrayList<>();
    for (Fragment word : words) {
      ends.sort(Comparator.reverseOrder());
      float start = ends.size() > tolerated ? ends.get(tolerated) : Float.MAX_VALUE;
      if (word.left() - start >= NARROWEST_GAP * size) {
        gaps.add((start + word.left()) / 2);
        ends.removeIf(end -> end <= word.left());
      }
      ends.add(word.right());
    }
    return gaps;
  }

  private static boolean hasGaps(Row line) {
    Fragment first = line.fragments().getFirst();
    return line.fragments().size() > 1 || split(first, NARROWEST_GAP * first.size()).size() > 1;
  }

  private static List<Fragment> words(Fragment fragment) {
    return split(fragment, WORD_GAP * fragment.size());
  }

  static List<Fragment> split(Fragment fragment, float gap) {
    List<Fragment> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    float right = 0;
    for (Glyph glyph : fragment.glyphs()) {
      if (!word.isEmpty() && glyph.left() - right > gap) {
        words.add(Fragment.of(fragment.page(), word));
        word.clear();
      }
      right = word.isEmpty() ? glyph.right() : Math.max(right, glyph.right());
      word.add(glyph);
    }
    words.add(Fragment.of(fragment.page(), word));
    return words;
  }

  /** Whether a line stands below the head, which may be set otherwise than the columns below it. */
  private boolean isData(Row line) {
    return rules.isEmpty() ? line != lines.getFirst() || lines.size() < 3 : band(line) > 0;
  }

  /** The number of rules above a line. */
  private int band(Row line) {
    return (int) rules.stream().filter(rule -> rule < line.baseline() - 0.3f * size).count();
  }

  List<TableRow> rows() {
    List<List<List<Piece>>> rows = new ArrayList<>();
    boolean gridded = rules.size() > 2 && rules.size() * 2 >= lines.size();
    List<Float> breaks = breaks();
    for (int i = 0; i < lines.size(); i++) {
      List<Piece> line = pieces.get(i);
      boolean sameBand = i > 0 && band(lines.get(i)) == band(lines.get(i - 1));
      boolean head = !rules.isEmpty() && band(lines.get(i)) == 0;
      boolean touches = i > 0 && lines.get(i).baseline() - lines.get(i - 1).baseline() < LEAST_LINE * size;
      boolean continues = sameBand && (gridded || touches || (head ? continuesHead(rows.getLast(), line)
          : continuesRow(rows.getLast(), line, breaks, i)));
      if (!continues) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    List<TableRow> read = new ArrayList<>();
    int line = 0;
    for (List<List<Piece>> row : rows) {
      boolean head = !rules.isEmpty() && band(lines.get(line)) == 0;
      read.add(row(row, head));
      line += row.size();
    }
    return read;
  }

  /** Lines of a head belong together unless one spans columns, which the next then names one by one. */
  private static boolean continuesHead(List<List<Piece>> row, List<Piece> next) {
    boolean spans = row.stream().flatMap(List::stream).anyMatch(piece -> piece.last() > piece.first());
    return !spans && next.stream().allMatch(piece -> piece.first() == piece.last());
  }

  /** Distances of lines, if they are of two kinds: the least of the greater kind; else none. */
  private List<Float> breaks() {
    List<Float> distances = IntStream.range(1, lines.size())
        .filter(i -> band(lines.get(i)) == band(lines.get(i - 1)))
        .mapToObj(i -> lines.get(i).baseline() - lines.get(i - 1).baseline())
        .filter(distance -> distance >= LEAST_LINE * size).sorted().toList();
    for (int i = 1; i < distances.size(); i++) {
      if (distances.get(i) > 1.25f * distances.get(i - 1)) {
        return List.of(distances.get(i));
      }
    }
    return List.of();
  }

  /**
   * Whether a line only goes on with cells of the row: it is close to it and leaves columns blank, or begins each cell with a
   * word that had no room in the line above.
   */
  private boolean continuesRow(List<List<Piece>> row, List<Piece> next, List<Float> breaks, int line) {
    float distance = lines.get(line).baseline() - lines.get(line - 1).baseline();
    boolean apart = !breaks.isEmpty() && distance >= breaks.getFirst() - 0.1f;
    int filled = (int) next.stream().filter(piece -> piece.first() == piece.last()).count();
    boolean below = next.stream().allMatch(piece -> row.stream().flatMap(List::stream)
        .anyMatch(above -> above.first() == piece.first()));
    boolean partial = filled <= separators.size() && below;
    return !apart && partial && (!breaks.isEmpty() && next.getFirst().first() > 0
        || next.stream().allMatch(piece -> hadNoRoom(row, piece)));
  }

  private boolean hadNoRoom(List<List<Piece>> row, Piece next) {
    float right = (float) pieces.stream().flatMap(List::stream)
        .filter(piece -> piece.first() == next.first() && piece.last() == next.first())
        .mapToDouble(piece -> piece.fragment().right()).max().orElse(0);
    Fragment word = words(next.fragment()).getFirst();
    return row.getLast().stream().filter(above -> above.first() == next.first())
        .anyMatch(above -> above.fragment().right() + 0.25f * size + word.width() > right - 0.1f * size);
  }

  private List<Piece> pieces(Row line) {
    List<Piece> pieces = new ArrayList<>();
    for (Fragment fragment : line.fragments()) {
      for (Fragment part : split(fragment, 0.5f * fragment.size())) {
        int first = firstColumn(part);
        int last = lastColumn(part, first);
        boolean joins = !pieces.isEmpty() && pieces.getLast().last() == first;
        if (joins) {
          Piece before = pieces.removeLast();
          pieces.add(new Piece(Fragment.join(List.of(before.fragment(), part)), before.first(), Math.max(before.last(), last)));
        } else {
          pieces.add(new Piece(part, first, last));
        }
      }
    }
    return pieces;
  }

  private int firstColumn(Fragment part) {
    int nearest = 0;
    for (int i = 0; i < extents.size(); i++) {
      if (covers(part, i)) {
        return i;
      }
      nearest = overlap(part, i) > overlap(part, nearest) ? i : nearest;
    }
    return nearest;
  }

  private int lastColumn(Fragment part, int first) {
    int last = first;
    for (int i = first + 1; i < extents.size(); i++) {
      last = covers(part, i) || !covers(part, first) && overlap(part, i) > 0.1f * part.width() ? i : last;
    }
    return last;
  }

  /** Whether {@code part} stands over a column, and does not only reach into it. */
  private boolean covers(Fragment part, int column) {
    float width = Math.min(part.width(), extents.get(column)[1] - extents.get(column)[0]);
    return overlap(part, column) > 0.5f * width;
  }

  private float overlap(Fragment part, int column) {
    return Math.min(part.right(), extents.get(column)[1]) - Math.max(part.left(), extents.get(column)[0]);
  }

  private TableRow row(List<List<Piece>> lines, boolean head) {
    int[] spans = new int[separators.size() + 1];
    List<List<Fragment>> cells = new ArrayList<>();
    for (int i = 0; i < spans.length; i++) {
      cells.add(new ArrayList<>());
    }
    for (Piece piece : lines.stream().flatMap(List::stream).toList()) {
      cells.get(piece.first()).add(piece.fragment());
      spans[piece.first()] = Math.max(spans[piece.first()], piece.last() - piece.first() + 1);
    }
    List<TableCell> row = new ArrayList<>();
    int column = 0;
    while (column < spans.length) {
      int span = Math.max(1, spans[column]);
      row.add(new TableCell(cells.get(column), span));
      column += span;
    }
    return new TableRow(row, head);
  }
}
