package dev.lithograph.read.jats;

import dev.lithograph.document.Block;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Figure;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Table;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Anchor;
import dev.lithograph.read.jats.XmlNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a paper in JATS, or in the NLM format before it, with or without the wrapper of PubMed Central. */
public final class JatsReader {
  private JatsReader() {}

  /** What keeps {@code source} from being read, if anything. */
  public static Optional<Diagnostic> fault(Source source) {
    Optional<Diagnostic> malformed = WellFormedness.fault(source);
    if (malformed.isPresent()) {
      return malformed;
    }
    Element root = XmlTree.parse(source.content());
    return articles(root).isEmpty() ? Optional.of(Diagnostic.error(source.name(),
        "is XML, but no JATS article (its root is <" + root.name() + ">): give JATS, or convert it to Markdown"))
        : Optional.empty();
  }

  /** The document in {@code source}, which has no fault; what could not be made sense of stands in its diagnostics. */
  public static Document read(Source source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Element> articles = articles(XmlTree.parse(source.content()));
    Element article = articles.getFirst();
    if (articles.size() > 1) {
      diagnostics.add(Diagnostic.warning(source.name() + ":" + source.line(articles.get(1).span().start()),
          "holds %d articles, of which the first was read: give each in a file of its own".formatted(articles.size())));
    }
    List<Section> sections = Sections.read(source, article, diagnostics);
    List<Reference> references = new ReferenceList(source.content()).read(article);
    checkAnchors(source, sections, references, diagnostics);
    return new Document(source, new FrontMatter(source.content(), article).bibliography(), sections, references, diagnostics);
  }

  private static List<Element> articles(Element root) {
    return root.is("article") ? List.of(root) : root.descendants("article");
  }

  private static void checkAnchors(Source source, List<Section> sections, List<Reference> references,
      List<Diagnostic> diagnostics) {
    if (references.isEmpty()) {
      diagnostics.add(Diagnostic.warning(source.name(), "has no reference list: its citations lead nowhere"));
      return;
    }
    Set<String> known = references.stream().map(Reference::id).collect(Collectors.toSet());
    for (Text text : sections.stream().flatMap(section -> section.blocks().stream()).flatMap(JatsReader::texts).toList()) {
      for (Anchor anchor : text.anchors()) {
        if (!known.contains(anchor.target())) {
          diagnostics.add(Diagnostic.warning(source.name() + ":" + source.line(text.source(anchor.start(), anchor.end()).start()),
              "cites " + anchor.target() + ", which is not in the reference list: check the rid of the link"));
        }
      }
    }
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
