package dev.lithograph.fuzz;

import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.read.InputFile;
import dev.lithograph.read.ReadResult;
import dev.lithograph.read.ReadResult.Read;
import dev.lithograph.read.ReadResult.Unreadable;
import dev.lithograph.read.Reader;
import dev.lithograph.read.Readers;
import java.util.List;
import java.util.stream.Stream;

/** A reader that must make a document of every file, or say in one line why not, soon. */
record FuzzedReader(Reader reader) {
  static FuzzedReader of(String format) {
    return new FuzzedReader(Readers.standard().readers().stream().filter(reader -> reader.format().equals(format)).findFirst()
        .orElseThrow());
  }

  void read(byte[] bytes) {
    InputFile file = new InputFile("paper", bytes);
    if (bytes.length > 0) {
      Promptly.run(() -> {
        if (reader.accepts(file)) {
          check(reader.read(file));
        }
      });
    }
  }

  private static void check(ReadResult result) {
    switch (result) {
      case Read read -> read.documents().forEach(FuzzedReader::check);
      case Unreadable(Diagnostic reason) -> check(reason);
    }
  }

  private static void check(Document document) {
    document.diagnostics().forEach(FuzzedReader::check);
    texts(document).forEach(text -> checkPlaces(text, document.source()));
  }

  private static Stream<Text> texts(Document document) {
    Stream<Text> inSections = document.sections().stream()
        .flatMap(section -> Stream.concat(Stream.of(section.heading()), section.blocks().stream().flatMap(FuzzedReader::texts)));
    return Stream.concat(inSections, document.references().stream().map(Reference::text));
  }

  private static Stream<Text> texts(Block block) {
    return switch (block) {
      case Paragraph paragraph -> Stream.of(paragraph.text());
      case Figure figure -> Stream.of(figure.caption());
      case Table table -> Stream.of(Stream.of(table.caption()), table.footnotes().stream().map(Table.Footnote::text),
          Stream.concat(table.header().stream(), table.body().stream()).flatMap(row -> row.cells().stream())
              .map(Table.Cell::text)).flatMap(texts -> texts);
    };
  }

  /** Each character stands somewhere in the source. */
  private static void checkPlaces(Text text, Source source) {
    for (int i = 0; i < text.length(); i++) {
      source.excerpt(text.source(i, i + 1));
    }
  }

  private static void check(Diagnostic diagnostic) {
    List<String> lines = diagnostic.toString().lines().toList();
    if (lines.size() != 1) {
      throw new AssertionError("a message of several lines: " + lines);
    }
  }
}
