package dev.lithograph.read.markdown;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.read.structure.Body;
import dev.lithograph.read.structure.Headings;
import dev.lithograph.read.structure.Piece;
import dev.lithograph.read.structure.TitlePage;
import java.util.ArrayList;
import java.util.List;

/** Reads a paper in Markdown, of whatever converter. */
public final class MarkdownReader {
  private static final int LONGEST_HEADING = 300;

  private MarkdownReader() {}

  /** The document in {@code source}; what could not be made sense of stands in its diagnostics. */
  public static Document read(Source source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    FrontMatter matter = FrontMatter.of(source.content());
    List<Chunk> chunks = Chunk.split(source.content(), matter.end());
    int referencesStart = referencesHeading(chunks);
    int referencesEnd = referencesStart < 0 ? chunks.size() : endOfReferences(chunks, referencesStart + 1);

    List<Piece> pieces = new ArrayList<>(Pieces.of(chunks.subList(0, referencesStart < 0 ? chunks.size() : referencesStart)));
    List<Piece> body = new ArrayList<>();
    Bibliography bibliography = TitlePage.read(source, matter.fields(), pieces, body);
    matter.summary().ifPresent(summary -> body.addAll(0, Pieces.of(List.of(summary))));
    body.addAll(Pieces.of(chunks.subList(referencesEnd, chunks.size())));

    List<Section> sections = Body.sections(source, body, diagnostics);
    List<Reference> references = referencesStart < 0 ? List.of()
        : ReferenceEntries.read(source, chunks.subList(referencesStart + 1, referencesEnd), diagnostics);
    if (references.isEmpty()) {
      diagnostics.add(Diagnostic.warning(source.name(),
          "no reference list was found: put a heading \"References\" above it, or its citations lead nowhere"));
    }
    return new Document(source, bibliography, sections, references, diagnostics);
  }

  /** The last heading of a reference list that has something below it. */
  private static int referencesHeading(List<Chunk> chunks) {
    for (int i = chunks.size() - 2; i >= 0; i--) {
      if (chunks.get(i).lines().size() == 1 && chunks.get(i).span().length() < LONGEST_HEADING
          && Headings.namesReferences(plain(chunks.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfReferences(List<Chunk> chunks, int from) {
    for (int i = from; i < chunks.size(); i++) {
      boolean single = chunks.get(i).lines().size() == 1 && chunks.get(i).span().length() < LONGEST_HEADING;
      if (single && (Headings.atxLevel(chunks.get(i).line(0).strip()) > 0 || Headings.namesChapter(plain(chunks.get(i))))) {
        return i;
      }
    }
    return chunks.size();
  }

  private static String plain(Chunk chunk) {
    String line = Inline.read(chunk.content(), chunk.span()).value();
    return Headings.atxLevel(line) > 0 ? line.substring(Headings.atxLevel(line)).strip() : line;
  }
}
