package dev.lithograph.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.read.bibliography.ArticleType;
import dev.lithograph.read.bibliography.DateYear;
import dev.lithograph.read.bibliography.Doi;
import dev.lithograph.read.xml.InlineText;
import dev.lithograph.read.xml.XmlNode;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a page says of its article to machines: in {@code citation_*} tags, in those of Dublin Core and PRISM, in a description by
 * the vocabulary of schema.org.
 *
 * @param tags names in small letters and contents of the tags, in order
 * @param described the description, a JSON object that may be empty
 */
record Metadata(List<Map.Entry<String, String>> tags, JsonNode described, Optional<String> heading) {
  private static final JsonMapper JSON = new JsonMapper();

  static Metadata of(String content, Element page) {
    List<Map.Entry<String, String>> tags = new ArrayList<>();
    for (Element tag : page.descendants("meta")) {
      String name = tag.attribute("name").isEmpty() ? tag.attribute("property") : tag.attribute("name");
      String value = tag.attribute("content").strip();
      if (!value.isEmpty()) {
        tags.add(Map.entry(name.toLowerCase(Locale.ROOT), value));
      }
    }
    JsonNode described = page.descendants("script").stream()
        .filter(script -> script.attribute("type").equals("application/ld+json")).flatMap(script -> articles(content, script))
        .findFirst().orElseGet(JSON::createObjectNode);
    Optional<String> heading = page.descendants("h1").stream()
        .map(found -> InlineText.of(content, new PageMarkup(Map.of(), false), found.children()).value())
        .filter(title -> !title.isBlank()).findFirst();
    return new Metadata(tags, described, heading);
  }

  private static Stream<JsonNode> articles(String content, Element script) {
    StringBuilder json = new StringBuilder();
    for (XmlNode run : script.children()) {
      json.append(content, run.span().start(), run.span().end());
    }
    try {
      JsonNode root = JSON.readTree(json.toString());
      Stream<JsonNode> all = Stream.concat(root.findParents("@type").stream(), Stream.of(root));
      return all.filter(node -> node.path("@type").toString().contains("Article"));
    } catch (JsonProcessingException e) {
      // A page with a broken description has its tags, or at least its heading.
      return Stream.empty();
    }
  }

  Bibliography bibliography() {
    return new Bibliography(authors(), false, first("citation_title", "dc.title").or(() -> described("headline"))
        .or(() -> described("name")).or(this::heading),
        first("citation_journal_title", "prism.publicationname", "citation_conference_title")
            .or(() -> text(described.path("isPartOf").path("isPartOf"), "name")).or(() -> text(described.path("isPartOf"),
                "name")),
        year(), first("citation_volume", "prism.volume").or(() -> text(described.path("isPartOf"), "volumeNumber")),
        first("citation_firstpage", "prism.startingpage", "citation_article_number").or(() -> described("pageStart")),
        first("citation_lastpage", "prism.endingpage").or(() -> described("pageEnd")), doi());
  }

  boolean isReview() {
    return Stream.of("citation_article_type", "dc.type", "prism.section", "article:section").flatMap(name -> all(name).stream())
        .anyMatch(ArticleType::isReview);
  }

  private Optional<String> first(String... names) {
    return Arrays.stream(names).flatMap(name -> all(name).stream()).findFirst();
  }

  private List<String> all(String name) {
    return tags.stream().filter(tag -> tag.getKey().equals(name)).map(Map.Entry::getValue).toList();
  }

  private List<Author> authors() {
    List<String> tagged = all("citation_author").isEmpty() ? all("dc.creator") : all("citation_author");
    if (!tagged.isEmpty()) {
      return tagged.stream().map(Metadata::author).toList();
    }
    JsonNode named = described.path("author");
    return (named.isArray() ? named.valueStream() : Stream.of(named)).map(author -> text(author, "name"))
        .flatMap(Optional::stream)
        .map(Metadata::author).toList();
  }

  /** {@code Xu, Kang} or {@code Kang Xu}. */
  private static Author author(String name) {
    int comma = name.indexOf(',');
    int space = name.lastIndexOf(' ');
    return comma > 0 ? new Author(name.substring(0, comma).strip(), name.substring(comma + 1).strip())
        : new Author(name.substring(space + 1), name.substring(0, Math.max(0, space)).strip());
  }

  private OptionalInt year() {
    return Stream.concat(Stream.of("citation_publication_date", "citation_date", "citation_year", "citation_online_date",
            "prism.publicationdate", "dc.date").flatMap(name -> all(name).stream()), described("datePublished").stream())
        .map(DateYear::of).filter(OptionalInt::isPresent)
        .findFirst().orElse(OptionalInt.empty());
  }

  private Optional<String> doi() {
    Stream<String> tagged = Stream.of("citation_doi", "prism.doi", "dc.identifier", "dc.identifier.doi").flatMap(name -> all(name)
        .stream());
    return Stream.concat(tagged, Stream.of("sameAs", "@id", "identifier", "url").flatMap(name -> described(name).stream()))
        .map(Doi::in).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> described(String name) {
    return text(described, name);
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isValueNode).map(JsonNode::asText).filter(text -> !text.isBlank());
  }
}
