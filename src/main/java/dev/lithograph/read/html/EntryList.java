package dev.lithograph.read.html;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Text;
import dev.lithograph.read.bibliography.BibliographyParser;
import dev.lithograph.read.bibliography.Doi;
import dev.lithograph.read.bibliography.LinkWords;
import dev.lithograph.read.html.Piece.Prose;
import dev.lithograph.read.xml.InlineText;
import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the reference list of a page, an entry a list item or paragraph. */
final class EntryList {
  private static final Pattern LABEL = Pattern.compile("[\\[(]?(\\d{1,4})[\\])]?[.:]?\\s?+");
  private static final int SHORTEST_ENTRY = 15;

  private final String content;
  private final List<Piece> pieces;

  EntryList(String content, List<Piece> pieces) {
    this.content = content;
    this.pieces = pieces;
  }

  /** @param places takes, for each place of the page within an entry, the id of the entry */
  List<Reference> read(Map<String, String> places) {
    List<Reference> references = new ArrayList<>();
    for (Piece piece : pieces) {
      Text printed = piece instanceof Prose prose ? text(prose.nodes()) : Text.empty();
      if (piece instanceof Prose prose && printed.length() >= SHORTEST_ENTRY) {
        int number = references.size() + 1;
        references.add(entry(number, printed, prose.nodes()));
        elements(prose.nodes()).flatMap(element -> Stream.of(element.attribute("id"), element.is("a") ? element.attribute("name")
            : ""))
            .filter(place -> !place.isEmpty()).forEach(place -> places.putIfAbsent(place, Integer.toString(number)));
      }
    }
    return references;
  }

  private Reference entry(int number, Text printed, List<XmlNode> nodes) {
    Text text = LinkWords.without(withoutLabel(printed, number));
    Bibliography read = BibliographyParser.parse(text.value());
    Optional<String> linked = elements(nodes).filter(element -> element.is("a"))
        .map(link -> link.attribute("href").replace("%2F", "/").replace("%2f", "/"))
        .filter(link -> link.contains("doi")).map(Doi::in).flatMap(Optional::stream).findFirst();
    return new Reference(Integer.toString(number), number, text, new Bibliography(read.authors(), read.othersOmitted(),
        read.title(),
        read.journal(), read.year(), read.volume(), read.firstPage(), read.lastPage(), linked.or(read::doi)));
  }

  private static Text withoutLabel(Text text, int number) {
    Matcher label = LABEL.matcher(text.value());
    boolean labelled = label.lookingAt() && Integer.parseInt(label.group(1)) == number;
    return labelled ? text.slice(label.end(), text.length()) : text;
  }

  private static Stream<Element> elements(List<XmlNode> nodes) {
    return nodes.stream().filter(Element.class::isInstance).map(Element.class::cast)
        .flatMap(element -> Stream.concat(Stream.of(element), element.descendants(inner -> true).stream()));
  }

  private Text text(List<XmlNode> nodes) {
    return InlineText.of(content, new PageMarkup(Map.of(), false), nodes);
  }
}
