package dev.lithograph.web;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Span;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Writes a small paper whose spans point into its source, as a reader would have read it. */
final class PaperWriter {
  private final String file;
  private final Bibliography bibliography;
  private final StringBuilder content = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();

  PaperWriter(String file, Bibliography bibliography) {
    this.file = file;
    this.bibliography = bibliography;
  }

  PaperWriter section(String heading, Block... blocks) {
    sections.add(new Section(text(heading), 1, List.of(blocks)));
    return this;
  }

  Paragraph paragraph(String text) {
    return new Paragraph(text(text));
  }

  Table table(String caption, List<String> header, List<List<String>> rows) {
    return new Table(1, text(caption), List.of(row(header)), rows.stream().map(this::row).toList(), List.of());
  }

  private Table.Row row(List<String> cells) {
    return new Table.Row(cells.stream().map(cell -> new Table.Cell(text(cell))).toList());
  }

  Reference reference(Bibliography entry) {
    int number = references.size() + 1;
    Reference reference = new Reference(Integer.toString(number), number, text("[" + number + "]"), entry);
    references.add(reference);
    return reference;
  }

  /** Evidence for {@code value} in {@code quote}, which stand in this paper exactly so. */
  Evidence evidence(String place, String quote, String value) {
    int start = content.indexOf(quote);
    int inQuote = quote.indexOf(value);
    return new Evidence(place, quote, new Span(start, start + quote.length()), inQuote, inQuote + value.length(),
        new Span(start + inQuote, start + inQuote + value.length()));
  }

  Document document() {
    return new Document(new Source(file, "markdown", content.toString(),
        String.format("%064x", content.toString().hashCode() & 0xffffffffL)),
        bibliography, sections, references, List.of());
  }

  private Text text(String value) {
    Text.Builder text = Text.builder();
    for (char character : value.toCharArray()) {
      text.append(character, Text.Script.BASE, content.length(), content.length() + 1);
      content.append(character);
    }
    content.append('\n');
    return text.build();
  }
}
