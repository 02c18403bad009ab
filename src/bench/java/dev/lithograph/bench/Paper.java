package dev.lithograph.bench;

import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.read.ReadResult;
import dev.lithograph.read.Readers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paper on disk, and what is read of it. */
final class Paper {
  private Paper() {}

  static Document read(Path file) {
    return switch (Readers.standard().read(file)) {
      case ReadResult.Read read -> read.document();
      case ReadResult.Unreadable unreadable -> throw new IllegalArgumentException(unreadable.reason().toString());
    };
  }

  /** All that is mined: headings, paragraphs, captions and cells, each a paragraph of its own. */
  static String text(Document document) {
    return document.sections().stream().flatMap(Paper::texts).map(Text::value).collect(Collectors.joining("\n\n"));
  }

  private static Stream<Text> texts(Section section) {
    return Stream.concat(Stream.of(section.heading()), section.blocks().stream().flatMap(Paper::texts));
  }

  private static Stream<Text> texts(Block block) {
    return switch (block) {
      case Paragraph paragraph -> Stream.of(paragraph.text());
      case Figure figure -> Stream.of(figure.caption());
      case Table table -> Stream.concat(Stream.of(table.caption()),
          Stream.concat(table.header().stream(), table.body().stream())
              .flatMap(row -> row.cells().stream()).filter(cell -> !cell.spanned()).map(Table.Cell::text));
    };
  }
}
