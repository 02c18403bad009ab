package dev.lithograph.web.page;

import dev.lithograph.fact.AnnotatedText.Block;
import dev.lithograph.fact.AnnotatedText.Content;
import dev.lithograph.fact.AnnotatedText.Grid;
import dev.lithograph.fact.AnnotatedText.Place;
import dev.lithograph.fact.AnnotatedText.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of a document in pages that a browser shows at once; a table that is longer than one is cut between its rows. */
final class TextPages {
  /** What a page holds, in characters. */
  private static final int ROOM = 60_000;
  /** What stands beside a text for a value that was read from it, and what a cell takes besides its text. */
  private static final int ROOM_OF_VALUE = 350;
  private static final int ROOM_OF_CELL = 25;

  private TextPages() {}

  /** At least one page. */
  static List<List<Block>> of(List<Block> blocks) {
    List<List<Block>> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    int room = ROOM;
    for (Block block : blocks.stream().flatMap(TextPages::pieces).toList()) {
      if (size(block) > room && !page.isEmpty()) {
        pages.add(List.copyOf(page));
        page.clear();
        room = ROOM;
      }
      page.add(block);
      room -= size(block);
    }
    pages.add(List.copyOf(page));
    return pages;
  }

  private static int size(Block block) {
    return block.places().size() * ROOM_OF_VALUE + switch (block.content()) {
      case Prose prose -> prose.text().length();
      case Grid grid -> around(grid) + size(grid.body());
    };
  }

  private static int around(Grid grid) {
    return grid.caption().length() + size(grid.header()) + grid.footnotes().stream().mapToInt(String::length).sum();
  }

  private static int size(List<List<String>> rows) {
    return rows.stream().flatMap(List::stream).mapToInt(cell -> cell.length() + ROOM_OF_CELL).sum();
  }

  private static Stream<Block> pieces(Block block) {
    return block.content() instanceof Grid grid && size(block) > ROOM ? ofRows(block, grid) : Stream.of(block);
  }

  private static Stream<Block> ofRows(Block block, Grid grid) {
    List<Block> pieces = new ArrayList<>();
    int from = 0;
    int room = ROOM - around(grid);
    for (int row = 0; row < grid.body().size(); row++) {
      int size = size(List.of(grid.body().get(row))) + ROOM_OF_VALUE * (int) in(block, grid, row, row + 1).count();
      if (size > room && row > from) {
        pieces.add(piece(block, grid, from, row));
        from = row;
        room = ROOM - around(grid);
      }
      room -= size;
    }
    pieces.add(piece(block, grid, from, grid.body().size()));
    return pieces.stream();
  }

  /** With the header and footnotes of the whole; values in these stand in the first piece. */
  private static Block piece(Block block, Grid grid, int from, int to) {
    Content rows = new Grid(grid.number(), grid.caption() + " (rows %d–%d of %d)".formatted(from + 1, to, grid.body().size()),
        grid.header(), grid.body().subList(from, to), grid.footnotes());
    Stream<Place> elsewhere = block.places().stream()
        .filter(place -> from == 0 && place.row().orElse(-1) < grid.header().size());
    List<Place> places = Stream.concat(elsewhere, in(block, grid, from, to).map(place -> moved(place, from))).toList();
    return new Block(block.section(), block.level(), rows, places);
  }

  private static Stream<Place> in(Block block, Grid grid, int from, int to) {
    int header = grid.header().size();
    return block.places().stream()
        .filter(place -> place.row().orElse(-1) >= header + from && place.row().getAsInt() < header + to);
  }

  private static Place moved(Place place, int up) {
    return new Place(place.report(), OptionalInt.of(place.row().getAsInt() - up), place.column(), place.start(), place.end());
  }

  /** Index of the page on which a value stands; the first one where it stands on none. */
  static int pageOf(String report, List<List<Block>> pages) {
    return IntStream.range(0, pages.size()).filter(page -> reports(pages.get(page)).contains(report)).findFirst().orElse(0);
  }

  /** Of the values that stand in some text, in reading order. */
  static List<String> reports(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block.places().stream()).map(Place::report).distinct().toList();
  }
}
