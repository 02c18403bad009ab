package dev.lithograph.read.jats;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Text;
import dev.lithograph.read.bibliography.BibliographyParser;
import dev.lithograph.read.bibliography.Doi;
import dev.lithograph.read.xml.LabelNumber;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the reference list: entries whose parts are marked, entries in running text, and those in between. */
final class ReferenceList {
  private static final String[] CITATIONS = {"mixed-citation", "element-citation", "nlm-citation", "citation"};

  private static final Pattern NUMBER = Pattern.compile("[(\\[]?\\d{1,4}[.)\\]]*");

  private final String content;

  ReferenceList(String content) {
    this.content = content;
  }

  List<Reference> read(Element article) {
    List<Element> entries = article.descendants("ref");
    List<Integer> numbers = numbers(entries);
    List<Reference> references = new ArrayList<>();
    for (Element entry : entries) {
      int number = numbers.get(references.size());
      List<Element> citations = entry.descendants(CITATIONS);
      String id = entry.attribute("id").isEmpty() ? Integer.toString(number) : entry.attribute("id");
      references.add(new Reference(id, number, text(entry),
          citations.isEmpty() ? Bibliography.unknown() : bibliography(citations.getFirst())));
    }
    return references;
  }

  /** Those printed, where every entry has one and they rise; else counted. */
  private List<Integer> numbers(List<Element> entries) {
    List<Integer> printed = entries.stream().map(entry -> entry.descendant("label").map(this::value).orElse(""))
        .map(label -> NUMBER.matcher(label).matches() ? LabelNumber.of(label) : 0).toList();
    boolean rise = IntStream.range(0, printed.size()).allMatch(i -> printed.get(i) > (i == 0 ? 0 : printed.get(i - 1)));
    return rise ? printed : IntStream.rangeClosed(1, entries.size()).boxed().toList();
  }

  /** The entry without its number. */
  private Text text(Element entry) {
    return JatsMarkup.text(content, entry.children().stream()
        .filter(node -> !(node instanceof Element e && e.is("label"))).toList());
  }

  /** What is marked; where hardly anything is, what the running text says. */
  private Bibliography bibliography(Element citation) {
    List<Author> authors = People.authors(content, citation);
    Optional<String> title = value(citation, "article-title", "chapter-title", "part-title", "data-title");
    Optional<String> source = value(citation, "source");
    OptionalInt year = citation.descendant("year")
        .map(found -> BibliographyParser.year(value(found))).orElse(OptionalInt.empty());
    String printed = value(citation);
    Bibliography read = isMarked(authors, title, source, year) ? Bibliography.unknown() : BibliographyParser.parse(printed);
    boolean book = title.isEmpty() && citation.attribute("publication-type").equals("book");
    Optional<String> first = value(citation, "fpage", "elocation-id");
    return new Bibliography(authors.isEmpty() ? read.authors() : authors,
        read.othersOmitted() || !citation.descendants("etal").isEmpty(),
        title.or(() -> book ? source : read.title()), book ? Optional.empty() : source.or(read::journal),
        year.isPresent() ? year : read.year(), value(citation, "volume").or(read::volume), first.or(read::firstPage),
        first.isPresent() ? value(citation, "lpage") : read.lastPage(), doi(citation, printed));
  }

  private static boolean isMarked(List<Author> authors, Optional<String> title, Optional<String> source, OptionalInt year) {
    return Stream.of(!authors.isEmpty(), title.isPresent(), source.isPresent(), year.isPresent())
        .filter(marked -> marked).count() > 1;
  }

  private Optional<String> doi(Element citation, String printed) {
    Optional<String> marked = citation.descendants("pub-id", "article-id", "object-id").stream()
        .filter(id -> id.attribute("pub-id-type").equals("doi")).map(this::value).map(Doi::in)
        .flatMap(Optional::stream).findFirst();
    Optional<String> linked = citation.descendants("ext-link", "uri").stream().map(link -> Doi.in(link.attribute("href")))
        .flatMap(Optional::stream).findFirst();
    return marked.or(() -> linked).or(() -> Doi.in(printed));
  }

  private Optional<String> value(Element citation, String... names) {
    return citation.descendant(names).map(this::value).filter(value -> !value.isEmpty());
  }

  private String value(Element element) {
    return JatsMarkup.text(content, element).value();
  }
}
