package dev.lithograph.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import org.junit.jupiter.api.Test;

class HtmlTableTest {
  @Test
  void readsWhatThereIsOfATableThatTheFileBreaksOffIn() {
    String paper = "# Two samples\n\nTable 1. Conductivity\n\n<table><tr><td>Name</td><td>Kind</td></tr>"
        + "<tr><td>LLZO</td><td rowspan=\"2r\">Garnet</td.";
    Document document = MarkdownReader.read(new Source("paper.md", "markdown", paper, ""));
    Table table = assertInstanceOf(Table.class, document.sections().getLast().blocks().getLast());
    assertEquals("LLZO", table.body().getLast().cells().getFirst().text().value());
  }
}
