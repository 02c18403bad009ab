package dev.lithograph.read.pdf;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Source;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.read.bibliography.BibliographyParser;
import dev.lithograph.read.grid.GridCell;
import dev.lithograph.read.grid.GridRow;
import dev.lithograph.read.grid.SpannedGrid;
import dev.lithograph.read.pdf.Passage.Caption;
import dev.lithograph.read.pdf.Passage.Grid;
import dev.lithograph.read.pdf.Passage.Heading;
import dev.lithograph.read.pdf.Passage.Prose;
import dev.lithograph.read.pdf.TableRow.TableCell;
import dev.lithograph.read.structure.Captions;
import dev.lithograph.read.structure.EntryNumber;
import dev.lithograph.read.structure.Headings;
import dev.lithograph.read.structure.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the passages of a paper down as the content of its source, and reads the pieces of the document from that. */
final class Manuscript {
  /** The name of a chapter at the beginning of its text. */
  static final Pattern RUN_IN = Pattern.compile("(?i)(abstract|summary)\\s?[:.—–-]\\s?");

  private final Transcript transcript = new Transcript();
  private final List<Function<String, List<Piece>>> pieces = new ArrayList<>();
  private final List<Function<String, Reference>> references = new ArrayList<>();

  /** Adds lines that stand beside the text; where they are. */
  Span addAside(List<Fragment> lines) {
    Span span = lines(lines);
    transcript.endBlock();
    return span;
  }

  void add(Passage passage) {
    switch (passage) {
      case Heading heading -> addHeading(heading);
      case Caption caption -> {
        Span span = lines(fragments(caption.lines()));
        pieces.add(content -> List.of(Captions.of(text(content, span)).<Piece>map(found -> found)
            .orElseGet(() -> new Piece.Prose(text(content, span), span))));
      }
      case Prose prose -> {
        Span span = lines(fragments(prose.lines()));
        pieces.add(content -> prose(text(content, span), span));
      }
      case Grid grid -> addGrid(grid);
    }
    transcript.endBlock();
  }

  private void addHeading(Heading heading) {
    Span span = lines(fragments(heading.lines()));
    pieces.add(content -> {
      Text text = text(content, span);
      int numbered = Headings.numberedLevel(text.value());
      return List.of(new Piece.Heading(text, numbered > 0 ? numbered : heading.rank()));
    });
  }

  private static List<Piece> prose(Text text, Span span) {
    Matcher runIn = RUN_IN.matcher(text.value());
    if (!runIn.lookingAt() || runIn.end() == text.length()) {
      return List.of(new Piece.Prose(text, span));
    }
    return List.of(new Piece.Heading(text.slice(0, runIn.end(1)), 1),
        new Piece.Prose(text.slice(runIn.end(), text.length()), span));
  }

  private void addGrid(Grid grid) {
    List<Function<String, GridRow>> rows = new ArrayList<>();
    for (TableRow row : grid.rows()) {
      List<Span> spans = new ArrayList<>();
      for (TableCell cell : row.cells()) {
        spans.add(lines(cell.lines()));
      }
      rows.add(content -> row(content, row, spans));
    }
    pieces.add(content -> List.of(new Piece.Grid(rows.stream().map(row -> row.apply(content)).toList(), Text.empty())));
  }

  private GridRow row(String content, TableRow row, List<Span> spans) {
    SpannedGrid grid = new SpannedGrid();
    for (int i = 0; i < spans.size(); i++) {
      grid.add(0, text(content, spans.get(i)), 1, row.cells().get(i).columns());
    }
    List<GridCell> cells = grid.row(0);
    return new GridRow(cells, row.header(), spans.getFirst().start());
  }

  /** Adds an entry of the reference list; one without lines is missing. */
  void addReference(List<Line> entry) {
    int number = references.size() + 1;
    Span span = lines(fragments(entry));
    transcript.endBlock();
    references.add(content -> {
      EntryNumber printed = EntryNumber.at(content, span);
      boolean numbered = printed.number() == number && span.length() > 0;
      Text text = text(content, numbered ? new Span(printed.end(), span.end()) : span);
      return new Reference(Integer.toString(number), number, text,
          BibliographyParser.parse(text.value(), content.substring(span.start(), span.end()).replace("\n", "")));
    });
  }

  private static List<Fragment> fragments(List<Line> lines) {
    return lines.stream().map(Line::fragment).toList();
  }

  private Span lines(List<Fragment> lines) {
    Span span = new Span(transcript.length(), transcript.length());
    for (int i = 0; i < lines.size(); i++) {
      Span line = transcript.add(lines.get(i));
      span = i == 0 ? line : span.union(line);
    }
    return span;
  }

  private Text text(String content, Span span) {
    return transcript.text(content, span);
  }

  Source source(String name, String sha256) {
    return new Source(name, "pdf", transcript.content(), sha256, transcript.layout());
  }

  Text textOf(Source source, Span span) {
    return text(source.content(), span);
  }

  List<Piece> pieces(Source source) {
    return pieces.stream().flatMap(piece -> piece.apply(source.content()).stream()).toList();
  }

  List<Reference> references(Source source, List<Diagnostic> diagnostics) {
    List<Reference> read = references.stream().map(reference -> reference.apply(source.content())).toList();
    read.stream().filter(reference -> reference.text().isBlank()).forEach(reference -> diagnostics.add(Diagnostic.warning(
        source.name(), "reference " + reference.number() + " was not found: check the reference list")));
    return read;
  }
}
