package dev.lithograph.read.jats;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.read.xml.XmlNode.Element;
import dev.lithograph.read.xml.Links;
import dev.lithograph.read.xml.WellFormedness;
import dev.lithograph.read.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        "is XML, but neither JATS nor TEI (its root is <" + root.name() + ">): give one of these, or convert it to Markdown"))
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
    diagnostics.addAll(Links.check(source, sections, references));
    return new Document(source, new FrontMatter(source.content(), article).bibliography(), sections, references, diagnostics);
  }

  private static List<Element> articles(Element root) {
    return root.is("article") ? List.of(root) : root.descendants("article");
  }
}
