package dev.lithograph.read.tei;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Citation;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.bibliography.BibliographyParser;
import dev.lithograph.read.bibliography.DateYear;
import dev.lithograph.read.bibliography.Doi;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a {@code biblStruct} says of a publication. */
final class TeiEntry {
  private final String content;
  private final Element entry;

  TeiEntry(String content, Element entry) {
    this.content = content;
    this.entry = entry;
  }

  Reference reference(int number) {
    String id = entry.attribute("id").isEmpty() ? Integer.toString(number) : entry.attribute("id");
    Bibliography bibliography = bibliography();
    return new Reference(id, number, printed().orElseGet(() -> composed(bibliography)), bibliography);
  }

  /** What is marked, and what the entry as printed says beyond it, where GROBID was told to keep that. */
  Bibliography bibliography() {
    Optional<Text> printed = printed();
    Bibliography read = printed.map(text -> BibliographyParser.parse(text.value())).orElseGet(Bibliography::unknown);
    List<Author> authors = authors();
    Optional<String> article = title("a");
    Optional<String> journal = title("j").or(() -> article.isPresent() ? title("m") : Optional.empty());
    Optional<Element> pages = scope("page");
    Optional<String> first = pages.flatMap(scope -> value(scope, "from"));
    return new Bibliography(authors.isEmpty() ? read.authors() : authors, read.othersOmitted(),
        article.or(() -> title("m")).or(read::title), journal.or(read::journal), year().isPresent() ? year() : read.year(),
        scope("volume").flatMap(scope -> value(scope, "from")).or(read::volume), first.or(read::firstPage),
        pages.map(scope -> scope.attribute("to")).filter(last -> !last.isBlank()).or(first.isPresent() ? Optional::empty
            : read::lastPage),
        doi().or(read::doi));
  }

  private Optional<Text> printed() {
    Stream<Element> raw = entry.descendants("note").stream().filter(note -> note.attribute("type").equals("raw_reference"));
    return Stream.concat(raw, entry.is("bibl") ? Stream.of(entry) : Stream.empty())
        .map(found -> TeiMarkup.text(content, found)).filter(text -> !text.isBlank()).findFirst();
  }

  /** The parts have no order of their own in the file, so the whole entry is where the text stands. */
  private Text composed(Bibliography bibliography) {
    Text.Builder text = Text.builder();
    for (char symbol : Citation.full(bibliography).toCharArray()) {
      text.append(symbol, Script.BASE, entry.span().start(), entry.span().end());
    }
    return text.build();
  }

  private List<Author> authors() {
    List<Author> authors = new ArrayList<>();
    Stream<Element> parts = entry.elements("analytic").isEmpty() ? entry.elements("monogr").stream() : entry.elements("analytic")
        .stream();
    for (Element name : parts.flatMap(part -> part.elements("author").stream())
        .flatMap(author -> author.elements("persName", "orgName", "name").stream()).toList()) {
      String family = name.at("surname").or(() -> Optional.of(name).filter(group -> !group.is("persName"))).map(this::plain)
          .orElse("");
      String given = name.elements("forename").stream().map(this::plain).collect(Collectors.joining(" "));
      if (!family.isEmpty()) {
        authors.add(new Author(family, given));
      }
    }
    return authors;
  }

  private Optional<String> title(String level) {
    return entry.elements("analytic", "monogr").stream().flatMap(part -> part.elements("title").stream())
        .filter(title -> title.attribute("level").equals(level)).map(this::plain).filter(title -> !title.isEmpty()).findFirst();
  }

  private OptionalInt year() {
    return entry.descendants("date").stream().map(date -> DateYear.of(date.attribute("when") + " " + plain(date)))
        .filter(OptionalInt::isPresent).findFirst().orElse(OptionalInt.empty());
  }

  private Optional<Element> scope(String unit) {
    return entry.descendants("biblScope").stream().filter(scope -> scope.attribute("unit").equals(unit)).findFirst();
  }

  private Optional<String> value(Element scope, String attribute) {
    return Stream.of(scope.attribute(attribute), plain(scope)).map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  private Optional<String> doi() {
    return Stream.concat(entry.descendants("idno").stream().filter(id -> id.attribute("type").equalsIgnoreCase("doi"))
        .map(this::plain),
        entry.descendants("ptr", "ref").stream().map(link -> link.attribute("target")))
        .map(Doi::in).flatMap(Optional::stream).findFirst();
  }

  private String plain(Element element) {
    return TeiMarkup.text(content, element).value();
  }
}
