package dev.lithograph.assemble;

import dev.lithograph.assemble.table.TableMiner;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.recognise.Recogniser;
import java.util.ArrayList;
import java.util.List;

/** Finds the facts of a document. Safe for use by many threads. */
public final class Assembler {
  private final Catalogue catalogue;

  public Assembler(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The facts in {@code document}, in reading order; what could not be made sense of stands in the diagnostics. */
  public MinedDocument assemble(Document document) {
    Recogniser recogniser = new Recogniser(catalogue, document);
    TableMiner tables = new TableMiner(catalogue, document, recogniser);
    List<Fact> facts = new ArrayList<>();
    for (Section section : document.sections()) {
      for (Block block : section.blocks()) {
        switch (block) {
          case Table table -> facts.addAll(tables.mine(table, section));
          case Paragraph paragraph -> {}
          case Figure figure -> {}
        }
      }
    }
    return new MinedDocument(document, facts, List.of());
  }
}
