package dev.lithograph.read.html;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.read.html.Piece.Heading;
import dev.lithograph.read.structure.Headings;
import dev.lithograph.read.xml.InlineText;
import dev.lithograph.read.xml.Links;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the page of an article. */
public final class PageReader {
  private PageReader() {}

  /** What keeps {@code source} from being read, if anything. */
  public static Optional<Diagnostic> fault(Source source) {
    return PageTree.parse(source.content()).isPresent() ? Optional.empty() : Optional.of(Diagnostic.error(source.name(),
        "nests elements more than %d deep, which no paper does: check how it was made".formatted(PageTree.DEEPEST_NESTING)));
  }

  /** The document in {@code source}, which has no fault; what could not be made sense of stands in its diagnostics. */
  public static Document read(Source source) {
    Element page = PageTree.parse(source.content()).orElseThrow();
    List<Piece> pieces = Pieces.of(source.content(), article(page));
    Metadata metadata = Metadata.of(source.content(), page);

    int start = referencesHeading(source.content(), pieces);
    int end = start < 0 ? pieces.size() : endOfReferences(pieces, start);
    EntryList entries = new EntryList(source.content(), start < 0 ? List.of() : pieces.subList(start + 1, end));
    Map<String, String> places = new HashMap<>();
    List<Reference> references = entries.read(places);

    List<Piece> body = new ArrayList<>(pieces.subList(0, start < 0 ? pieces.size() : start));
    body.addAll(pieces.subList(end, pieces.size()));
    PageMarkup markup = new PageMarkup(places, page.descendants("math").isEmpty());
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Section> sections = new PageBody(source, markup, diagnostics).read(body);
    diagnostics.addAll(Links.check(source, sections, references));
    return new Document(source, metadata.bibliography(), sections, references, diagnostics, metadata.isReview());
  }

  /** The smallest part of the page that surely holds the article. */
  private static Element article(Element page) {
    Element body = page.descendant("body").orElse(page);
    int length = Furniture.length(body);
    return body.descendants(element -> element.is("article", "main") || element.attribute("role").equals("main")).stream()
        .filter(part -> Furniture.length(part) * 2 > length)
        .reduce((outer, inner) -> Furniture.length(inner) * 10 > Furniture.length(outer) * 9 ? inner : outer).orElse(body);
  }

  /** The last heading of a reference list that has something below it. */
  private static int referencesHeading(String content, List<Piece> pieces) {
    for (int i = pieces.size() - 2; i >= 0; i--) {
      if (pieces.get(i) instanceof Heading heading && Headings.namesReferences(text(content, heading))
          && endOfReferences(pieces, i) > i + 1) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfReferences(List<Piece> pieces, int start) {
    int level = ((Heading) pieces.get(start)).level();
    for (int i = start + 1; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Heading heading && heading.level() <= level) {
        return i;
      }
    }
    return pieces.size();
  }

  private static String text(String content, Heading heading) {
    return InlineText.of(content, new PageMarkup(Map.of(), false), heading.element().children()).value();
  }
}
