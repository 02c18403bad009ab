package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lithograph.document.Citation;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The documents of the store. */
final class DocumentsEndpoint implements Described {
  private final FactStore store;

  DocumentsEndpoint(FactStore store) {
    this.store = store;
  }

  record Answer(List<DocumentJson> documents) {}

  /** @param minedAt in UTC: {@code 2026-11-24T02:19:37Z} */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record DocumentJson(String id, String iri, String citation, Optional<String> doi, String file, String format, String sha256,
      int facts, String minedAt) {
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
    return new Operation("All documents", List.of(), "application/json");
  }

  @Override
  public void answer(Context context) {
    context.json(new Answer(store.documents().stream().map(DocumentJson::of).toList()));
  }
}
