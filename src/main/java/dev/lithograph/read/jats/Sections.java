package dev.lithograph.read.jats;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.xml.XmlNode.Element;
import dev.lithograph.read.xml.LabelNumber;
import dev.lithograph.read.xml.SectionBuilder;
import dev.lithograph.read.xml.TagName;
import dev.lithograph.read.xml.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the sections of a paper: abstract, body, appendices; each float behind the paragraph that first speaks of it. */
final class Sections {
  /** Abstracts that are another form of the abstract, or an image. */
  private static final Set<String> OTHER_ABSTRACTS = Set.of("graphical", "teaser", "toc", "precis", "web-summary");
  private static final String[] INTERRUPTING = {"list", "def-list", "disp-quote", "boxed-text"};
  private static final String[] FLOATING = {"fig", "fig-group", "table-wrap", "table-wrap-group", "fn"};
  private static final String[] IGNORED =
      {"title", "label", "sec-meta", "supplementary-material", "media", "graphic", "object-id", "ref-list", "permissions", "ack"};

  private final Source source;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Element> floats = new LinkedHashMap<>();
  private final SectionBuilder sections = new SectionBuilder();
  private int tables;
  private int figures;

  private Sections(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  static List<Section> read(Source source, Element article, List<Diagnostic> diagnostics) {
    Sections reading = new Sections(source, diagnostics);
    reading.readAll(article);
    return reading.sections.build();
  }

  private void readAll(Element article) {
    for (Element group : article.elements("floats-group", "floats-wrap")) {
      group.elements().forEach(element -> floats.put(floatName(element), element));
    }
    article.at("front", "article-meta").ifPresent(meta -> meta.elements("abstract").forEach(this::readAbstract));
    article.at("body").ifPresent(body -> {
      sections.begin(Text.empty(), 1);
      content(body, 1);
    });
    List.copyOf(floats.values()).forEach(this::block);
    article.at("back").ifPresent(back -> back.descendants("app", "glossary").stream().filter(Sections::isRead)
        .forEach(part -> {
          sections.begin(heading(part), 1);
          content(part, 2);
        }));
  }

  private static String floatName(Element element) {
    return element.attribute("id").isEmpty() ? "at " + element.span().start() : element.attribute("id");
  }

  private static boolean isRead(Element appendix) {
    return appendix.descendants("supplementary-material").isEmpty();
  }

  private void readAbstract(Element found) {
    if (OTHER_ABSTRACTS.contains(found.attribute("abstract-type"))) {
      return;
    }
    sections.begin(heading(found), 1);
    content(found, 2);
  }

  /** The title; few files give one to the abstract or the glossary, for which the name of the tag stands then. */
  private Text heading(Element found) {
    return found.at("title").map(this::text).filter(title -> !title.isBlank()).orElseGet(() -> TagName.heading(source.content(),
        found));
  }

  private void section(Element section, int sectionLevel) {
    Text title = section.at("title").map(this::text).orElse(Text.empty());
    if (!title.isBlank()) {
      sections.begin(title, sectionLevel);
    }
    content(section, title.isBlank() ? sectionLevel : sectionLevel + 1);
  }

  private void content(Element parent, int subsectionLevel) {
    for (Element child : parent.elements()) {
      if (child.is("sec")) {
        section(child, subsectionLevel);
      } else {
        block(child);
      }
    }
  }

  private void block(Element element) {
    floats.remove(floatName(element));
    switch (element.name()) {
      case "sec" -> section(element, 1);
      case "p", "disp-formula", "verse-group", "preformat", "speech" -> paragraph(element);
      case "fig" -> figure(element);
      case "table-wrap" -> table(element);
      case "def-item" -> definition(element);
      case "title", "label" -> { }
      default -> {
        if (!element.is(IGNORED)) {
          element.at("title").ifPresent(title -> sections.add(text(title)));
          element.elements().forEach(this::block);
        }
      }
    }
  }

  /** Lists and boxes within a paragraph end it; figures, tables and notes within it stand behind it. */
  private void paragraph(Element paragraph) {
    List<XmlNode> run = new ArrayList<>();
    for (XmlNode node : paragraph.children()) {
      if (node instanceof Element element && element.is(INTERRUPTING)) {
        sections.add(JatsMarkup.text(source.content(), run));
        run.clear();
        block(element);
      } else {
        run.add(node);
      }
    }
    sections.add(JatsMarkup.text(source.content(), run));
    floating(paragraph);
    paragraph.descendants("xref").forEach(this::placeFloats);
  }

  private void floating(Element within) {
    for (Element inner : within.elements()) {
      if (inner.is(FLOATING)) {
        block(inner);
      } else if (!inner.is(INTERRUPTING)) {
        floating(inner);
      }
    }
  }

  private void placeFloats(Element link) {
    for (String target : link.attribute("rid").strip().split("\\s+")) {
      Element waiting = floats.remove(target);
      if (waiting != null) {
        block(waiting);
      }
    }
  }

  private void definition(Element item) {
    Text term = item.at("term").map(this::text).orElse(Text.empty());
    Text meaning = item.at("def").map(this::text).orElse(Text.empty());
    if (term.isBlank() || meaning.isBlank()) {
      sections.add(term.isBlank() ? meaning : term);
      return;
    }
    int place = term.source().end();
    sections.add(Text.builder().append(term).append(':', Script.BASE, place, place)
        .append(' ', Script.BASE, place, place).append(meaning).build());
  }

  private void figure(Element figure) {
    figures = number(figure, figures + 1);
    sections.add(new Figure(figures, caption(figure)));
  }

  private void table(Element wrap) {
    tables = number(wrap, tables + 1);
    new TableWrap(source, diagnostics, wrap).blocks(tables, caption(wrap)).forEach(sections::add);
  }

  private Text caption(Element element) {
    return element.at("caption").map(this::text).orElse(Text.empty());
  }

  /** The number of the label, {@code next} where it has none: {@code Table 2}, {@code TABLE II}. */
  private int number(Element element, int next) {
    return element.at("label").map(label -> LabelNumber.of(text(label).value())).filter(number -> number > 0).orElse(next);
  }

  private Text text(Element element) {
    return JatsMarkup.text(source.content(), element.children());
  }
}
