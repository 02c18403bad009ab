package dev.lithograph.read.tei;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.read.grid.SpannedGrid;
import dev.lithograph.read.structure.Captions;
import dev.lithograph.read.structure.Piece.Caption;
import dev.lithograph.read.xml.CellGrid;
import dev.lithograph.read.xml.LabelNumber;
import dev.lithograph.read.xml.SectionBuilder;
import dev.lithograph.read.xml.TableBuilder;
import dev.lithograph.read.xml.TagName;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the sections of a paper. GROBID leaves them side by side, with their numbers, and all figures and tables behind the
 * last; each goes behind the paragraph that first speaks of it.
 */
final class TeiBody {
  private final Source source;
  private final List<Diagnostic> diagnostics;
  private final SectionBuilder sections = new SectionBuilder();
  private final Map<String, Element> floats = new LinkedHashMap<>();
  private int tables;
  private int figures;

  private TeiBody(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  static List<Section> read(Source source, Element paper, List<Diagnostic> diagnostics) {
    TeiBody reading = new TeiBody(source, diagnostics);
    reading.readAll(paper);
    return reading.sections.build();
  }

  private void readAll(Element paper) {
    paper.at("teiHeader", "profileDesc", "abstract").ifPresent(found -> {
      sections.begin(TagName.heading(source.content(), found), 1);
      content(found, 2);
    });
    List<Element> parts = new ArrayList<>(paper.at("text").orElseThrow().elements("body"));
    paper.at("text", "back").ifPresent(back ->
        back.elements("div").stream().filter(part -> part.attribute("type").equals("annex")).forEach(parts::add));
    for (Element figure : parts.stream().flatMap(part -> part.descendants("figure").stream()).toList()) {
      floats.put(figure.attribute("id").isEmpty() ? "at " + figure.span().start() : figure.attribute("id"), figure);
    }
    for (Element part : parts) {
      sections.begin(Text.empty(), 1);
      content(part, 1);
    }
    List.copyOf(floats.values()).forEach(this::place);
  }

  private void content(Element parent, int level) {
    for (Element child : parent.elements()) {
      switch (child.name()) {
        case "head" -> heading(child, level);
        case "div" -> content(child, parent.is("div") ? level + 1 : level);
        case "figure", "listBibl" -> { }
        case "list" -> content(child, level);
        default -> paragraph(child);
      }
    }
  }

  /** {@code 2.1} stands below {@code 2}. */
  private void heading(Element head, int level) {
    String number = head.attribute("n").strip();
    int depth = (int) number.chars().filter(c -> c == '.').count() + (number.isEmpty() || number.endsWith(".") ? 0 : 1);
    sections.begin(text(head), Math.max(level, depth));
  }

  private void paragraph(Element paragraph) {
    sections.add(text(paragraph));
    for (Element link : paragraph.descendants("ref")) {
      TeiMarkup.pointers(link).stream().flatMap(target -> Optional.ofNullable(floats.get(target)).stream()).toList()
          .forEach(this::place);
    }
  }

  private void place(Element figure) {
    floats.values().remove(figure);
    if (figure.attribute("type").equals("table")) {
      table(figure);
    } else {
      figures = number(figure, figures + 1);
      sections.add(new Figure(figures, caption(figure)));
    }
  }

  private void table(Element figure) {
    tables = number(figure, tables + 1);
    TableBuilder table = new TableBuilder(source, diagnostics);
    CellGrid grid = new CellGrid(new String[] {"row"}, new String[] {"cell"}, this::text,
        cell -> SpannedGrid.count(cell.attribute("rows")), cell -> SpannedGrid.count(cell.attribute("cols")));
    figure.elements("table").forEach(found -> table.rows(grid.read(found)));
    figure.elements("note").forEach(note -> notes(note).forEach(table::note));
    table.build(tables, caption(figure), figure).forEach(sections::add);
  }

  private List<Text> notes(Element note) {
    List<Element> lines = note.descendants("p");
    return lines.isEmpty() ? List.of(text(note)) : lines.stream().map(this::text).toList();
  }

  private int number(Element figure, int next) {
    return figure.elements("label", "head").stream().map(label -> LabelNumber.of(text(label).value()))
        .filter(number -> number > 0).findFirst().orElse(next);
  }

  /** The description often repeats the label. */
  private Text caption(Element figure) {
    Text described = figure.at("figDesc").map(this::text).filter(text -> !text.isBlank())
        .or(() -> figure.at("head").map(this::text)).orElse(Text.empty());
    return Captions.of(described).map(Caption::text).orElse(described);
  }

  private Text text(Element element) {
    return TeiMarkup.text(source.content(), element);
  }
}
