package dev.lithograph.read.jats;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Text;
import dev.lithograph.read.bibliography.ArticleType;
import dev.lithograph.read.bibliography.Doi;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a paper says of itself. */
final class FrontMatter {
  private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.~:/?#@!$&'()*+,;=%-]+");

  private final String content;
  private final Element article;

  FrontMatter(String content, Element article) {
    this.content = content;
    this.article = article;
  }

  Bibliography bibliography() {
    Optional<Element> meta = article.at("front", "article-meta");
    Optional<String> journal = article.at("front", "journal-meta")
        .flatMap(found -> found.descendant("journal-title")).map(this::value);
    return meta.map(found -> new Bibliography(People.authors(content, found), false, title(found).map(Text::value), journal,
            year(found), value(found.at("volume")), value(found.at("fpage").or(() -> found.at("elocation-id"))),
            value(found.at("lpage")), doi(found)))
        .orElseGet(Bibliography::unknown);
  }

  /** The address of the licence; of one that is told in words, the address of Creative Commons' that stands in them. */
  Optional<String> licence() {
    return article.at("front", "article-meta", "permissions").stream().flatMap(found -> found.elements("license").stream())
        .flatMap(licence -> Stream.of(
            Stream.of(licence.attribute("href")), licence.descendants("license_ref").stream().map(this::value),
            licence.descendants("ext-link", "uri").stream().map(link -> link.attribute("href"))
                .filter(address -> address.contains("//creativecommons.org/"))).flatMap(addresses -> addresses))
        .map(String::strip).filter(address -> ADDRESS.matcher(address).matches())
        .map(address -> address.replace("http://creativecommons.org/", "https://creativecommons.org/")).findFirst();
  }

  /** By its type, or by the heading that the journal prints it under. */
  boolean isReview() {
    Stream<String> headings = article.at("front", "article-meta", "article-categories").stream()
        .flatMap(found -> found.descendants("subject").stream()).map(this::value);
    return Stream.concat(Stream.of(article.attribute("article-type")), headings).anyMatch(ArticleType::isReview);
  }

  private Optional<Text> title(Element meta) {
    return meta.at("title-group", "article-title").map(title -> JatsMarkup.text(content,
        title.children().stream().filter(node -> !(node instanceof Element e && e.is("xref"))).toList()));
  }

  /** The year of the issue, which citations give, before that of the first appearance. */
  private OptionalInt year(Element meta) {
    List<Element> dates = meta.elements("pub-date");
    Stream<Element> ofIssue = dates.stream().filter(date ->
        List.of("collection", "ppub").contains(date.attribute("pub-type") + date.attribute("date-type")));
    return Stream.concat(ofIssue, dates.stream()).map(date -> date.at("year")).flatMap(Optional::stream)
        .map(this::value).filter(year -> year.matches("\\d{4}")).mapToInt(Integer::parseInt).findFirst();
  }

  private Optional<String> doi(Element meta) {
    return meta.elements("article-id").stream().filter(id -> id.attribute("pub-id-type").equals("doi")).map(this::value)
        .map(Doi::in).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> value(Optional<Element> element) {
    return element.map(this::value).filter(value -> !value.isEmpty());
  }

  private String value(Element element) {
    return JatsMarkup.text(content, element).value();
  }
}
