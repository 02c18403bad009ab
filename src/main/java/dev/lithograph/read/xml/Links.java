package dev.lithograph.read.xml;

import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Anchor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that what a paper cites stands in its reference list. */
public final class Links {
  private Links() {}

  /** What to tell of links that lead nowhere, each target once. */
  public static List<Diagnostic> check(Source source, List<Section> sections, List<Reference> references) {
    if (references.isEmpty()) {
      return List.of(Diagnostic.warning(source.name(), "has no reference list: its citations lead nowhere"));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<String> known = references.stream().map(Reference::id).collect(Collectors.toCollection(HashSet::new));
    for (Text text : sections.stream().flatMap(section -> section.blocks().stream()).flatMap(Links::texts).toList()) {
      for (Anchor anchor : text.anchors()) {
        if (known.add(anchor.target())) {
          diagnostics.add(Diagnostic.warning(source.name() + ":" + source.line(text.source(anchor.start(), anchor.end()).start()),
              "cites " + anchor.target() + ", which is not in the reference list: check this link"));
        }
      }
    }
    return diagnostics;
  }

  private static Stream<Text> texts(Block block) {
    return switch (block) {
      case Paragraph paragraph -> Stream.of(paragraph.text());
      case Figure figure -> Stream.of(figure.caption());
      case Table table -> Stream.concat(Stream.of(table.caption()), Stream.concat(table.header().stream(), table.body().stream())
          .flatMap(row -> row.cells().stream()).filter(cell -> !cell.spanned()).map(Table.Cell::text));
    };
  }
}
