package dev.lithograph.read.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.read.bibliography.DateYear;
import dev.lithograph.read.bibliography.Doi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads CSL-JSON, the form in which citation processors take their references. */
final class CslJson {
  private static final JsonMapper JSON = new JsonMapper();

  private CslJson() {}

  static List<Bibliography> read(String content) throws UnusableReferencesException {
    try {
      JsonNode root = JSON.readTree(content);
      JsonNode items = root.isArray() ? root : root.path("items");
      List<Bibliography> papers = new ArrayList<>();
      items.forEach(item -> papers.add(paper(item)));
      return papers;
    } catch (JsonProcessingException e) {
      throw new UnusableReferencesException("the references are no JSON (line " + e.getLocation().getLineNr()
          + "): export CSL-JSON from your reference manager");
    }
  }

  private static Bibliography paper(JsonNode item) {
    List<Author> authors = new ArrayList<>();
    item.path("author").forEach(author -> text(author, "family").or(() -> text(author, "literal")).ifPresent(family ->
        authors.add(new Author(text(author, "non-dropping-particle").map(particle -> particle + " ").orElse("") + family,
            text(author, "given").orElse("")))));
    JsonNode date = item.path("issued");
    String printed = date.path("date-parts").path(0).path(0).asText() + " " + date.path("raw").asText() + " "
        + date.path("literal").asText();
    OptionalInt year = DateYear.of(printed);
    String[] pages = text(item, "page").or(() -> text(item, "number")).orElse("").split("[-–]", 2);
    return new Bibliography(authors, false, text(item, "title"), text(item, "container-title"), year, text(item, "volume"),
        Optional.of(pages[0].strip()).filter(page -> !page.isEmpty()), pages.length < 2 ? Optional.empty()
            : Optional.of(pages[1].strip()),
        text(item, "DOI").or(() -> text(item, "URL")).flatMap(Doi::in));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isValueNode).map(JsonNode::asText).filter(value -> !value.isBlank());
  }
}
