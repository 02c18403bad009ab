package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.document.Citation;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The documents of the store. */
final class DocumentsEndpoint implements Described {
  private final FactStore store;

  DocumentsEndpoint(FactStore store) {
    this.store = store;
  }

  /** All documents. */
  record DocumentsJson(List<DocumentJson> documents) {}

  /** A document. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record DocumentJson(String id, String iri, String citation, Optional<String> doi,
      @JsonPropertyDescription("name of the file that it was read from") String file,
      @JsonPropertyDescription("of the file") String format, @JsonPropertyDescription("of the file's bytes") String sha256,
      @JsonPropertyDescription("how many were found in it") int facts,
      @JsonPropertyDescription("in UTC: 2026-11-24T02:19:37Z") String minedAt) {
    private static DocumentJson of(DocumentSummary document) {
      return new DocumentJson(document.id(), document.iri(), Citation.full(document.bibliography()),
          document.bibliography().doi(),
          document.file(), document.format(), document.sha256(), document.facts(), document.minedAt().toString());
    }
  }

  @Override
  public String path() {
    return "/api/v1/documents";
  }

  @Override
  public Operation operation() {
    return Operation.json("All documents", List.of(), DocumentsJson.class);
  }

  @Override
  public void answer(Context context) {
    context.json(new DocumentsJson(store.documents().stream().map(DocumentJson::of).toList()));
  }
}
