package dev.lithograph.read.tei;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.read.xml.Links;
import dev.lithograph.read.xml.WellFormedness;
import dev.lithograph.read.xml.XmlNode.Element;
import dev.lithograph.read.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a paper in TEI, in the form that GROBID gives it. */
public final class TeiReader {
  private TeiReader() {}

  /** What keeps {@code source} from being read, if anything. */
  public static Optional<Diagnostic> fault(Source source) {
    return WellFormedness.fault(source).or(() -> !papers(XmlTree.parse(source.content())).isEmpty() ? Optional.empty()
        : Optional.of(Diagnostic.error(source.name(), "is TEI without a text: give the full text, as processFulltextDocument "
            + "writes it")));
  }

  /** The papers in {@code source}, which has no fault; what could not be made sense of stands in their diagnostics. */
  public static List<Document> read(Source source) {
    List<Element> papers = papers(XmlTree.parse(source.content()));
    return IntStream.range(0, papers.size()).mapToObj(i -> read(source.part(i + 1), papers.get(i))).toList();
  }

  private static Document read(Source source, Element paper) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Section> sections = TeiBody.read(source, paper, diagnostics);
    List<Reference> references = new ArrayList<>();
    for (Element entry : paper.at("text").stream().flatMap(text -> text.descendants("listBibl").stream())
        .flatMap(list -> list.elements("biblStruct", "bibl").stream()).toList()) {
      references.add(new TeiEntry(source.content(), entry).reference(references.size() + 1));
    }
    diagnostics.addAll(Links.check(source, sections, references));
    return new Document(source, bibliography(source, paper), sections, references, diagnostics);
  }

  private static List<Element> papers(Element root) {
    List<Element> all = root.is("TEI", "TEI.2") ? List.of(root) : root.descendants("TEI", "TEI.2");
    return all.stream().filter(found -> found.at("text").isPresent()).toList();
  }

  private static Bibliography bibliography(Source source, Element paper) {
    Optional<Element> file = paper.at("teiHeader", "fileDesc");
    Optional<String> title = file.flatMap(found -> found.at("titleStmt", "title"))
        .map(found -> TeiMarkup.text(source.content(), found).value()).filter(found -> !found.isEmpty());
    Bibliography described = file.flatMap(found -> found.at("sourceDesc", "biblStruct"))
        .map(entry -> new TeiEntry(source.content(), entry).bibliography()).orElseGet(Bibliography::unknown);
    return new Bibliography(described.authors(), false, title.or(described::title), described.journal(), described.year(),
        described.volume(), described.firstPage(), described.lastPage(), described.doi());
  }
}
