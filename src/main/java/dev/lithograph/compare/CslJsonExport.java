package dev.lithograph.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.document.Bibliography;

/** The papers that a comparison credits, as data of the Citation Style Language. */
public final class CslJsonExport implements TextExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String extension() {
    return "csl.json";
  }

  @Override
  public String mediaType() {
    return "application/vnd.citationstyles.csl+json";
  }

  @Override
  public String text(ComparisonTable table, Provenance provenance) {
    References references = References.of(table);
    CitationKeys keys = CitationKeys.of(references);
    ArrayNode items = JSON.createArrayNode();
    references.all().forEach(work -> describe(work, items.addObject().put("id", keys.of(work))));
    return items.toPrettyString() + "\n";
  }

  private static void describe(CitedWork work, ObjectNode item) {
    Bibliography paper = work.bibliography();
    item.put("type", paper.journal().isPresent() ? "article-journal" : "document");
    if (!paper.authors().isEmpty()) {
      ArrayNode authors = item.putArray("author");
      paper.authors().forEach(author -> name(author, authors.addObject()));
    }
    paper.title().ifPresent(title -> item.put("title", title));
    paper.journal().ifPresent(journal -> item.put("container-title", journal));
    paper.year().ifPresent(year -> item.putObject("issued").putArray("date-parts").addArray().add(year));
    paper.volume().ifPresent(volume -> item.put("volume", volume));
    paper.firstPage().ifPresent(first -> item.put("page", first + paper.lastPage().map(last -> "-" + last).orElse("")));
    paper.doi().ifPresent(doi -> item.put("DOI", doi));
    if (paper.title().isEmpty() && paper.journal().isEmpty()) {
      item.put("note", work.citation());
    }
  }

  private static void name(Bibliography.Author author, ObjectNode name) {
    name.put("family", author.family());
    if (!author.given().isEmpty()) {
      name.put("given", author.given());
    }
  }
}
