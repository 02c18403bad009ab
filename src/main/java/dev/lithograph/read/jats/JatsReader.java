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
import java.util.stream.IntStream;

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

  /** The papers in {@code source}, which has no fault; what could not be made sense of stands in their diagnostics. */
  public static List<Document> read(Source source) {
    List<Element> articles = articles(XmlTree.parse(source.content()));
    return IntStream.range(0, articles.size()).mapToObj(i -> read(source.part(i + 1), articles.get(i))).toList();
  }

  private static Document read(Source source, Element article) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Section> sections = Sections.read(source, article, diagnostics);
    List<Reference> references = new ReferenceList(source.content()).read(article);
    diagnostics.addAll(Links.check(source, sections, references));
    FrontMatter front = new FrontMatter(source.content(), article);
    return new Document(source.under(front.licence()), front.bibliography(), sections, references, diagnostics,
        front.isReview());
  }

  private static List<Element> articles(Element root) {
    return root.is("article") ? List.of(root) : root.descendants("article");
  }
}
