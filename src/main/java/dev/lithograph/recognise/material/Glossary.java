package dev.lithograph.recognise.material;

import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.dictionary.Dictionary;
import dev.lithograph.recognise.dictionary.FoldedText;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The abbreviations that a document defines in its text, captions and table notes. Of several definitions of one abbreviation the
 * first that gives a formula counts, else the first that gives a material, else the first.
 */
public final class Glossary {
  private final MaterialNames names;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Dictionary<Definition> abbreviations = new Dictionary<>();

  public Glossary(Document document, MaterialNames names) {
    this.names = names;
    document.sections().forEach(this::read);
    definitions.forEach(abbreviations::add);
  }

  private void read(Section section) {
    read(section.heading());
    section.blocks().forEach(this::read);
  }

  private void read(Block block) {
    switch (block) {
      case Paragraph paragraph -> read(paragraph.text());
      case Figure figure -> read(figure.caption());
      case Table table -> {
        read(table.caption());
        table.footnotes().forEach(note -> read(note.text()));
      }
    }
  }

  private void read(Text text) {
    for (Definition definition : Definitions.in(FoldedText.onLine(text), names)) {
      definitions.merge(definition.abbreviation(), definition, (first, next) -> worth(next) > worth(first) ? next : first);
    }
  }

  private static int worth(Definition definition) {
    return definition.formula().isPresent() ? 2 : definition.material().isPresent() ? 1 : 0;
  }

  public Collection<Definition> definitions() {
    return Collections.unmodifiableCollection(definitions.values());
  }

  public Optional<Definition> definition(String abbreviation) {
    return Optional.ofNullable(definitions.get(abbreviation));
  }

  Optional<Dictionary.Found<Definition>> at(FoldedText text, int index) {
    return abbreviations.at(text, index);
  }
}
