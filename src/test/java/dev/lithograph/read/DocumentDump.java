package dev.lithograph.read;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A document as a person can read it, for golden files. */
public final class DocumentDump {
  private final StringBuilder out = new StringBuilder();

  private DocumentDump() {}

  public static String of(Document document) {
    DocumentDump dump = new DocumentDump();
    dump.bibliography(document.bibliography());
    document.sections().forEach(dump::section);
    if (!document.references().isEmpty()) {
      dump.line("");
      dump.line("== References");
      document.references().forEach(dump::reference);
    }
    if (!document.diagnostics().isEmpty()) {
      dump.line("");
      dump.line("== Diagnostics");
      document.diagnostics().forEach(diagnostic -> dump.line(diagnostic.toString()));
    }
    return dump.out.toString();
  }

  private void bibliography(Bibliography paper) {
    line("title: " + paper.title().orElse("-"));
    line("authors: " + authors(paper));
    line("doi: " + paper.doi().orElse("-"));
    line("in: " + imprint(paper));
  }

  private void section(Section section) {
    line("");
    line("=".repeat(section.level() + 1) + " " + (section.heading().isBlank() ? "(no heading)" : section.heading()));
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    line("");
    switch (block) {
      case Paragraph paragraph -> line(paragraph.text().value());
      case Figure figure -> line("[Figure " + figure.number() + "] " + figure.caption());
      case Table table -> table(table);
    }
  }

  private void table(Table table) {
    line("[Table " + table.number() + "] " + table.caption());
    table.header().forEach(row -> line("  # " + cells(row)));
    table.body().forEach(row -> line("  - " + cells(row)));
    table.footnotes().forEach(note -> line("  (" + note.mark() + ") " + note.text()));
  }

  private static String cells(Table.Row row) {
    return row.cells().stream().map(cell -> (cell.spanned() ? "^" : "") + cell.text().value())
        .collect(Collectors.joining(" | "));
  }

  private void reference(Reference reference) {
    Bibliography entry = reference.bibliography();
    line("[" + reference.number() + "] " + reference.text());
    line("    " + authors(entry) + " / " + entry.title().orElse("-") + " / " + imprint(entry)
        + entry.doi().map(doi -> " / " + doi).orElse(""));
  }

  private static String authors(Bibliography paper) {
    List<String> names = paper.authors().stream()
        .map(author -> author.given().isEmpty() ? author.family() : author.family() + ", " + author.given()).toList();
    return names.isEmpty() ? "-" : String.join("; ", names) + (paper.othersOmitted() ? "; et al." : "");
  }

  private static String imprint(Bibliography paper) {
    String year = paper.year().isPresent() ? Integer.toString(paper.year().getAsInt()) : "-";
    return paper.journal().orElse("-") + " / " + year + " / " + paper.volume().orElse("-") + " / " + paper.firstPage().orElse("-")
        + paper.lastPage().map(last -> " to " + last).orElse("");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
