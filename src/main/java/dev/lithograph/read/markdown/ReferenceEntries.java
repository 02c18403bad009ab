package dev.lithograph.read.markdown;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Source;
import dev.lithograph.document.Span;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.bibliography.BibliographyParser;
import dev.lithograph.read.bibliography.LinkWords;
import dev.lithograph.read.structure.EntryNumber;
import java.util.ArrayList;
import java.util.List;

/** Takes the reference list apart into entries, also where they lost their numbers or a page break cut them. */
final class ReferenceEntries {
  private static final int LONGEST_GAP = 300;

  /**
   * An entry or, where {@code number} is 0 and it turns out so, the rest of the one before.
   *
   * @param number as printed, 0 for none
   * @param begins whether an entry begins here if the one before has come to its end
   */
  private record Part(int number, Span span, boolean begins) {}

  private final Source source;
  private final List<Diagnostic> diagnostics;
  private final List<List<Span>> entries = new ArrayList<>();

  private ReferenceEntries(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  static List<Reference> read(Source source, List<Chunk> chunks, List<Diagnostic> diagnostics) {
    ReferenceEntries list = new ReferenceEntries(source, diagnostics);
    list.collect(parts(source.content(), chunks));
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < list.entries.size(); i++) {
      references.add(list.reference(i + 1, list.entries.get(i)));
    }
    return references;
  }

  private static List<Part> parts(String content, List<Chunk> chunks) {
    boolean numbered = chunks.stream().flatMap(chunk -> chunk.lines().stream())
        .filter(line -> EntryNumber.at(content, line).number() > 0).count() >= 2;
    boolean bulleted = chunks.stream().anyMatch(chunk -> Pieces.bulletEnd(chunk, 0) > 0);
    List<Part> parts = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (int i = 0; i < chunk.lines().size(); i++) {
        Span line = chunk.lines().get(i);
        EntryNumber number = EntryNumber.at(content, line);
        boolean bullet = Pieces.bulletEnd(chunk, i) > 0;
        if (numbered && number.number() > 0) {
          parts.add(new Part(number.number(), new Span(number.end(), line.end()), bullet));
        } else if (bullet) {
          parts.add(new Part(0, new Span(line.start() + Pieces.bulletEnd(chunk, i), line.end()), true));
        } else {
          parts.add(new Part(0, line, !bulleted && (i == 0 || !numbered) && begins(Inline.read(content, line).value(), i == 0)));
        }
      }
    }
    return parts;
  }

  /** Whether a line without number or bullet may begin an entry: with authors or, after a gap, with any name and a year. */
  private static boolean begins(String line, boolean afterGap) {
    return BibliographyParser.beginsEntry(line) || afterGap && !line.isEmpty() && Character.isUpperCase(line.charAt(0))
        && BibliographyParser.year(line).isPresent();
  }

  /** Gives each part its place: the printed numbers say how many entries stand between two of them. */
  private void collect(List<Part> parts) {
    int i = 0;
    if (!parts.isEmpty()) {
      fillGap(parts.getFirst());
    }
    while (i < parts.size()) {
      int next = i + 1;
      while (next < parts.size() && parts.get(next).number() == 0) {
        next++;
      }
      addRun(parts.subList(i, next));
      i = next;
      if (i < parts.size()) {
        fillGap(parts.get(i));
      }
    }
  }

  private void addRun(List<Part> run) {
    for (Part part : run) {
      boolean begins = part.number() > 0 && part.number() > entries.size()
          || part.begins() && (entries.isEmpty() || isWhole(entries.getLast()));
      if (begins || entries.isEmpty()) {
        entries.add(new ArrayList<>());
      }
      entries.getLast().add(part.span());
    }
  }

  /** Entries that the list lost altogether keep their place, so that those behind keep their numbers. */
  private void fillGap(Part next) {
    int missing = next.number() - 1 - entries.size();
    if (missing > 0 && missing <= LONGEST_GAP) {
      diagnostics.add(Diagnostic.warning(source.name() + ":" + source.line(next.span().start()),
          "%s not found before reference %d: check the reference list".formatted(missing == 1
              ? "reference " + (next.number() - 1) + " was"
              : "references " + (entries.size() + 1) + " to " + (next.number() - 1) + " were", next.number())));
      for (int i = 0; i < missing; i++) {
        entries.add(new ArrayList<>());
      }
    }
  }

  /** Whether an entry has come to its end: it has said the year, or links to the paper. */
  private boolean isWhole(List<Span> entry) {
    if (entry.isEmpty()) {
      return true;
    }
    String text = source.content().substring(entry.getFirst().start(), entry.getLast().end());
    return BibliographyParser.year(text).isPresent() || text.contains("10.") && text.contains("doi");
  }

  private Reference reference(int number, List<Span> pieces) {
    if (pieces.isEmpty()) {
      return Reference.lost(number);
    }
    Text.Builder joined = Text.builder();
    StringBuilder printed = new StringBuilder();
    for (Span piece : pieces) {
      Text more = Inline.read(source.content(), piece);
      if (joined.length() > 0 && !more.isBlank() && joined.last() != '-') {
        joined.append(' ', Script.BASE, piece.start(), piece.start());
      }
      joined.append(more);
      printed.append(source.excerpt(piece)).append(' ');
    }
    Text text = joined.build();
    return new Reference(Integer.toString(number), number, LinkWords.without(text),
        BibliographyParser.parse(LinkWords.without(text).value(), printed.toString()));
  }
}
